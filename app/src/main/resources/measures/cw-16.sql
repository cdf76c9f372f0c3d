-- code: CW-16
-- name: Plans by primary need, from our cases
-- version: 1
-- definition: The share of plans in force today whose primary need is autistic spectrum disorder, and of every other need.
-- formula: plans with that primary need ÷ plans
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: The definitions of the SEN2 return, by the month
-- cases: counted plans
-- beside: S2-17
-- keeper: Head of SEND casework
-- limits: The primary need is the one recorded last; as at the day it is asked for.

select (select area from measures.home) as area, to_char(p.month, 'YYYY-MM') as period,
  p.part as breakdown, null::numeric as value,
  case p.part when '' then p.above else p.below end::numeric as numerator,
  w.below::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_standing('plans', :today) p
join cases.published_standing('plans', :today) w on w.month = p.month and w.part = ''
where p.month = date_trunc('month', cast(:today as date))
