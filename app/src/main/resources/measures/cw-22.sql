-- code: CW-22
-- name: Requests for each 10,000 people aged 0 to 25, from our cases
-- version: 1
-- definition: How many requests for a needs assessment reached the council in the calendar year for each 10,000 of its people aged 0 to 25.
-- formula: requests ÷ people aged 0 to 25 × 10,000
-- unit: rate
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: yearly
-- origin: computed
-- source: The definitions of the SEN2 return; people as in CW-24
-- cases: counted requests
-- beside: S2-01
-- range: from nothing
-- keeper: Head of SEND casework
-- limits: The running year counts so far. The people are those of the newest year that is typed in under CW-24, until the year itself; without one there is no figure.

select (select area from measures.home) as area, r.year as period, '' as breakdown,
  round(r.requests * 10000.0 / p.people, 2) as value, r.requests::numeric as numerator,
  p.people::numeric as denominator, null as mark, null::bigint as release_id
from (
  select to_char(month, 'YYYY') as year, sum(below) as requests
  from cases.published_count('requests', :today)
  where part = ''
  group by to_char(month, 'YYYY')) r
cross join lateral (
  select o.value as people
  from measures.observation o
  where o.measure = 'CW-24' and o.area = (select area from measures.home) and o.breakdown = ''
    and o.superseded_at is null and o.value > 0 and left(o.period, 4) <= r.year
  order by o.period desc
  limit 1) p
