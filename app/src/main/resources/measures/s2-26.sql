-- code: S2-26
-- name: Phase transfers on time
-- version: 1
-- definition: Of children who change phase, the share with a final amended plan by 15 February, or 31 March
--    after 16.
-- formula: plans final in time ÷ children who change phase
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: yearly
-- origin: computed
-- source: Special Educational Needs and Disability Regulations 2014, regulation 18
-- cases: fallen-due phase-transfer phase-transfer-plan post-16-transfer-plan
-- keeper: Head of SEND casework
-- limits: Counted by the year in which the plan was due; a plan that is not final yet counts as late. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, for this year and the last; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded.

select (select area from measures.home) as area, to_char(month, 'YYYY') as period,
  '' as breakdown, null::numeric as value, sum(in_time)::numeric as numerator,
  sum(everything)::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_fallen_due('phase-transfer', array['phase-transfer-plan', 'post-16-transfer-plan'], :today)
group by to_char(month, 'YYYY')
union all
select (select area from measures.home), year, part, null::numeric, in_time::numeric,
  everything::numeric, null, null::bigint
from cases.published_fallen_due_cuts('phase-transfer', array['phase-transfer-plan', 'post-16-transfer-plan'], :today)
