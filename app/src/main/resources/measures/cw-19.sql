-- code: CW-19
-- name: Appeals to the Tribunal, from our cases
-- version: 1
-- definition: Appeals registered in the quarter, as a share of the decisions in it that could be appealed.
-- formula: appeals registered ÷ appealable decisions
-- unit: per cent
-- polarity: lower
-- facet: activity
-- priority: S1
-- cadence: quarterly
-- origin: computed
-- source: Ministry of Justice; Children and Families Act 2014, section 51
-- cases: counted appeals
-- beside: S1-01
-- range: from nothing
-- keeper: Head of SEND casework
-- limits: An appeal is often about a decision of the quarter before; in a small quarter the share can pass 100. By what the decision was as well; an appeal about one that is not kept here stands in the whole alone.

select (select area from measures.home) as area, to_char(month, 'YYYY-"Q"Q') as period,
  part as breakdown, null::numeric as value, sum(above)::numeric as numerator,
  sum(below)::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_count('appeals', :today)
group by to_char(month, 'YYYY-"Q"Q'), part
having sum(below) > 0
