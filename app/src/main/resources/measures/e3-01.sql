-- code: E3-01
-- name: Good level of development at five
-- version: 1
-- definition: The share of children who reach a good level of development at the end of reception.
-- formula: children who reach it ÷ children
-- unit: per cent
-- polarity: higher
-- facet: outcome
-- priority: E3
-- cadence: yearly
-- origin: published
-- source: Early years foundation stage profile, by DfE Local Authority Interactive Tool
-- benchmark: LAIT FSP_NEW_GOODDEV
-- keeper: Head of early years
-- limits: The profile changed in 2022; none was published for 2020 and 2021.

select * from measures.of_school_year('lait', 'FSP_NEW_GOODDEV')
