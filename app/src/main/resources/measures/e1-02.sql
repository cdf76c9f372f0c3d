-- code: E1-02
-- name: Primary places unfilled
-- version: 1
-- definition: The share of primary places that are not taken.
-- formula: (places − pupils) ÷ places
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: E1
-- cadence: yearly
-- origin: published
-- source: School capacity survey, DfE school places scorecards
-- benchmark: Quan_P_UP
-- keeper: Head of school places and admissions
-- limits: Between five and ten per cent is usually planned for.
-- stale-after-days: 1500

select * from measures.whole('school-places', 'quan_p_up')
