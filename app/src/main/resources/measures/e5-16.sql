-- code: E5-16
-- name: Permanent exclusions
-- version: 1
-- definition: Permanent exclusions in the year for each hundred pupils.
-- formula: permanent exclusions ÷ pupils
-- unit: per cent
-- polarity: lower
-- facet: activity
-- priority: E5
-- cadence: yearly
-- origin: published
-- source: Suspensions and permanent exclusions, by DfE Local Authority Interactive Tool
-- benchmark: LAIT TotPermEx
-- keeper: Head of inclusion
-- limits: Small numbers: read several years together.
-- stale-after-days: 1000

select * from measures.published('lait', 'TotPermEx')
