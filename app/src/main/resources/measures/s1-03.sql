-- code: S1-03
-- name: Mediations about requests
-- version: 1
-- definition: How many requests in the year went to mediation.
-- formula: count of requests subject to mediation
-- unit: number
-- polarity: context
-- facet: activity
-- priority: S1
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: requests.mediation_related_request
-- keeper: Head of SEND casework
-- limits: It does not say how they ended. A year’s figure comes out in the June after it; this year’s course
--    is not in it.

select * from measures.published('ehc-requests', 'mediation_related_request')
