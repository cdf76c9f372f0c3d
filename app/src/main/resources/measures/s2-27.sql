-- code: S2-27
-- name: Plans judged good or better
-- version: 2
-- definition: Of plans that were audited in the month, the share judged good or outstanding by the first score.
-- formula: audits good or better ÷ audits
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: Audits of the quality of plans kept here
-- cases: audited good
-- keeper: Head of SEND casework
-- limits: Auditors differ; second scores and audits after putting right are not counted, and it says nothing of plans that were not audited. Until version 1 it was typed in by quarter. By section and by the team of whoever keeps the case now, for this year and the last; a restricted child stands in no team.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value, good::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from ehc.published_quality()
where month <= :today
union all
select (select area from measures.home), year, part, null::numeric, good::numeric,
  everything::numeric, null, null::bigint
from ehc.published_quality_parts(:today)
