-- code: E3-05
-- name: Funded places taken up at three and four
-- version: 1
-- definition: The share of three- and four-year-olds in a funded place.
-- formula: children in a funded place ÷ children
-- unit: per cent
-- polarity: higher
-- facet: activity
-- priority: E3
-- cadence: yearly
-- origin: published
-- source: Early years census, by DfE Local Authority Interactive Tool
-- benchmark: LAIT %_3&4yr_olds
-- keeper: Head of early years
-- limits: The base is an estimate, so it can be above 100.

select * from measures.of_school_year('lait', '%_3&4yr_olds')
