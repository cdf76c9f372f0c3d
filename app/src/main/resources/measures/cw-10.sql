-- code: CW-10
-- name: Assessments that led to a plan, from our cases
-- version: 1
-- definition: Of assessments that came to a decision in the month, the share with a plan.
-- formula: assessments with a final plan ÷ assessments that came to a decision
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: The definitions of the SEN2 return, by the month
-- cases: counted assessed
-- beside: S2-06
-- keeper: Head of SEND casework
-- limits: The first decision counts; what mediation or the Tribunal made of it does not. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, for this year and the last; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  part as breakdown, null::numeric as value, above::numeric as numerator,
  below::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_count('assessed', :today)
where below > 0
union all
select (select area from measures.home), year, part, null::numeric, above::numeric, below::numeric,
  null, null::bigint
from cases.published_cuts('assessed', :today)
where below > 0
