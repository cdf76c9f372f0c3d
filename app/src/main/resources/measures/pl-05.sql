-- code: PL-05
-- name: Actions that belong to nobody
-- version: 1
-- definition: How many open actions have no responsible officer.
-- formula: count of open actions without an owner
-- unit: number
-- polarity: lower
-- facet: quality
-- priority: PLAN
-- cadence: monthly
-- origin: computed
-- source: The living plan
-- keeper: Divisional director

select (select area from measures.home) as area, to_char(:today, 'YYYY-MM') as period,
  '' as breakdown, (count(*) filter (where owner_id is null))::numeric as value,
  null::numeric as numerator, null::numeric as denominator, null as mark,
  null::bigint as release_id
from delivery.published_timing
where is_open
