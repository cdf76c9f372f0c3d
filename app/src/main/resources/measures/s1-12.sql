-- code: S1-12
-- name: Personal travel budgets taken up
-- version: 3
-- definition: Of children found eligible for help with travel in the month, the share whose family accepted a personal travel budget, by the ground and by year group as well; beside it what became of the offers made in the month.
-- formula: children whose family accepted a budget ÷ children found eligible
-- unit: per cent
-- polarity: higher
-- facet: activity
-- priority: S1
-- cadence: monthly
-- origin: computed
-- source: Local
-- cases: counted travel-eligible
-- keeper: Head of travel
-- limits: Decisions that are written down beside a plan, by the month of the decision, each child once by its last one in that month: a family that has not accepted yet counts as not, so a new month rises. An acceptance counts for the last decision before it. A child of whom no decision is written down is counted neither above nor below, also when a budget was accepted: a month without any decision has no share, and the offers alone are counted, by the month of the offer. The year group is that of the child’s age. Until version 2 it was the share of the offers that was accepted.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  part as breakdown, null::numeric as value, above::numeric as numerator, below::numeric as denominator,
  null as mark, null::bigint as release_id
from ehc.published_count('travel-eligible', :today)
union all
select (select area from measures.home), to_char(c.month, 'YYYY-MM'),
  case when c.part = '' then 'Of offers made: accepted' else c.part end, null::numeric,
  case when c.part = '' then c.above else c.below end::numeric,
  case when c.part = '' then c.below else w.below end::numeric,
  null, null::bigint
from ehc.published_count('travel-budgets', :today) c
join ehc.published_count('travel-budgets', :today) w on w.month = c.month and w.part = ''
where c.part = '' or c.part like 'Reply: %'
