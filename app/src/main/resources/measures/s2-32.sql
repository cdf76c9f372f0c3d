-- code: S2-32
-- name: Forecasts of EHC plans that held within their band
-- version: 1
-- definition: Of Januaries that were forecast one year ahead, the share in which the plans counted lay within the band of 19 in 20.
-- formula: Januaries within the band ÷ Januaries counted
-- unit: per cent
-- polarity: context
-- facet: quality
-- priority: S2
-- cadence: yearly
-- origin: computed
-- source: Forecasts kept here, and the counts in later ones
-- keeper: Head of SEND casework
-- limits: About 95 is honest. Far fewer means bands that are too narrow, but few Januaries tell little.

select (select area from measures.home) as area, max(january)::text as period, '' as breakdown,
  null::numeric as value, count(*) filter (where counted between low95 and high95)::numeric as numerator,
  count(*)::numeric as denominator, null as mark, null::bigint as release_id
from places.published_outturn
where make_date(january, 1, 31) <= :today and low95 is not null
having count(*) > 0
