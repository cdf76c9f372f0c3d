-- code: S2-04
-- name: Decision whether to assess within six weeks
-- version: 1
-- definition: The share of decisions whether to assess that the family was told within 42 days of the
--    request.
-- formula: decisions within 42 days ÷ decisions
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: Special Educational Needs and Disability Regulations 2014, regulation 5; SEN2 return, published by
--    the DfE as “Education, health and care plans”
-- benchmark: requests.request_outcome_six_weeks_pc
-- keeper: Head of SEND casework
-- limits: A year’s figure comes out in the June after it; this year’s course is not in it.

select * from measures.published('ehc-requests', 'request_outcome_six_weeks_pc', 'request_outcome_six_weeks', '')
