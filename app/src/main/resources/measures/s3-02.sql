-- code: S3-02
-- name: Plans in special schools
-- version: 1
-- definition: The share of children with a plan who are in a special school.
-- formula: plans placed in special schools ÷ plans
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: S3
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: caseload.special_total_pc
-- keeper: Head of inclusion

select * from measures.published('ehc-caseload', 'special_total_pc', 'special_total', 'ehcplans')
