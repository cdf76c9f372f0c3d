-- code: CW-11
-- name: Decision not to issue a plan within 16 weeks, from our cases
-- version: 1
-- definition: Of decisions in the month that there will be no plan, the share told to the family within 112 days of the request.
-- formula: decisions not to issue within 112 days ÷ decisions not to issue
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: Special Educational Needs and Disability Regulations 2014, regulation 10
-- cases: counted no-plan
-- beside: S2-07
-- keeper: Head of SEND casework
-- limits: Cases with an exception are among them; small numbers, so a few cases move it far. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, for this year and the last; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  part as breakdown, null::numeric as value, above::numeric as numerator,
  below::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_count('no-plan', :today)
where below > 0
union all
select (select area from measures.home), year, part, null::numeric, above::numeric, below::numeric,
  null, null::bigint
from cases.published_cuts('no-plan', :today)
where below > 0
