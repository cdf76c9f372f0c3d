-- code: S2-09
-- name: New plans within 20 weeks, with exceptions
-- version: 1
-- definition: Of all new plans, the share that were final within 140 days of the request.
-- formula: final plans within 140 days ÷ final plans
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: Special Educational Needs and Disability Regulations 2014, regulation 13; SEN2 return, published by
--    the DfE as “Education, health and care plans”
-- benchmark: timeliness_20_week.pc_plans_issued_within_20_weeks; LAIT SEN_EHC_All_20wks
-- keeper: Head of SEND casework
-- limits: Counted by the day of the final plan: clearing old cases lowers it. A year’s figure comes out in
--    the June after it; this year’s course is not in it.

select * from measures.published('ehc-timeliness', 'pc_plans_issued_within_20_weeks', 'plans_issued_within_20_weeks', 'plans_issued_den')
