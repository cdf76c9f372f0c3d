-- code: S2-22
-- name: Annual reviews decided in the year
-- version: 1
-- definition: Of plans whose review was expected in the year, the share with a decision recorded in it.
-- formula: reviews with a decision in the year ÷ reviews expected
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: Children and Families Act 2014, section 44; SEN2 return, published by the DfE as “Education, health
--    and care plans”
-- benchmark: annual_reviews.review_decision24 ÷ review_expected
-- keeper: Head of SEND casework
-- limits: One year only has been published so far. A year’s figure comes out in the June after it; this
--    year’s course is not in it.

select area, period, period_end, breakdown, null::numeric as value,
  value as numerator, denominator, mark, release_id
from measures.published('ehc-annual-reviews', 'review_decision24', '', 'review_expected')
