-- code: S3-09
-- name: Looked-after children suspended
-- version: 1
-- definition: The share of looked-after children suspended at least once: the published figure nearest to the
--    most vulnerable.
-- formula: looked-after children suspended ÷ looked-after children
-- unit: per cent
-- polarity: lower
-- facet: outcome
-- priority: S3
-- cadence: yearly
-- origin: published
-- source: DfE Local Authority Interactive Tool
-- benchmark: LAIT LAC_Fixed_ Ex
-- keeper: Head of inclusion
-- limits: Suspensions of all pupils with SEND are not published by authority in this tool.

select * from measures.of_school_year('lait', 'LAC_Fixed_ Ex')
