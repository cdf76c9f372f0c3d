-- code: CW-11
-- name: Decision not to issue a plan within 16 weeks, from our cases
-- version: 1
-- definition: Of decisions in the month that there will be no plan, the share told to the family within 112 days of the request.
-- formula: decisions not to issue within 112 days ÷ decisions not to issue
-- unit: per cent
-- polarity: higher
-- facet: quality
-- priority: S2
-- cadence: monthly
-- origin: computed
-- source: Special Educational Needs and Disability Regulations 2014, regulation 10
-- cases: counted no-plan
-- beside: S2-07
-- keeper: Head of SEND casework
-- limits: Cases with an exception are among them; small numbers, so a few cases move it far.

select (select area from measures.home) as area, to_char(month, 'YYYY-MM') as period,
  part as breakdown, null::numeric as value, above::numeric as numerator,
  below::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_count('no-plan', :today)
where below > 0
