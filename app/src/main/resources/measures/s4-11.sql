-- code: S4-11
-- name: Supported internships
-- version: 1
-- definition: How many young people with a plan were on a supported internship on the census day.
-- formula: count of internships
-- unit: number
-- polarity: higher
-- facet: activity
-- priority: S4
-- cadence: yearly
-- origin: published
-- source: SEN2 return, published by the DfE as “Education, health and care plans”
-- benchmark: work_based_placements.open_supp_intern
-- keeper: Head of post-16

select * from measures.published('ehc-work-based', 'open_supp_intern')
