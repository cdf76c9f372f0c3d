-- code: S2-14
-- name: Plans maintained
-- version: 1
-- definition: How many EHC plans the council maintained on the January census day.
-- formula: count of plans in force
-- unit: number
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: caseload.ehcplans; LAIT SEN_CASES_JAN
-- keeper: Head of SEND casework
-- limits: One day in January; the rest of the year is not in it.

select * from measures.published('ehc-caseload', 'ehcplans')
