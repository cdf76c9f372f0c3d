-- code: S4-12
-- name: Residential placements of 52 weeks
-- version: 1
-- definition: How many children with a plan live at a setting all year.
-- formula: count of placements
-- unit: number
-- polarity: lower
-- facet: activity
-- priority: S4
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: residential_settings.Res_52
-- keeper: High needs finance lead
-- limits: Few children: shown to the public only above the threshold.

select * from measures.published('ehc-residential', 'res_52')
