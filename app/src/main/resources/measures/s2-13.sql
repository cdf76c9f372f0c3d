-- code: S2-13
-- name: Advice back within six weeks
-- version: 2
-- definition: Of advice that was asked for in the month, the share that came within 42 days, by adviser as well.
-- formula: pieces of advice back within 42 days ÷ pieces asked for
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: Special Educational Needs and Disability Regulations 2014, regulation 8
-- cases: counted advice
-- keeper: Head of SEND casework
-- limits: Counted by the month in which it was asked for; advice that is still within its 42 days is not judged yet, advice that never came is late.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  part as breakdown, null::numeric as value, above::numeric as numerator,
  below::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_count('advice', :today)
where below > 0
