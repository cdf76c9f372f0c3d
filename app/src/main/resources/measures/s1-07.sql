-- code: S1-07
-- name: Plans with the child’s and parents’ own views
-- version: 2
-- definition: The share of plans in force whose section A holds views.
-- formula: plans with a row in section A ÷ plans in force with a final version
-- unit: per cent
-- polarity: higher
-- facet: activity
-- priority: S1
-- cadence: monthly
-- origin: computed
-- source: Children and Families Act 2014, section 19
-- cases: standing views
-- keeper: Head of SEND casework
-- limits: Plans that are written here only, as at the day it is asked for. Section A does not say whose views each row holds. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, as at the day it is asked for; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded.

select (select area from measures.home) as area, to_char(:today, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value, with_views::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from ehc.published_views()
where everything > 0
union all
select (select area from measures.home), to_char(:today, 'YYYY-MM'), part, null::numeric,
  with_views::numeric, everything::numeric, null, null::bigint
from ehc.published_view_cuts(:today)
