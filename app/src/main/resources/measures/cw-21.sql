-- code: CW-21
-- name: Personal budgets, from our cases
-- version: 1
-- definition: The share of plans in force today with a personal budget that is agreed and under way.
-- formula: plans with a personal budget ÷ plans
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: S1
-- cadence: monthly
-- origin: computed
-- source: The definitions of the SEN2 return, by the month
-- cases: counted budgets
-- beside: S1-11
-- keeper: Head of SEND casework
-- limits: By arrangement as well; a plan with two arrangements stands in both. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, as at the day it is asked for; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded.

select (select area from measures.home) as area, to_char(:today, 'YYYY-MM') as period,
  part as breakdown, null::numeric as value, with_budget::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from ehc.published_budgets(:today)
where everything > 0
union all
select (select area from measures.home), to_char(:today, 'YYYY-MM'), part, null::numeric,
  with_budget::numeric, everything::numeric, null, null::bigint
from ehc.published_budget_cuts(:today)
