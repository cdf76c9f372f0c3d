-- code: S2-28
-- name: Plans that keep the law
-- version: 2
-- definition: Of plans that were audited in the month, the share in which no question about what the law requires was answered by no or partly.
-- formula: audits that passed ÷ audits
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: Audits of the quality of plans kept here; the strategy aims at all
-- cases: audited lawful
-- keeper: Head of SEND casework
-- limits: First scores only; it says nothing of plans that were not audited. Until version 1 it was typed in by quarter.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  '' as breakdown, null::numeric as value, lawful::numeric as numerator,
  everything::numeric as denominator, null as mark, null::bigint as release_id
from ehc.published_quality()
where month <= :today
