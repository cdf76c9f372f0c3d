-- code: E1-03
-- name: First choice of primary school
-- version: 1
-- definition: The share of applicants offered the primary school they put first.
-- formula: offered their first ÷ applicants
-- unit: per cent
-- polarity: higher
-- facet: outcome
-- priority: E1
-- cadence: yearly
-- origin: published
-- source: School capacity survey, DfE school places scorecards
-- benchmark: Pref_P_1_CY
-- keeper: Head of school places and admissions
-- stale-after-days: 1500

select * from measures.whole('school-places', 'pref_p_1_cy')
