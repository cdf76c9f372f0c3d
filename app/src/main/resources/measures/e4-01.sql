-- code: E4-01
-- name: Phonics in year 1
-- version: 1
-- definition: The share of pupils who meet the standard in phonics.
-- formula: pupils who meet it ÷ pupils
-- unit: per cent
-- polarity: higher
-- facet: outcome
-- priority: E4
-- cadence: yearly
-- origin: published
-- source: Phonics screening check, by DfE Local Authority Interactive Tool
-- benchmark: LAIT KS1P_all
-- keeper: Head of school improvement
-- limits: The newest year is provisional.

select * from measures.of_school_year('lait', 'KS1P_all')
