-- code: S3-16
-- name: Children with a plan educated otherwise than at school by the council
-- version: 1
-- definition: How many children with a plan are taught under other arrangements made by the council.
-- formula: count of plans
-- unit: number
-- polarity: lower
-- facet: activity
-- priority: S3
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: caseload.other_arrangements_la
-- keeper: Head of inclusion

select * from measures.published('ehc-caseload', 'other_arrangements_la')
