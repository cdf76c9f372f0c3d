-- code: S1-10
-- name: Complaints answered in time
-- version: 2
-- definition: Of stage-one complaints about SEND whose reply fell due in the month, the share answered by then, by the service they are about as well.
-- formula: answered in time ÷ complaints whose reply fell due
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S1
-- cadence: monthly
-- origin: computed
-- source: Council’s complaints procedure; Local Government and Social Care Ombudsman
-- cases: counted complaints
-- keeper: Head of SEND casework
-- limits: Complaints beside cases kept here; one without an answer counts as late, one withdrawn is not in it. By the year and the service that they are about; of those written down before it was asked none is known. Until version 1 it was typed in by quarter.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value, above::numeric as numerator,
  below::numeric as denominator, null as mark, null::bigint as release_id
from ehc.published_count('complaints', :today)
where part = ''
union all
select (select area from measures.home), to_char(month, 'YYYY'), part, null::numeric,
  sum(above)::numeric, sum(below)::numeric, null, null::bigint
from ehc.published_count('complaints', :today)
where part <> ''
group by to_char(month, 'YYYY'), part
