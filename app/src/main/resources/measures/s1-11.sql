-- code: S1-11
-- name: Personal budgets
-- version: 1
-- definition: The share of plans with a personal budget in place on the census day.
-- formula: plans with a personal budget ÷ plans
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: S1
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: personal_budgets.personal_budget ÷ caseload.ehcplans
-- keeper: Head of SEND casework
-- limits: What counts as a personal budget differs between councils.

select b.area, b.period, b.period_end, b.breakdown,
  null::numeric as value, b.value as numerator, c.value as denominator, b.mark, b.release_id
from measures.published('ehc-personal-budgets', 'personal_budget') b
join measures.published('ehc-caseload', 'ehcplans') c using (area, period, breakdown)
