-- code: S2-30
-- name: Cost of SEND for a pupil with a plan, a week
-- version: 1
-- definition: Outturn spending on SEN for each plan, by the week, to the nearest £5.
-- formula: spending ÷ plans ÷ 365 × 7
-- unit: pounds
-- polarity: lower
-- facet: cost
-- priority: S2
-- cadence: yearly
-- origin: published
-- source: Section 251 outturn, by DfE Local Authority Interactive Tool
-- benchmark: LAIT SENFinance
-- keeper: High needs finance lead
-- limits: Councils fill the return differently; low is not good in itself.

select * from measures.published('lait', 'SENFinance')
