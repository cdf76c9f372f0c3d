-- code: S2-19
-- name: Pupils with a plan, school by school
-- version: 2
-- definition: For each school, how many of its pupils have a plan and what share of its roll they are, and the same for each phase.
-- formula: pupils with a plan at the school ÷ pupils on its roll
-- unit: per cent
-- polarity: context
-- facet: activity
-- priority: S2
-- cadence: termly
-- origin: computed
-- source: Local
-- cases: standing plans-at-schools
-- keeper: Head of SEND casework
-- limits: As at the day it is asked for. The roll is the one the register of settings gives; a school without one is left out. The phase is the kind of school in the register. Fewer than five pupils are withheld, and another school or phase with them where they could be worked back.

select (select area from measures.home) as area,
  case when to_char(:today, 'MM') >= '09' then to_char(:today, 'YYYY') || '/' || to_char(cast(:today as date) + interval '1 year', 'YY') || '-T1'
    else to_char(cast(:today as date) - interval '1 year', 'YYYY') || '/' || to_char(:today, 'YY')
      || case when to_char(:today, 'MMDD') <= '0415' then '-T2' else '-T3' end end as period,
  coalesce('School: ' || school, 'Phase: ' || phase, '') as breakdown, null::numeric as value,
  case when not is_withheld then plans end::numeric as numerator,
  roll::numeric as denominator,
  case when is_withheld then 'c' end as mark, null::bigint as release_id
from (
  select school, phase, sum(plans) as plans, sum(roll) as roll,
    case when grouping(school) = 0 then bool_or(is_withheld)
      else grouping(phase) = 0 and bool_or(is_phase_withheld) end as is_withheld
  from cases.published_plans_at_schools(:today)
  group by grouping sets ((), (school), (phase))
  having sum(roll) > 0) counted
