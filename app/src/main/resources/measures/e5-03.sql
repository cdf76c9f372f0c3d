-- code: E5-03
-- name: Severe absence
-- version: 1
-- definition: The share of pupils who miss half or more of their sessions.
-- formula: pupils who do ÷ pupils
-- unit: per cent
-- polarity: lower
-- facet: outcome
-- priority: E5
-- cadence: yearly
-- origin: published
-- source: Pupil absence, by DfE Local Authority Interactive Tool
-- benchmark: LAIT TotSevPerAbNew
-- keeper: Head of inclusion

select * from measures.of_school_year('lait', 'TotSevPerAbNew')
