-- code: CW-12
-- name: New plans that took more than a year, from our cases
-- version: 1
-- definition: Of plans that became final in the month, the share final more than 364 days after the request.
-- formula: final plans after 364 days ÷ final plans
-- unit: per cent
-- polarity: lower
-- facet: quality
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: The definitions of the SEN2 return, by the month
-- cases: counted over-a-year
-- beside: S2-10
-- keeper: Head of SEND casework
-- limits: Cases with an exception are among them. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, for this year and the last; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  part as breakdown, null::numeric as value, above::numeric as numerator,
  below::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_count('over-a-year', :today)
where below > 0
union all
select (select area from measures.home), year, part, null::numeric, above::numeric, below::numeric,
  null, null::bigint
from cases.published_cuts('over-a-year', :today)
where below > 0
