-- code: S2-12
-- name: Days from request to final plan
-- version: 1
-- definition: The mean time from the request to the final plan, for plans that became final in the period.
-- formula: days from request to final plan ÷ final plans
-- unit: days
-- polarity: lower
-- facet: quality
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: Local
-- cases: done ehc-needs-assessment final-plan
-- keeper: Head of SEND casework
-- limits: Counted by the month of the final plan, so clearing old cases raises it.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  '' as breakdown, round(days::numeric / everything, 1) as value, days::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_timeliness('ehc-needs-assessment', array['final-plan'])
where month <= :today
