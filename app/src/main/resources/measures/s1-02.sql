-- code: S1-02
-- name: Appeals the council lost
-- version: 2
-- definition: Of appeals that the Tribunal decided in the quarter, the share decided wholly or partly for the family.
-- formula: appeals upheld or partly upheld ÷ appeals decided
-- unit: per cent
-- polarity: lower
-- facet: outcome
-- priority: S1
-- cadence: quarterly
-- origin: computed
-- source: Ministry of Justice
-- cases: counted appeals-lost
-- keeper: Head of SEND casework
-- limits: Appeals conceded or withdrawn are not decided; one whose outcome nobody wrote down is not in it. By what they were about as well.

select (select area from measures.home) as area, to_char(month, 'YYYY-"Q"Q') as period,
  part as breakdown, null::numeric as value, sum(above)::numeric as numerator,
  sum(below)::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_count('appeals-lost', :today)
group by to_char(month, 'YYYY-"Q"Q'), part
having sum(below) > 0
