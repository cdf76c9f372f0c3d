-- code: PL-02
-- name: Actions off track
-- version: 1
-- definition: Of open actions, the share that are blocked, at risk or late.
-- formula: open actions blocked, at risk or late ÷ open actions
-- unit: per cent
-- polarity: lower
-- facet: activity
-- priority: PLAN
-- cadence: monthly
-- origin: computed
-- source: The living plan
-- keeper: Divisional director

select (select area from measures.home) as area, to_char(:today, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value,
  (count(*) filter (where status in ('BLOCKED', 'AT_RISK') or due_on < :today))::numeric
    as numerator,
  count(*)::numeric as denominator, null as mark, null::bigint as release_id
from delivery.published_timing
where is_open
