-- code: S3-12
-- name: Reading, writing and maths at 11, pupils with a plan
-- version: 1
-- definition: The share of pupils with a plan who reach the expected standard in all three at the end of key
--    stage 2.
-- formula: pupils with a plan who reach it ÷ pupils with a plan
-- unit: per cent
-- polarity: higher
-- facet: outcome
-- priority: S3
-- cadence: yearly
-- origin: published
-- source: Key stage 2 assessments, by DfE Local Authority Interactive Tool
-- benchmark: LAIT NEW_KS2_RWM_Sen_Withsta
-- keeper: Head of school improvement
-- limits: No tests in 2020 and 2021.

select * from measures.of_school_year('lait', 'NEW_KS2_RWM_Sen_Withsta')
