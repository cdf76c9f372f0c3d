-- code: S3-14
-- name: Level 2 by 19 with a plan
-- version: 1
-- definition: The share of young people with a plan at 16 who reach level 2 by 19.
-- formula: reached level 2 ÷ young people
-- unit: per cent
-- polarity: higher
-- facet: outcome
-- priority: S3
-- cadence: yearly
-- origin: published
-- source: DfE Local Authority Interactive Tool
-- benchmark: LAIT Age19_SEN-S
-- keeper: Head of post-16

select * from measures.of_school_year('lait', 'Age19_SEN-S')
