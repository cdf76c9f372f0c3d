-- code: S3-11
-- name: Good level of development, children with a plan
-- version: 1
-- definition: The share of children with a plan who reach a good level of development at five.
-- formula: children with a plan who reach it ÷ children with a plan
-- unit: per cent
-- polarity: higher
-- facet: outcome
-- priority: S3
-- cadence: yearly
-- origin: published
-- source: Early years foundation stage profile, by DfE Local Authority Interactive Tool
-- benchmark: LAIT FSP_Gooddev_With_SENSTATE
-- keeper: Head of early years
-- limits: Few children: it moves much from year to year.

select * from measures.of_school_year('lait', 'FSP_Gooddev_With_SENSTATE')
