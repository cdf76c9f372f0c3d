-- code: E4-03
-- name: Attainment 8
-- version: 1
-- definition: The average Attainment 8 score at the end of key stage 4.
-- formula: points ÷ pupils
-- unit: score
-- polarity: higher
-- facet: outcome
-- priority: E4
-- cadence: yearly
-- origin: published
-- source: Key stage 4 results, by DfE Local Authority Interactive Tool
-- benchmark: LAIT AVG_Attain8_Score
-- keeper: Head of school improvement
-- limits: Grades of 2020 and 2021 were set by teachers.

select * from measures.of_school_year('lait', 'AVG_Attain8_Score')
