-- code: S2-20
-- name: Pupils on SEN support
-- version: 1
-- definition: The share of all pupils in the area’s schools who get SEN support without a plan.
-- formula: pupils on SEN support ÷ pupils
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: School census, by DfE Local Authority Interactive Tool
-- benchmark: LAIT SEN_TotSENSuP
-- keeper: Head of inclusion
-- limits: By where the school is, not where the child lives.

select * from measures.of_school_year('lait', 'SEN_TotSENSuP')
