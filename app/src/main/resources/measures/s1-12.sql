-- code: S1-12
-- name: Personal travel budgets taken up
-- version: 2
-- definition: Of personal travel budgets offered to families in the month, the share that was accepted, by year group and reply as well.
-- formula: offers accepted ÷ offers made
-- unit: per cent
-- polarity: higher
-- facet: activity
-- priority: S1
-- cadence: monthly
-- origin: computed
-- source: Local
-- cases: counted travel-budgets
-- keeper: Head of travel
-- limits: Offers that are written down beside a plan, by the month of the offer: one without a reply counts as not accepted until there is one. Whether a family was eligible is not kept, as casework on home-to-school travel is not here yet. The year group is that of the child’s age.

select (select area from measures.home) as area, to_char(c.month, 'YYYY-MM') as period,
  c.part as breakdown, null::numeric as value,
  case when c.part like 'Reply: %' then c.below else c.above end::numeric as numerator,
  case when c.part like 'Reply: %' then w.below else c.below end::numeric as denominator,
  null as mark, null::bigint as release_id
from ehc.published_count('travel-budgets', :today) c
join ehc.published_count('travel-budgets', :today) w on w.month = c.month and w.part = ''
