-- code: S2-29
-- name: Outcomes reached at review
-- version: 2
-- definition: Of outcomes of plans that reviews of the year judged, the share met wholly or in part, by area of need and by what they prepare for in adulthood as well.
-- formula: outcomes met or partly met ÷ outcomes judged
-- unit: per cent
-- polarity: higher
-- facet: outcome
-- priority: S2
-- cadence: yearly
-- origin: computed
-- source: Children and Families Act 2014, section 44; SEND Code of Practice 2015, paragraph 9.166
-- cases: counted outcomes
-- keeper: Head of SEND casework
-- limits: Plans that are written here only, by the year of the review meeting. An outcome counts at every review that judged it; one that is no longer wanted was not judged. Outcomes written down of a meeting that was not held, or whose holding was taken back, count nowhere. An outcome joined to needs of two areas stands in both.

with counted as (
  select to_char(month, 'YYYY') as year, part, sum(above) as above, sum(below) as below
  from ehc.published_count('outcomes', :today)
  group by to_char(month, 'YYYY'), part)
select (select area from measures.home) as area, c.year as period,
  c.part as breakdown, null::numeric as value,
  case when c.part like 'Result: %' then c.below else c.above end::numeric as numerator,
  case when c.part like 'Result: %' then w.below else c.below end::numeric as denominator,
  null as mark, null::bigint as release_id
from counted c
join counted w on w.year = c.year and w.part = ''
where w.below > 0 and c.below > 0
