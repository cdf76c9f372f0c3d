-- code: S2-15
-- name: New plans
-- version: 1
-- definition: How many EHC plans began in the year.
-- formula: count of plans by the day they began
-- unit: number
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: newplans.new_ehc_plans
-- keeper: Head of SEND casework
-- limits: A year’s figure comes out in the June after it; this year’s course is not in it.

select * from measures.published('ehc-new-plans', 'new_ehc_plans')
