-- code: S1-04
-- name: Tribunal orders carried out in time
-- version: 2
-- definition: Of orders that fell due, the share carried out within the limit.
-- formula: orders within the limit ÷ orders
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S1
-- cadence: monthly
-- origin: computed
-- source: Special Educational Needs and Disability Regulations 2014, regulation 44
-- cases: fallen-due tribunal-order cease-plan assessment-begun no-plan-after-assessment plan-after-assessment draft-plan final-plan
--   reconsideration amended-plan named-school continued-plan-amended continued-plan-names-school tribunal-limit
--   recommendation-answered
-- keeper: Head of SEND casework
-- limits: Counted by the month in which what was ordered fell due, each part of an order by itself; where the Tribunal sets a day of its own, that day stands in the place of the regulation's.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value, in_time::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_fallen_due('tribunal-order', array[
  'cease-plan', 'assessment-begun', 'no-plan-after-assessment', 'plan-after-assessment',
  'draft-plan', 'final-plan', 'reconsideration', 'amended-plan',
  'named-school', 'continued-plan-amended', 'continued-plan-names-school',
  'tribunal-limit', 'recommendation-answered'], :today)
