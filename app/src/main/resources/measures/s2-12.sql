-- code: S2-12
-- name: Days from request to final plan
-- version: 2
-- definition: The mean time from the request to the final plan, for plans that became final in the period; the middle plan and each stage beside it.
-- formula: days from request to final plan ÷ final plans
-- unit: days
-- polarity: lower
-- facet: activity
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: Local
-- cases: done ehc-needs-assessment final-plan
-- keeper: Head of SEND casework
-- limits: Counted by the month of the final plan, so clearing old cases raises it. Stages are of plans whose every step is known.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  '' as breakdown, round(days::numeric / everything, 1) as value, days::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_timeliness('ehc-needs-assessment', array['final-plan'])
where month <= :today
union all
select (select area from measures.home), to_char(month, 'YYYY-MM'),
  'Of all plans: the middle one', round(middle, 1), null::numeric, below::numeric, null, null::bigint
from cases.published_count('over-a-year', :today)
where part = ''
union all
select (select area from measures.home), to_char(month, 'YYYY-MM'),
  part, round(days::numeric / everything, 1), days::numeric, everything::numeric, null, null::bigint
from cases.published_stages(:today)
