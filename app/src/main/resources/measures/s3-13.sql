-- code: S3-13
-- name: Attainment 8, pupils with a plan
-- version: 1
-- definition: The average Attainment 8 score of pupils with a plan.
-- formula: points ÷ pupils
-- unit: score
-- polarity: higher
-- facet: outcome
-- priority: S3
-- cadence: yearly
-- origin: published
-- source: Key stage 4 results, by DfE Local Authority Interactive Tool
-- benchmark: LAIT SEN_Stat_AVG_Attain8_Score
-- keeper: Head of school improvement
-- limits: Grades of 2020 and 2021 were set by teachers.

select * from measures.of_school_year('lait', 'SEN_Stat_AVG_Attain8_Score')
