-- code: E4-02
-- name: Reading, writing and maths at 11
-- version: 1
-- definition: The share of pupils who reach the expected standard in all three at the end of key stage 2.
-- formula: pupils who reach it ÷ pupils
-- unit: per cent
-- polarity: higher
-- facet: outcome
-- priority: E4
-- cadence: yearly
-- origin: published
-- source: Key stage 2 assessments, by DfE Local Authority Interactive Tool
-- benchmark: LAIT KS2RWM_Expected_STD
-- keeper: Head of school improvement
-- limits: No tests in 2020 and 2021.

select * from measures.of_school_year('lait', 'KS2RWM_Expected_STD')
