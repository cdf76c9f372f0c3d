-- code: E4-04
-- name: English and maths at grade 5
-- version: 1
-- definition: The share of pupils with grade 5 or above in English and in maths.
-- formula: pupils who reach it ÷ pupils
-- unit: per cent
-- polarity: higher
-- facet: outcome
-- priority: E4
-- cadence: yearly
-- origin: published
-- source: Key stage 4 results, by DfE Local Authority Interactive Tool
-- benchmark: LAIT EngMaths9-5
-- keeper: Head of school improvement
-- limits: Grades of 2020 and 2021 were set by teachers.

select * from measures.of_school_year('lait', 'EngMaths9-5')
