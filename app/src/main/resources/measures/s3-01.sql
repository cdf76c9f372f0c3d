-- code: S3-01
-- name: Plans in mainstream schools
-- version: 1
-- definition: The share of children with a plan who are in a mainstream school.
-- formula: plans placed in mainstream ÷ plans
-- unit: per cent
-- polarity: higher
-- facet: outcome
-- priority: S3
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: caseload.mainstream_total_pc
-- keeper: Head of inclusion
-- limits: A place is not the same as belonging.

select * from measures.published('ehc-caseload', 'mainstream_total_pc', 'mainstream_total', 'ehcplans')
