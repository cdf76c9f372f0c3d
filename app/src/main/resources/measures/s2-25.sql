-- code: S2-25
-- name: Plans with no review meeting recorded
-- version: 1
-- definition: How many plans had no review meeting on record by the census.
-- formula: count of plans without a meeting
-- unit: number
-- polarity: lower
-- facet: activity
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: annual_reviews.no_review_meeting
-- keeper: Head of SEND casework
-- limits: It counts records, so a meeting that was not written down counts as none. A year’s figure comes out
--    in the June after it; this year’s course is not in it.

select * from measures.published('ehc-annual-reviews', 'no_review_meeting')
