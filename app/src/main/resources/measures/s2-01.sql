-- code: S2-01
-- name: Requests for an EHC needs assessment
-- version: 1
-- definition: How many requests for a needs assessment reached the council in the year, from whomever.
-- formula: count of requests by the day they were received
-- unit: number
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: requests.requests_received_in_year
-- keeper: Head of SEND casework
-- limits: A year’s figure comes out in the June after it; this year’s course is not in it.

select * from measures.published('ehc-requests', 'requests_received_in_year')
