-- code: S2-31
-- name: Forecast of EHC plans: how far off one year later
-- version: 1
-- definition: How far the last forecast made before a January was from the plans counted in it, too high or too low alike.
-- formula: |plans forecast − plans counted| ÷ plans counted
-- unit: per cent
-- polarity: lower
-- facet: quality
-- priority: S2
-- cadence: yearly
-- origin: computed
-- source: Forecasts kept here, and the counts in later ones
-- keeper: Head of SEND casework
-- limits: A forecast is judged only once a later one has counted its January.

select (select area from measures.home) as area, january::text as period, '' as breakdown,
  null::numeric as value, round(abs(mean - counted)::numeric, 1) as numerator,
  counted::numeric as denominator, null as mark, null::bigint as release_id
from places.published_outturn
where make_date(january, 1, 31) <= :today and counted > 0
