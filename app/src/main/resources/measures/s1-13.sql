-- code: S1-13
-- name: Independent travellers
-- version: 2
-- definition: Of young people whose travel training began in the quarter, the share who completed it; beside it how many of those referred began, and how many of those asked six months later travel alone.
-- formula: trainings completed ÷ trainings begun
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S1
-- cadence: quarterly
-- origin: computed
-- source: Local
-- cases: counted travel-training
-- keeper: Head of travel
-- limits: By the quarter in which the training began, so a new quarter rises as its trainings end; referrals by the quarter of the referral, those asked six months later by the quarter in which they were asked. The year group is that of the young person’s age.

select (select area from measures.home) as area, to_char(month, 'YYYY-"Q"Q') as period,
  part as breakdown, null::numeric as value, sum(above)::numeric as numerator,
  sum(below)::numeric as denominator, null as mark, null::bigint as release_id
from (
  select month, part, above, below
  from ehc.published_count('travel-training', :today)
  where part = '' or part like 'Year group: %'
  union all
  select month, 'Of those referred: training has begun', above, below
  from ehc.published_count('travel-referrals', :today)
  where part = ''
  union all
  select month, 'Of those asked six months later: travel alone', above, below
  from ehc.published_count('travel-alone', :today)
  where part = '') c
group by to_char(month, 'YYYY-"Q"Q'), part
having sum(below) > 0
