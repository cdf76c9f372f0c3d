-- code: CW-04
-- name: Annual reviews completed within 12 months, from our cases
-- version: 1
-- definition: Of reviews that fell due in the month, the share completed with a decision within 12 months of the plan or the last review.
-- formula: reviews in time ÷ reviews that fell due
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: Children and Families Act 2014, section 44(1)
-- cases: fallen-due annual-review review-completed
-- beside: S2-22
-- keeper: Head of SEND casework
-- limits: Counted by the month in which the review fell due; one that is still to be done counts as late. By sex, age, year group, ethnic group, first language, kind of setting, primary need, school, postcode district and ward of the home, free school meals, pupil premium, social care and the team of whoever keeps the case now, for this year and the last; a restricted child stands in no school, district, ward or team. Wards stand once a file of postcodes with them is loaded.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value, in_time::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_fallen_due('annual-review', array['review-completed'], :today)
union all
select (select area from measures.home), year, part, null::numeric, in_time::numeric,
  everything::numeric, null, null::bigint
from cases.published_fallen_due_cuts('annual-review', array['review-completed'], :today)
