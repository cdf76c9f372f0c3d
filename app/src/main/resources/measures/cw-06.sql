-- code: CW-06
-- name: Requests for an assessment, from our cases
-- version: 1
-- definition: How many requests for a needs assessment reached the council in the month, and who asked.
-- formula: count of requests by the day they were received
-- unit: number
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: The definitions of the SEN2 return, by the month
-- cases: counted requests
-- beside: S2-01
-- keeper: Head of SEND casework
-- limits: A child of whom the council became aware by itself counts as a request; a month without any has no figure. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, for this year and the last; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  part as breakdown, below::numeric as value, null::numeric as numerator,
  null::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_count('requests', :today)
union all
select (select area from measures.home), year, part, below::numeric, null::numeric, null::numeric,
  null, null::bigint
from cases.published_cuts('requests', :today)
