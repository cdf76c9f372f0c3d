-- code: E1-04
-- name: Spare primary places three years ahead
-- version: 1
-- definition: The share of primary places expected to be spare in three years.
-- formula: places to spare ÷ places
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: E1
-- cadence: yearly
-- origin: published
-- source: School capacity survey, DfE school places scorecards
-- benchmark: Quan_P_Su
-- keeper: Head of school places and admissions
-- stale-after-days: 1500

select area, period, period_end, breakdown, value * 100 as value, null::numeric as numerator,
  null::numeric as denominator, mark, release_id
from measures.whole('school-places', 'quan_p_su')
