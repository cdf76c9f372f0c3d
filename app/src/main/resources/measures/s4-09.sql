-- code: S4-09
-- name: Not in learning at 16 and 17 with a plan
-- version: 1
-- definition: Of young people aged 16 and 17 with a plan, the share not in education, employment or training,
--    or not known.
-- formula: not in learning or not known ÷ young people with a plan
-- unit: per cent
-- polarity: lower
-- facet: outcome
-- priority: S4
-- cadence: yearly
-- origin: published
-- source: NCCIS, DfE NEET and participation
-- benchmark: NEET_NK_EHCP_percent
-- keeper: Head of post-16
-- stale-after-days: 1200

select * from measures.whole('neet-participation', 'neet_nk_ehcp_percent')
