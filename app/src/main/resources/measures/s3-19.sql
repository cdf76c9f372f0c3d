-- code: S3-19
-- name: Promised specialist places that are open
-- version: 1
-- definition: Of the places in designated specialist provision and special schools that were promised, the share that are open.
-- formula: places open ÷ places promised
-- unit: per cent
-- polarity: higher
-- facet: activity
-- priority: S3
-- cadence: monthly
-- origin: computed
-- source: Places promised and on the way
-- keeper: Head of school places and admissions
-- limits: A place counts from the day it opens, taken or not; above 100 when more were opened than promised.

select (select area from measures.home) as area, to_char(:today, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value, sum(opened)::numeric as numerator,
  sum(promised)::numeric as denominator, null as mark, null::bigint as release_id
from (
  select promise_id, promised,
         coalesce(sum(places) filter (where stage = 'open' and opens_on <= :today), 0) as opened
  from places.published_promise
  group by promise_id, promised) as each_promise
having count(*) > 0
