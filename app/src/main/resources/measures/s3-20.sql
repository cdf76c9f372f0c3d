-- code: S3-20
-- name: Specialist places needed beyond those planned
-- version: 1
-- definition: By how many children expected in the last January forecast exceed the places that are there, open or agreed by then, in every kind of provision that was promised.
-- formula: sum of children expected − places, where above nothing
-- unit: number
-- polarity: lower
-- facet: outcome
-- priority: S3
-- cadence: monthly
-- origin: computed
-- source: The newest forecast of EHC plans; places promised and on the way
-- keeper: Head of school places and admissions
-- limits: The middle of the forecast; its page shows how far it may be off. Schemes that are only proposed do not count.

select (select area from measures.home) as area, to_char(:today, 'YYYY-MM') as period,
  '' as breakdown, round(sum(greatest(0, wanted - there))::numeric) as value,
  null::numeric as numerator, null::numeric as denominator, null as mark,
  null::bigint as release_id
from (
  select d.promise_id, d.mean as wanted,
         p.places_before + coalesce(sum(p.places) filter (
           where p.stage in ('agreed', 'building', 'open')
             and p.opens_on <= make_date(d.january, 1, 31)), 0) as there
  from (select distinct on (promise_id) promise_id, january, mean
        from places.published_demand
        order by promise_id, january desc) as d
  join places.published_promise p on p.promise_id = d.promise_id
  group by d.promise_id, d.mean, d.january, p.places_before) as each_promise
having count(*) > 0
