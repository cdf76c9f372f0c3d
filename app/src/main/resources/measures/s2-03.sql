-- code: S2-03
-- name: Requests refused
-- version: 1
-- definition: The share of the year’s requests after which the council decided not to assess.
-- formula: requests decided not to assess ÷ requests received
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: requests.request_not_assess_pc; LAIT EHCP_Initial_req_refused
-- keeper: Head of SEND casework
-- limits: A low share may mean good early help or a low bar; read it with appeals. A year’s figure comes out
--    in the June after it; this year’s course is not in it.

select * from measures.published('ehc-requests', 'request_not_assess_pc', 'requests_decided_not_to_assess', 'requests_received_in_year')
