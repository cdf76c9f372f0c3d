-- code: S3-03
-- name: Plans in independent and non-maintained special schools
-- version: 1
-- definition: The share of children with a plan in an independent or non-maintained special school.
-- formula: plans placed there ÷ plans
-- unit: per cent
-- polarity: lower
-- facet: cost
-- priority: S3
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: caseload.special_independent + special_non_maintained
-- keeper: Head of inclusion
-- limits: Independent mainstream schools are not in it.

select i.area, i.period, i.period_end, i.breakdown,
  null::numeric as value, i.value + n.value as numerator, i.denominator,
  coalesce(i.mark, n.mark) as mark, i.release_id
from measures.published('ehc-caseload', 'special_independent', '', 'ehcplans') i
join measures.published('ehc-caseload', 'special_non_maintained') n using (area, period, breakdown)
