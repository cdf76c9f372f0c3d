-- code: S2-16
-- name: Plans that ceased
-- version: 1
-- definition: How many EHC plans came to an end in the year, for whatever reason.
-- formula: count of plans by the day they ceased
-- unit: number
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: ceased_plans.total_ceased
-- keeper: Head of SEND casework
-- limits: A year’s figure comes out in the June after it; this year’s course is not in it.

select * from measures.published('ehc-ceased', 'total_ceased')
