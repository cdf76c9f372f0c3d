-- code: S2-21
-- name: Pupils with a plan
-- version: 1
-- definition: The share of all pupils in the area’s schools who have an EHC plan.
-- formula: pupils with a plan ÷ pupils
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: School census, by DfE Local Authority Interactive Tool
-- benchmark: LAIT SEN_TotStat
-- keeper: Head of inclusion
-- limits: By where the school is, not where the child lives.

select * from measures.of_school_year('lait', 'SEN_TotStat')
