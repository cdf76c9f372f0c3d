-- code: CW-04
-- name: Annual reviews completed within 12 months, from our cases
-- version: 1
-- definition: Of reviews that fell due in the month, the share completed with a decision within 12 months of the plan or the last review.
-- formula: reviews in time ÷ reviews that fell due
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: Children and Families Act 2014, section 44(1)
-- cases: fallen-due annual-review review-completed
-- beside: S2-22
-- keeper: Head of SEND casework
-- limits: Counted by the month in which the review fell due; one that is still to be done counts as late.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value, in_time::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_fallen_due('annual-review', array['review-completed'], :today)
