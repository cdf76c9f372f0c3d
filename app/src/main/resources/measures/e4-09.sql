-- code: E4-09
-- name: Level 3 by 19
-- version: 1
-- definition: The share of young people who reach level 3 by 19.
-- formula: reached level 3 ÷ young people
-- unit: per cent
-- polarity: higher
-- facet: outcome
-- priority: E4
-- cadence: yearly
-- origin: published
-- source: DfE Local Authority Interactive Tool
-- benchmark: LAIT Level3Age19
-- keeper: Head of post-16

select * from measures.of_school_year('lait', 'Level3Age19')
