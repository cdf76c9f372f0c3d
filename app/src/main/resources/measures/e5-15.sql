-- code: E5-15
-- name: Persistent absence of looked-after children
-- version: 1
-- definition: The share of looked-after children who miss a tenth or more of their sessions.
-- formula: children who do ÷ looked-after children
-- unit: per cent
-- polarity: lower
-- facet: outcome
-- priority: E5
-- cadence: yearly
-- origin: published
-- source: DfE Local Authority Interactive Tool
-- benchmark: LAIT LAC_Pers_Abs
-- keeper: Virtual school head

select * from measures.of_school_year('lait', 'LAC_Pers_Abs')
