-- code: S2-24
-- name: Amended plan within 12 weeks of the review
-- version: 1
-- definition: Of plans amended after a review, the share final within 84 days of the meeting.
-- formula: amended plans within 84 days ÷ amended plans
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: R (L, M and P) v Devon County Council [2022] EWHC 493
-- cases: done annual-review amended-plan-after-meeting
-- keeper: Head of SEND casework
-- limits: Counted by the month of the amended plan; a plan that was never amended is not in it.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value, in_time::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_timeliness('annual-review', array['amended-plan-after-meeting'])
where month <= :today
