-- code: S2-23
-- name: Review decision told within four weeks
-- version: 1
-- definition: Of review outcomes that were told, the share told within four weeks of the meeting.
-- formula: outcomes told within four weeks ÷ outcomes told
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: Special Educational Needs and Disability Regulations 2014, regulation 20; SEN2 return, published by
--    the DfE as “Education, health and care plans”
-- benchmark: annual_reviews.pc_decsion_4weeks; LAIT SEN_PEC_OUTCOME_COM_4WKS
-- keeper: Head of SEND casework
-- limits: A year’s figure comes out in the June after it; this year’s course is not in it.

select * from measures.published('ehc-annual-reviews', 'pc_decision_4weeks', 'number_decision_4weeks', '')
