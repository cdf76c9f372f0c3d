-- code: E4-06
-- name: Education or work after 16
-- version: 1
-- definition: The share of pupils who stay in education or work after key stage 4.
-- formula: stayed ÷ pupils
-- unit: per cent
-- polarity: higher
-- facet: outcome
-- priority: E4
-- cadence: yearly
-- origin: published
-- source: DfE Local Authority Interactive Tool
-- benchmark: LAIT SusEdOverall_All
-- keeper: Head of post-16
-- limits: It comes out two years later.
-- stale-after-days: 1100

select * from measures.of_school_year('lait', 'SusEdOverall_All')
