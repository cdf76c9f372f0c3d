-- code: PL-06
-- name: Requests of boards answered in time
-- version: 1
-- definition: Of requests of boards whose day has come in the twelve months to today, the share answered by it.
-- formula: requests answered by their day ÷ requests whose day has come
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: PLAN
-- cadence: monthly
-- origin: computed
-- source: The requests that boards have put on record
-- keeper: Divisional director
-- limits: A request without a day is not in it.

select (select area from measures.home) as area, to_char(:today, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value,
  (count(*) filter (where answered_on <= due_on))::numeric as numerator,
  count(*)::numeric as denominator, null as mark, null::bigint as release_id
from governance.published_request
where due_on between :today - 365 and :today
