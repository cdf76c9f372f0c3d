-- code: E4-07
-- name: Not in learning at 16 and 17
-- version: 1
-- definition: The share of 16- and 17-year-olds not in education, employment or training, or whose activity
--    is not known.
-- formula: not in learning or not known ÷ young people
-- unit: per cent
-- polarity: lower
-- facet: outcome
-- priority: E4
-- cadence: yearly
-- origin: published
-- source: NCCIS, DfE NEET and participation
-- benchmark: NEET_not_known_percent
-- keeper: Head of post-16
-- limits: An average of December to February.
-- stale-after-days: 1200

select * from measures.whole('neet-participation', 'neet_not_known_percent', '', 'cohort_djfavg')
