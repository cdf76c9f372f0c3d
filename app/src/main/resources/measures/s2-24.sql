-- code: S2-24
-- name: Amended plan within 12 weeks of the review
-- version: 1
-- definition: Of plans amended after a review, the share final within 84 days of the meeting.
-- formula: amended plans within 84 days ÷ amended plans
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: R (L, M and P) v Devon County Council [2022] EWHC 493
-- cases: done annual-review amended-plan-after-meeting
-- keeper: Head of SEND casework
-- limits: Counted by the month of the amended plan; a plan that was never amended is not in it. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, for this year and the last; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value, in_time::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_timeliness('annual-review', array['amended-plan-after-meeting'])
where month <= :today
union all
select (select area from measures.home), year, part, null::numeric, in_time::numeric,
  everything::numeric, null, null::bigint
from cases.published_timeliness_cuts('annual-review', array['amended-plan-after-meeting'], '{}', :today)
where everything > 0
