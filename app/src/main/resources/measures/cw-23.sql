-- code: CW-23
-- name: Plans for each 10,000 people aged 0 to 25, from our cases
-- version: 1
-- definition: How many EHC plans the council maintains on the last day of the month, and today in this month, for each 10,000 of its people aged 0 to 25.
-- formula: plans in force ÷ people aged 0 to 25 × 10,000
-- unit: rate
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: The definitions of the SEN2 return; people as in CW-24
-- cases: counted plans
-- beside: S2-14
-- range: from nothing
-- keeper: Head of SEND casework
-- limits: Of the last three years. The people are those of the newest year that is typed in under CW-24, until the year of the month; without one there is no figure.

select (select area from measures.home) as area, to_char(s.month, 'YYYY-MM') as period,
  '' as breakdown, round(s.below * 10000.0 / p.people, 2) as value, s.below::numeric as numerator,
  p.people::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_standing('plans', :today) s
cross join lateral (
  select o.value as people
  from measures.observation o
  where o.measure = 'CW-24' and o.area = (select area from measures.home) and o.breakdown = ''
    and o.superseded_at is null and o.value > 0 and left(o.period, 4) <= to_char(s.month, 'YYYY')
  order by o.period desc
  limit 1) p
where s.part = ''
