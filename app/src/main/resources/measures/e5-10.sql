-- code: E5-10
-- name: Suspensions
-- version: 1
-- definition: Suspensions in the year for each hundred pupils.
-- formula: suspensions ÷ pupils
-- unit: per cent
-- polarity: lower
-- facet: activity
-- priority: E5
-- cadence: yearly
-- origin: published
-- source: Suspensions and permanent exclusions, by DfE Local Authority Interactive Tool
-- benchmark: LAIT TotFixedEx
-- keeper: Head of inclusion
-- limits: A pupil suspended twice counts twice.
-- stale-after-days: 1000

select * from measures.published('lait', 'TotFixedEx')
