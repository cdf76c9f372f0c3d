-- code: CW-02
-- name: New plans within 20 weeks, with exceptions, from our cases
-- version: 1
-- definition: Of all plans that became final in the month, the share final within 20 weeks.
-- formula: final plans in time ÷ final plans
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: Special Educational Needs and Disability Regulations 2014, regulation 13
-- cases: done ehc-needs-assessment final-plan
-- beside: S2-09
-- keeper: Head of SEND casework
-- limits: Counted by the month of the final plan from the cases kept here; the published figure (S2-09) comes once a year. With and without an exception on record. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, for this year and the last; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value, in_time::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_timeliness('ehc-needs-assessment', array['final-plan'])
where month <= :today
union all
select (select area from measures.home), year, part, null::numeric, in_time::numeric,
  everything::numeric, null, null::bigint
from cases.published_timeliness_cuts('ehc-needs-assessment', array['final-plan'],
  '{}', :today)
where everything > 0
