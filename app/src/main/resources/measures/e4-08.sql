-- code: E4-08
-- name: September guarantee
-- version: 1
-- definition: The share of 16- and 17-year-olds offered a place to learn by September.
-- formula: offered a place ÷ young people
-- unit: per cent
-- polarity: higher
-- facet: outcome
-- priority: E4
-- cadence: yearly
-- origin: published
-- source: NCCIS, DfE NEET and participation
-- benchmark: September_guarantee_Offer_made_percent
-- keeper: Head of post-16
-- stale-after-days: 1200

select * from measures.whole('neet-participation', 'september_guarantee_offer_made_percent')
