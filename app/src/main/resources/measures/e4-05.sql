-- code: E4-05
-- name: Attainment 8: gap of pupils with free school meals
-- version: 1
-- definition: How far the score of pupils with free school meals is below that of all others.
-- formula: score of all others − score of pupils with free school meals
-- unit: score
-- polarity: lower
-- facet: activity
-- priority: E4
-- cadence: yearly
-- origin: published
-- source: Key stage 4 results, by DfE Local Authority Interactive Tool
-- benchmark: LAIT FSM_AVG_Attain8_Score, NonFSM_AVG_Attain8_Score
-- keeper: Head of school improvement
-- limits: The strategy names further groups; their scores are in the same tool.

select o.area, o.period, o.period_end, o.breakdown, o.value - f.value as value,
  null::numeric as numerator, null::numeric as denominator, coalesce(o.mark, f.mark) as mark,
  o.release_id
from measures.of_school_year('lait', 'NonFSM_AVG_Attain8_Score') o
join measures.of_school_year('lait', 'FSM_AVG_Attain8_Score') f using (area, period, breakdown)
