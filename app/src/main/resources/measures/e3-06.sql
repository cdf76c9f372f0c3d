-- code: E3-06
-- name: Early years in good settings
-- version: 1
-- definition: The share of three- and four-year-olds in a setting judged good or outstanding.
-- formula: children in such settings ÷ children
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: E3
-- cadence: yearly
-- origin: published
-- source: Ofsted and early years census, by DfE Local Authority Interactive Tool
-- benchmark: LAIT 3&4yr_Ofsted_rating
-- keeper: Head of early years

select * from measures.of_school_year('lait', '3&4yr_Ofsted_rating')
