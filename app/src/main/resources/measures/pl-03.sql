-- code: PL-03
-- name: Actions nobody has spoken of for 30 days
-- version: 1
-- definition: Of open actions that have begun, the share without an update for 30 days.
-- formula: silent actions ÷ open actions that have begun
-- unit: per cent
-- polarity: lower
-- facet: quality
-- priority: PLAN
-- cadence: monthly
-- origin: computed
-- source: The living plan
-- keeper: Divisional director

select (select area from measures.home) as area, to_char(:today, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value,
  (count(*) filter (where quiet_since < :today - 30))::numeric as numerator,
  count(*)::numeric as denominator, null as mark, null::bigint as release_id
from delivery.published_timing
where is_open and (starts_on is null or starts_on <= :today)
