-- code: S1-01
-- name: Appeals to the Tribunal
-- version: 1
-- definition: Of decisions that could be appealed in the year, the share that were.
-- formula: appeals registered ÷ appealable decisions
-- unit: per cent
-- polarity: lower
-- facet: activity
-- priority: S1
-- cadence: yearly
-- origin: published
-- source: Ministry of Justice and DfE Local Authority Interactive Tool
-- benchmark: LAIT SEN_AppealableDec
-- keeper: Head of SEND casework
-- limits: It counts appeals registered, not those decided.

select * from measures.published('lait', 'SEN_AppealableDec')
