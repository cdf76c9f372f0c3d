-- code: E3-04
-- name: Funded places taken up at two
-- version: 1
-- definition: The share of eligible two-year-olds in a funded place.
-- formula: children in a funded place ÷ eligible children
-- unit: per cent
-- polarity: higher
-- facet: activity
-- priority: E3
-- cadence: yearly
-- origin: published
-- source: Early years census, by DfE Local Authority Interactive Tool
-- benchmark: LAIT %_2yr_olds
-- keeper: Head of early years
-- limits: Who is eligible changed in 2024.

select * from measures.of_school_year('lait', '%_2yr_olds')
