-- code: CW-18
-- name: Reviews past their day without a meeting, from our cases
-- version: 1
-- definition: Plans whose review is past its last day and had no meeting, on the last day of the month, and today in this month.
-- formula: count of reviews past their day without a meeting
-- unit: number
-- polarity: lower
-- facet: activity
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: Children and Families Act 2014, section 44(1)
-- cases: counted reviews-without-meeting
-- beside: S2-25
-- keeper: Head of SEND casework
-- limits: It counts records, so a meeting that was not written down counts as none. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, as at the day it is asked for; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  part as breakdown, below::numeric as value, null::numeric as numerator,
  null::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_standing('reviews-without-meeting', :today)
union all
select (select area from measures.home), to_char(:today, 'YYYY-MM'), part, below::numeric,
  null::numeric, null::numeric, null, null::bigint
from cases.published_standing_cuts('reviews-without-meeting', :today)
