-- code: CW-20
-- name: Mediations that ended in agreement, from our cases
-- version: 1
-- definition: Of mediations held in the quarter, the share after which an agreement was made.
-- formula: mediations with an agreement ÷ mediations held
-- unit: per cent
-- polarity: higher
-- facet: activity
-- priority: S1
-- cadence: quarterly
-- origin: computed
-- source: Special Educational Needs and Disability Regulations 2014, regulations 32 to 42
-- cases: counted mediations
-- beside: S1-03
-- keeper: Head of SEND casework
-- limits: An agreement in part is an agreement; one that nobody wrote down is none.

select (select area from measures.home) as area, to_char(month, 'YYYY-"Q"Q') as period,
  '' as breakdown, null::numeric as value, sum(above)::numeric as numerator,
  sum(below)::numeric as denominator, null as mark, null::bigint as release_id
from cases.published_count('mediations', :today)
where part = ''
group by to_char(month, 'YYYY-"Q"Q')
having sum(below) > 0
