-- code: S2-13
-- name: Advice back within six weeks
-- version: 1
-- definition: The share of advice that came back within 42 days of being asked for.
-- formula: pieces of advice back within 42 days ÷ pieces asked for
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: Special Educational Needs and Disability Regulations 2014, regulation 8
-- cases: done ehc-needs-assessment advice
-- keeper: Head of SEND casework
-- limits: Counted by the month in which the advice came; advice that never came is not in it.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value, in_time::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_timeliness('ehc-needs-assessment', array['advice'])
where month <= :today
