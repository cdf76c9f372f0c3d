-- code: PL-01
-- name: Actions on time
-- version: 1
-- definition: Of actions whose date has come in the twelve months to today, the share done by it.
-- formula: actions done by their date ÷ actions whose date has come
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: PLAN
-- cadence: monthly
-- origin: computed
-- source: The living plan
-- keeper: Divisional director
-- limits: An action whose date was moved counts by its new date.

select (select area from measures.home) as area, to_char(:today, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value,
  count(*) filter (where done_on <= due_on)::numeric as numerator, count(*)::numeric as denominator,
  null as mark, null::bigint as release_id
from delivery.published_timing
where due_on between :today - 365 and :today
