-- code: S3-10
-- name: Absence of young people with SEND aged 16 and 17 not in learning
-- version: 1
-- definition: Of young people aged 16 and 17 on SEN support, the share not in education, employment or
--    training, or not known.
-- formula: not in learning or not known ÷ young people on SEN support
-- unit: per cent
-- polarity: lower
-- facet: outcome
-- priority: S3
-- cadence: yearly
-- origin: published
-- source: NCCIS, DfE NEET and participation
-- benchmark: NEET_NK_SENDsupport_percent
-- keeper: Head of post-16
-- limits: It stands beside school absence of pupils with SEND, which is not published by authority.

select * from measures.whole('neet-participation', 'neet_nk_sendsupport_percent')
