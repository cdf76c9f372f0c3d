-- code: CW-08
-- name: Requests refused, from our cases
-- version: 1
-- definition: Of requests that were decided in the month, the share after which the council does not assess.
-- formula: decisions not to assess ÷ decisions
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: The definitions of the SEN2 return, by the month
-- cases: counted refused
-- beside: S2-03
-- keeper: Head of SEND casework
-- limits: The first decision counts; read it with appeals. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, for this year and the last; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded. By who asked as well.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  part as breakdown, null::numeric as value, above::numeric as numerator,
  below::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_count('refused', :today)
where below > 0
union all
select (select area from measures.home), year, part, null::numeric, above::numeric, below::numeric,
  null, null::bigint
from cases.published_cuts('refused', :today)
where below > 0
