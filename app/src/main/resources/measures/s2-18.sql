-- code: S2-18
-- name: Plans that moved to another council
-- version: 1
-- definition: How many plans ceased here in the year because the child moved to another authority.
-- formula: count of plans transferred
-- unit: number
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: ceased_plans.transfer
-- keeper: Head of SEND casework
-- limits: Plans that came in are not published by authority. A year’s figure comes out in the June after it;
--    this year’s course is not in it.

select * from measures.published('ehc-ceased', 'transfer')
