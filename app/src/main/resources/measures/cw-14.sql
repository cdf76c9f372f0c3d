-- code: CW-14
-- name: New plans, from our cases
-- version: 1
-- definition: How many EHC plans began in the month, by the day of the final plan.
-- formula: count of plans by the day they began
-- unit: number
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: The definitions of the SEN2 return, by the month
-- cases: counted plans-begun
-- beside: S2-15
-- keeper: Head of SEND casework
-- limits: A plan that came from another council is none; a plan that ceased and began again is one. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, for this year and the last; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  part as breakdown, below::numeric as value, null::numeric as numerator,
  null::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_count('plans-begun', :today)
union all
select (select area from measures.home), year, part, below::numeric, null::numeric, null::numeric,
  null, null::bigint
from cases.published_cuts('plans-begun', :today)
