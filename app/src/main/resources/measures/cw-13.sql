-- code: CW-13
-- name: Plans maintained, from our cases
-- version: 1
-- definition: How many EHC plans the council maintains on the last day of the month, and today in this month.
-- formula: count of plans in force
-- unit: number
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: The definitions of the SEN2 return, by the month
-- cases: counted plans
-- beside: S2-14
-- keeper: Head of SEND casework
-- limits: Of the last three years. The primary need is the one recorded last. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, as at the day it is asked for; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  part as breakdown, below::numeric as value, null::numeric as numerator,
  null::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_standing('plans', :today)
union all
select (select area from measures.home), to_char(:today, 'YYYY-MM'), part, below::numeric,
  null::numeric, null::numeric, null, null::bigint
from cases.published_standing_cuts('plans', :today)
where part not like 'Primary need: %'
