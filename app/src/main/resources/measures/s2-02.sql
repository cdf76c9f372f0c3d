-- code: S2-02
-- name: Requests that led to an assessment
-- version: 1
-- definition: The share of the year’s requests after which the council decided to assess.
-- formula: requests decided to assess ÷ requests received
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: requests.request_assess_pc
-- keeper: Head of SEND casework
-- limits: Requests still open at the year’s end count below the line. A year’s figure comes out in the June
--    after it; this year’s course is not in it.

select * from measures.published('ehc-requests', 'request_assess_pc', 'requests_decided_to_assess', 'requests_received_in_year')
