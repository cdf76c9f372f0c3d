-- code: S2-07
-- name: Decision not to issue a plan within 16 weeks
-- version: 1
-- definition: Of assessments after which no plan was issued, the share where the family was told within 112
--    days of the request.
-- formula: decisions not to issue within 112 days ÷ decisions not to issue
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: Special Educational Needs and Disability Regulations 2014, regulation 10; SEN2 return, published by
--    the DfE as “Education, health and care plans”
-- benchmark: assessments.outcome_decision_within_time_pc; LAIT SEN_NOT_ISSUE_PLAN_16WKS
-- keeper: Head of SEND casework
-- limits: Small numbers: a few cases move it far. A year’s figure comes out in the June after it; this year’s
--    course is not in it.

select * from measures.published('ehc-assessments', 'outcome_decision_within_time_pc', 'outcome_decision_within_time', '')
