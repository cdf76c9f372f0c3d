-- code: E3-03
-- name: Physical development at five
-- version: 1
-- definition: The share of children at the expected level in physical development.
-- formula: children at the expected level ÷ children
-- unit: per cent
-- polarity: higher
-- facet: outcome
-- priority: E3
-- cadence: yearly
-- origin: published
-- source: Early years foundation stage profile, by DfE Local Authority Interactive Tool
-- benchmark: LAIT FSP_NEW_PHY
-- keeper: Head of early years

select * from measures.of_school_year('lait', 'FSP_NEW_PHY')
