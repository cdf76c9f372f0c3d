-- code: PL-04
-- name: Owners who are silent
-- version: 1
-- definition: Of officers with an open action that has begun, the share who have written nothing for 30 days.
-- formula: silent owners ÷ owners
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
  (count(*) filter (where newest < :today - 30))::numeric as numerator,
  count(*)::numeric as denominator, null as mark, null::bigint as release_id
from (
  select owner_id, max(quiet_since) as newest
  from delivery.published_timing
  where is_open and owner_id is not null and (starts_on is null or starts_on <= :today)
  group by owner_id) owners
