-- code: E1-01
-- name: Primary forecast, three years ahead
-- version: 1
-- definition: How far the forecast of primary pupils made three years before was from the count: above
--    nothing is too many.
-- formula: (forecast − pupils) ÷ pupils
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: E1
-- cadence: yearly
-- origin: published
-- source: School capacity survey, DfE school places scorecards
-- benchmark: For_3_P
-- keeper: Head of school places and admissions
-- limits: A forecast is judged only once its year has come.
-- stale-after-days: 1500

select area, period, period_end, breakdown, value * 100 as value, null::numeric as numerator,
  null::numeric as denominator, mark, release_id
from measures.whole('school-places', 'for_3_p')
