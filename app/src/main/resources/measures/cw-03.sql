-- code: CW-03
-- name: Decisions whether to assess within six weeks, from our cases
-- version: 1
-- definition: Of decisions whether to assess made in the month, the share made within six weeks.
-- formula: decisions in time ÷ decisions
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: Special Educational Needs and Disability Regulations 2014, regulation 5
-- cases: done ehc-needs-assessment assessment-decision
-- beside: S2-04
-- keeper: Head of SEND casework
-- limits: Counted by the month of the decision; the published figure (S2-04) comes once a year. With and without an exception on record. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, for this year and the last; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value, in_time::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_timeliness('ehc-needs-assessment', array['assessment-decision'])
where month <= :today
union all
select (select area from measures.home), year, part, null::numeric, in_time::numeric,
  everything::numeric, null, null::bigint
from cases.published_timeliness_cuts('ehc-needs-assessment', array['assessment-decision'], '{}', :today)
where everything > 0
