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
-- limits: Counted on the day it is asked for; assessments whose limit an exception lifted are among them. By where it stands, and whether advice has not come, as well. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, as at the day it is asked for; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded.

select (select area from measures.home) as area, to_char(:today, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value, past::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_outstanding('ehc-needs-assessment', array['final-plan'], :today)
where everything > 0
union all
select (select area from measures.home), to_char(:today, 'YYYY-MM'), part, null::numeric,
  past::numeric, everything::numeric, null, null::bigint
from cases.published_outstanding_cuts('ehc-needs-assessment', array['final-plan'], :today)
