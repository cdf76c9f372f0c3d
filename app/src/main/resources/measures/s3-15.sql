-- code: S3-15
-- name: Education or work after 16 with a plan
-- version: 1
-- definition: The share of pupils with a plan who stay in education or work after key stage 4.
-- formula: stayed ÷ pupils with a plan
-- unit: per cent
-- polarity: higher
-- facet: outcome
-- priority: S3
-- cadence: yearly
-- origin: published
-- source: DfE Local Authority Interactive Tool
-- benchmark: LAIT SusEdOverall_SEN_Stat_incSpec
-- keeper: Head of post-16
-- limits: It comes out two years later.
-- stale-after-days: 1100

select * from measures.of_school_year('lait', 'SusEdOverall_SEN_Stat_incSpec')
