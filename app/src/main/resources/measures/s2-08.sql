-- code: S2-08
-- name: New plans within 20 weeks, leaving out exceptions
-- version: 1
-- definition: Of new plans without a permitted exception, the share that were final within 140 days of the
--    request.
-- formula: final plans within 140 days without exception ÷ final plans without exception
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: Special Educational Needs and Disability Regulations 2014, regulation 13; SEN2 return, published by
--    the DfE as “Education, health and care plans”
-- benchmark: timeliness_20_week.PC_plans_issued_20_weeks_ex; LAIT SEN_EHC_Excpt_20wks
-- keeper: Head of SEND casework
-- limits: Counted by the day of the final plan: clearing old cases lowers it. A year’s figure comes out in
--    the June after it; this year’s course is not in it.

select * from measures.published('ehc-timeliness', 'pc_plans_issued_20_weeks_ex', 'plans_issued_20_weeks_ex', 'plans_issued_den_ex')
