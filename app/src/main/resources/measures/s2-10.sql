-- code: S2-10
-- name: New plans that took more than a year
-- version: 1
-- definition: Of all new plans, the share that were final more than 364 days after the request.
-- formula: final plans after 364 days ÷ final plans
-- unit: per cent
-- polarity: lower
-- facet: quality
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: timeliness_20_week.pc_plans_issued_gt_1_year
-- keeper: Head of SEND casework
-- limits: A year’s figure comes out in the June after it; this year’s course is not in it.

select * from measures.published('ehc-timeliness', 'pc_plans_issued_gt_1_year', 'plans_issued_gt_1_year', 'plans_issued_den')
