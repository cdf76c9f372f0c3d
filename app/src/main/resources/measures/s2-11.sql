-- code: S2-11
-- name: Open assessments past 20 weeks
-- version: 1
-- definition: Assessments that are open today and whose request came more than 140 days ago.
-- formula: open assessments older than 140 days ÷ open assessments
-- unit: per cent
-- polarity: lower
-- facet: activity
-- priority: S2
-- cadence: weekly
-- origin: computed
-- source: Local
-- cases: outstanding ehc-needs-assessment final-plan
-- keeper: Head of SEND casework
-- limits: Counted on the day it is asked for; assessments whose limit an exception lifted are among them.

select (select area from measures.home) as area, to_char(:today, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value, past::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_outstanding('ehc-needs-assessment', array['final-plan'], :today)
where everything > 0
