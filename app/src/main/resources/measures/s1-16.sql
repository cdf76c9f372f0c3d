-- code: S1-16
-- name: Findings of the Ombudsman against the council
-- version: 1
-- definition: Of findings of the Ombudsman about SEND in the year, the share that found fault, by the service they are about as well.
-- formula: findings of fault ÷ findings
-- unit: per cent
-- polarity: lower
-- facet: quality
-- priority: S1
-- cadence: yearly
-- origin: computed
-- source: Local Government and Social Care Ombudsman
-- cases: counted findings
-- keeper: Head of SEND casework
-- limits: One finding a reference, however many steps it names; what was not investigated is not in it. A finding about two services stands in both.

select (select area from measures.home) as area, to_char(month, 'YYYY') as period,
  part as breakdown, null::numeric as value, sum(above)::numeric as numerator,
  sum(below)::numeric as denominator, null as mark, null::bigint as release_id
from ehc.published_count('findings', :today)
group by to_char(month, 'YYYY'), part
