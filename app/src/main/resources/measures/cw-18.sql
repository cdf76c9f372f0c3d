-- code: CW-18
-- name: Reviews past their day without a meeting, from our cases
-- version: 1
-- definition: Plans whose review is past its last day and had no meeting, on the last day of the month, and today in this month.
-- formula: count of reviews past their day without a meeting
-- unit: number
-- polarity: lower
-- facet: activity
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: Children and Families Act 2014, section 44(1)
-- cases: counted reviews-without-meeting
-- beside: S2-25
-- keeper: Head of SEND casework
-- limits: It counts records, so a meeting that was not written down counts as none.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  part as breakdown, below::numeric as value, null::numeric as numerator,
  null::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_standing('reviews-without-meeting', :today)
