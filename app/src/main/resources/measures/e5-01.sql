-- code: E5-01
-- name: Absence from school
-- version: 1
-- definition: The share of half days missed, in all schools.
-- formula: sessions missed ÷ sessions possible
-- unit: per cent
-- polarity: lower
-- facet: outcome
-- priority: E5
-- cadence: yearly
-- origin: published
-- source: Pupil absence, by DfE Local Authority Interactive Tool
-- benchmark: LAIT TotAbs
-- keeper: Head of inclusion
-- limits: No full year for 2019/20.

select * from measures.of_school_year('lait', 'TotAbs')
