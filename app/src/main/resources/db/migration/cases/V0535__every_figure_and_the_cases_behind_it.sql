-- What measures count and what the lists behind them show are the same rows: a case, the day that puts it into a period, and whether it stands above and below the line. Whoever reads the views sees what the tables let them see; the counts run as the owner, so that every child counts, and tell of none.

-- The detail named from is a day in what was loaded and a person in what officers write.
create function cases.day_written(words text) returns date
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
    select case when words ~ '^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$' and pg_input_is_valid(words, 'date') then words::date end
  $$;

create or replace function cases.plans_in_force(day date) returns table (child_id bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select l.child_id
      from (
        select distinct on (f.child_id) f.child_id, e.type
          from event e
          join case_file f using (case_id)
         where e.type in ('final-plan-issued', 'amended-plan-issued', 'plan-transferred', 'plan-ceased')
           and not e.is_withdrawal
           and coalesce(day_written(e.details ->> 'from'), e.happened_on) <= day
           and not exists (select from event r where r.case_id = e.case_id and r.replaces = e.number)
         order by f.child_id, coalesce(day_written(e.details ->> 'from'), e.happened_on) desc, e.type = 'plan-ceased' desc, e.case_id desc, e.number desc) l
     where l.type <> 'plan-ceased'
  $$;

-- Every assessment with the first day of each of its steps.
create view cases.published_request with (security_invoker = true) as
  select e.case_id, e.child_id,
         min(e.happened_on) filter (where e.type in ('request-received', 'council-became-responsible')) as received_on,
         min(e.happened_on) filter (where e.type = 'decision-to-assess-notified') as agreed_on,
         min(e.happened_on) filter (where e.type = 'refusal-to-assess-notified') as refused_on,
         min(e.happened_on) filter (where e.type in ('request-withdrawn', 'child-moved-away', 'child-died')) as withdrawn_on,
         min(e.happened_on) filter (where e.type = 'draft-plan-sent') as draft_on,
         min(e.happened_on) filter (where e.type = 'refusal-to-issue-notified') as no_plan_on,
         min(e.happened_on) filter (where e.type = 'final-plan-issued') as final_on,
         bool_or(e.type in ('school-closure', 'early-years-closure', 'exceptional-circumstances', 'absence-from-area', 'coronavirus')) as is_excepted
    from cases.published_event e
   where e.pathway = 'ehc-needs-assessment'
   group by e.case_id, e.child_id;

-- Every time in which a child had a plan of this council. A plan that another council made is ours from the day it came; one that passes to another council, and a child who dies, end it.
create view cases.published_plan with (security_invoker = true) as
  with told as (
    select coalesce(c.merged_into, c.child_id) as child_id, c.died_on, e.case_id, e.number, e.pathway, e.type, e.happened_on,
           e.details ->> 'need' as need, e.details ->> 'reason' as reason,
           case when e.type = 'plan-ceased' then false
                when e.type <> 'plan-transferred' then true
                when e.details ? 'direction' then e.details ->> 'direction' = 'in'
                when e.details ? 'setting' then true
                when e.pathway <> 'transfer-between-authorities' then false
                else not exists (
                  select
                    from cases.published_event p
                   where p.child_id = e.child_id and p.type in ('final-plan-issued', 'plan-transferred')
                     and p.pathway <> 'transfer-between-authorities' and p.happened_on < e.happened_on)
           end as is_ours
      from cases.published_event e
      join children.child c on c.child_id = e.child_id
     where e.type in ('final-plan-issued', 'amended-plan-issued', 'plan-transferred', 'plan-ceased')
       and not (e.type = 'final-plan-issued' and e.pathway = 'transfer-between-authorities')),
  line as (
    select t.*,
           row_number() over in_order as at,
           t.is_ours <> coalesce(lag(t.is_ours) over in_order, false) as is_turn
      from told t
    window in_order as (
      partition by t.child_id
      order by t.happened_on, t.is_ours desc,
               case when t.is_ours then t.type <> 'plan-transferred' else t.reason is null end,
               t.pathway <> 'ehc-needs-assessment', t.case_id, t.number)),
  stretch as (
    select l.*, count(*) filter (where l.is_turn) over (partition by l.child_id order by l.at) as turn
      from line l),
  stay as (
    select s.child_id, s.turn, s.is_ours, max(s.died_on) as died_on, min(s.happened_on) as on_day,
           (array_agg(s.case_id order by s.at))[1] as case_id,
           (array_agg(s.type order by s.at))[1] as type,
           (array_agg(s.reason order by s.at))[1] as reason,
           (array_agg(s.need order by s.at desc) filter (where s.need is not null))[1] as need
      from stretch s
     group by s.child_id, s.turn, s.is_ours),
  following as (
    select y.*,
           lead(y.on_day) over later as next_on,
           lead(y.type) over later as next_type,
           lead(y.case_id) over later as next_case,
           lead(y.reason) over later as next_reason
      from stay y
    window later as (partition by y.child_id order by y.turn))
  select b.child_id, b.case_id, b.type as began_by, b.on_day as from_on,
         least(b.next_on, b.died_on) as until_on,
         case when b.next_on is null or b.died_on < b.next_on then b.case_id else b.next_case end as ended_in,
         case when b.died_on < coalesce(b.next_on, 'infinity') then '8'
              when b.next_reason is not null then b.next_reason
              when b.next_type = 'plan-transferred' then '5'
         end as reason,
         coalesce(b.need, '') as need
    from following b
   where b.is_ours;
comment on column cases.published_plan.until_on is 'The first day on which it was no more; absent while it lasts';
comment on column cases.published_plan.reason is 'As the return on plans counts them, 1 to 9; absent where nobody wrote it down';

-- Mediation and appeals, each with the decision that it is about: the last one before it that could be appealed.
create view cases.published_dispute with (security_invoker = true) as
  with step as (
    select e.case_id, e.child_id,
           min(e.happened_on) as began_on,
           min(e.happened_on) filter (where e.type = 'mediation-held') as mediated_on,
           min(e.happened_on) filter (where e.type = 'mediation-agreement-made') as agreed_on,
           min(e.happened_on) filter (where e.type = 'appeal-registered') as registered_on,
           max(e.happened_on) filter (where e.type = 'appeal-decided') as decided_on,
           max(e.details ->> 'outcome') filter (where e.type = 'appeal-decided') as outcome
      from cases.published_event e
     where e.pathway = 'mediation-and-appeal'
     group by e.case_id, e.child_id)
  select s.*, d.case_id as about_case, d.type as about
    from step s
    left join lateral (
      select e.case_id, e.type
        from cases.published_event e
       where e.child_id = s.child_id and e.happened_on <= s.began_on
         and e.type in ('refusal-to-assess-notified', 'refusal-to-issue-notified', 'refusal-to-reassess-notified',
                        'decision-to-cease-notified', 'decision-not-to-amend-notified', 'decision-to-maintain-notified',
                        'final-plan-issued', 'amended-plan-issued')
         and (e.type <> 'final-plan-issued' or e.pathway in ('ehc-needs-assessment', 'reassessment'))
       order by e.happened_on desc, e.number desc
       limit 1) d on true;

-- Advice that was asked for in an assessment, with when it came: the answer that names the request, or else the next one by the same adviser.
create view cases.published_advice with (security_invoker = true) as
  with asked as (
    select e.case_id, e.number, e.happened_on, coalesce(e.details ->> 'of', '') as adviser,
           row_number() over (partition by e.case_id, e.details ->> 'of' order by e.happened_on, e.number) as nth
      from cases.published_event e
     where e.pathway = 'ehc-needs-assessment' and e.type = 'advice-requested'),
  came as (
    select e.case_id, e.happened_on, coalesce(e.details ->> 'from', '') as adviser, a.number as answers,
           row_number() over (partition by e.case_id, e.details ->> 'from', a.number is null order by e.happened_on, e.number) as nth
      from cases.published_event e
      left join asked a on a.case_id = e.case_id and a.number::text = e.details ->> 'answers-event'
     where e.pathway = 'ehc-needs-assessment' and e.type = 'advice-received')
  select a.case_id, a.adviser, a.happened_on as asked_on, coalesce(n.came_on, w.happened_on) as came_on
    from asked a
    left join (select case_id, answers, min(happened_on) as came_on from came where answers is not null group by case_id, answers) n
      on n.case_id = a.case_id and n.answers = a.number
    left join came w
      on n.came_on is null and w.answers is null and w.case_id = a.case_id and w.adviser = a.adviser and w.nth = a.nth
     and w.happened_on >= a.happened_on;

create view cases.published_counted with (security_invoker = true) as
  select 'requests' as figure, r.case_id, r.received_on as on_day, null::date as until_on, r.received_on as known_on,
         false as is_above, true as is_below, '' as part, null::int as days
    from cases.published_request r
   where r.received_on is not null
  union all
  select v.figure, r.case_id, least(r.agreed_on, r.refused_on), null, least(r.agreed_on, r.refused_on),
         v.is_agreed = (r.agreed_on is not null and r.agreed_on <= coalesce(r.refused_on, r.agreed_on)), true, '', null
    from cases.published_request r
   cross join (values ('agreed', true), ('refused', false)) v (figure, is_agreed)
   where r.agreed_on is not null or r.refused_on is not null
  union all
  select 'assessed', r.case_id, least(r.no_plan_on, r.final_on), null, least(r.no_plan_on, r.final_on),
         r.final_on is not null and r.final_on <= coalesce(r.no_plan_on, r.final_on), true, '', null
    from cases.published_request r
   where r.received_on is not null and (r.no_plan_on is not null or r.final_on is not null)
  union all
  select 'no-plan', r.case_id, r.no_plan_on, null, r.no_plan_on, r.no_plan_on - r.received_on <= 112, true, '', null
    from cases.published_request r
   where r.received_on is not null and r.no_plan_on <= coalesce(r.final_on, r.no_plan_on)
  union all
  select 'over-a-year', r.case_id, r.final_on, null, r.final_on, r.final_on - r.received_on > 364, true, '', r.final_on - r.received_on
    from cases.published_request r
   where r.received_on is not null and r.final_on is not null
  union all
  select 'advice', a.case_id, a.asked_on, null, least(a.came_on, a.asked_on + 43), coalesce(a.came_on - a.asked_on <= 42, false), true,
         'Adviser: ' || case a.adviser
           when 'parent' then 'Parent or young person'
           when 'school' then 'School, college or early years provider'
           when 'health' then 'Health'
           when 'educational-psychologist' then 'Educational psychologist'
           when 'social-care' then 'Social care'
           when 'preparation-for-adulthood' then 'Preparation for adulthood'
           when 'sensory-teacher' then 'Teacher of hearing, sight or both'
           when 'asked-for-by-family' then 'Whom the family asked for'
           else 'Anyone else' end,
         a.came_on - a.asked_on
    from cases.published_advice a
  union all
  select 'plans-begun', p.case_id, p.from_on, null, p.from_on, false, true, '', null
    from cases.published_plan p
   where p.began_by = 'final-plan-issued'
  union all
  select 'plans-ended', p.ended_in, p.until_on, null, p.until_on, false, true,
         'Reason: ' || case p.reason
           when '1' then 'Greatest age reached'
           when '2' then 'Needs met without a plan'
           when '3' then 'Higher education'
           when '4' then 'Paid work'
           when '5' then 'Moved to another council'
           when '6' then 'No longer wishes to take part'
           when '7' then 'Moved out of England'
           when '8' then 'Died'
           when '9' then 'Other'
           else 'Not recorded' end,
         null
    from cases.published_plan p
   where p.until_on is not null
  union all
  select 'moves', p.case_id, p.from_on, null, p.from_on, false, true, 'Way: In', null
    from cases.published_plan p
   where p.began_by = 'plan-transferred'
  union all
  select 'moves', p.ended_in, p.until_on, null, p.until_on, true, true, 'Way: Out', null
    from cases.published_plan p
   where p.until_on is not null and p.reason = '5'
  union all
  select 'plans', p.case_id, p.from_on, p.until_on, p.from_on, p.need = 'ASD', true,
         'Primary need: ' || case p.need when '' then 'Not recorded' else p.need end, null
    from cases.published_plan p
  union all
  select 'reviews-without-meeting', d.case_id, d.due_on + 1,
         least(d.met_on, f.closed_on, (
           select min(e.happened_on)
             from cases.published_event e
            where e.case_id = d.case_id and e.type = 'review-meeting-held' and e.happened_on > d.counted_from)),
         d.due_on + 1, false, true, '', null
    from cases.due d
    join cases.case_file f using (case_id)
   where d.duty = 'review-completed' and f.pathway = 'annual-review' and d.due_on is not null
     and d.due_on + 1 < coalesce(d.met_on, 'infinity')
  union all
  select 'appeals', s.case_id, s.registered_on, null, s.registered_on, true, false, '', null
    from cases.published_dispute s
   where s.registered_on is not null
  union all
  select 'appeals', e.case_id, e.happened_on, null, e.happened_on, false, true, '', null
    from cases.published_event e
   where e.type in ('refusal-to-assess-notified', 'refusal-to-issue-notified', 'refusal-to-reassess-notified',
                    'decision-to-cease-notified', 'decision-not-to-amend-notified', 'decision-to-maintain-notified',
                    'final-plan-issued', 'amended-plan-issued')
     and (e.type <> 'final-plan-issued' or e.pathway in ('ehc-needs-assessment', 'reassessment'))
  union all
  select 'appeals-lost', s.case_id, s.decided_on, null, s.decided_on, s.outcome in ('upheld', 'partly-upheld'), true, '', null
    from cases.published_dispute s
   where s.decided_on is not null and s.outcome in ('upheld', 'partly-upheld', 'dismissed')
  union all
  select 'mediations', s.case_id, s.mediated_on, null, s.mediated_on, s.agreed_on is not null, true, '', null
    from cases.published_dispute s
   where s.mediated_on is not null;
comment on view cases.published_counted is 'One row a case and figure, or a piece of advice. Until_on is told of what lasts: it counts on every day from the first until then. Known_on is the day from which it can be judged';

create function cases.published_count(wanted text, until_day date)
  returns table (month date, part text, above bigint, below bigint, days bigint, middle numeric)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select date_trunc('month', c.on_day)::date, coalesce(c.part, ''),
           count(*) filter (where c.is_above), count(*) filter (where c.is_below), sum(c.days),
           (percentile_cont(0.5) within group (order by c.days))::numeric
      from (select n.on_day, nullif(n.part, '') as part, n.is_above, n.is_below, n.days
              from published_counted n
             where n.figure = wanted and n.known_on <= until_day and n.on_day between until_day - interval '10 years' and until_day) c
     group by grouping sets ((date_trunc('month', c.on_day)::date), (date_trunc('month', c.on_day)::date, c.part))
    having grouping(c.part) = 1 or c.part is not null
  $$;
comment on function cases.published_count(text, date) is 'By month; the whole where no part is named';

-- What lasts, on the last day of each of the last 36 months and today.
create function cases.published_standing(wanted text, today date)
  returns table (month date, part text, above bigint, below bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    with lasting as materialized (
      select n.on_day, n.until_on, nullif(n.part, '') as part, n.is_above
        from published_counted n
       where n.figure = wanted and n.on_day <= today),
    month as (
      select m::date as month, least((m + interval '1 month' - interval '1 day')::date, today) as day
        from generate_series(date_trunc('month', today) - interval '35 months', today, interval '1 month') m)
    select m.month, coalesce(l.part, ''), count(*) filter (where l.is_above), count(*)
      from month m
      join lasting l on l.on_day <= m.day and coalesce(l.until_on, 'infinity') > m.day
     group by grouping sets ((m.month), (m.month, l.part))
    having grouping(l.part) = 1 or l.part is not null
  $$;

-- How long the parts of the way to a final plan took, by the month of the plan: for plans whose every step is known.
create function cases.published_stages(until_day date)
  returns table (month date, part text, days bigint, everything bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select date_trunc('month', r.final_on)::date, v.part, sum(v.days), count(*)
      from published_request r
     cross join lateral (values
       ('Stage: from the request to the decision to assess', r.agreed_on - r.received_on),
       ('Stage: from there to the draft plan', r.draft_on - r.agreed_on),
       ('Stage: from there to the final plan', r.final_on - r.draft_on)) v (part, days)
     where r.final_on between until_day - interval '10 years' and until_day
       and r.received_on <= r.agreed_on and r.agreed_on <= r.draft_on and r.draft_on <= r.final_on
     group by 1, 2
  $$;

-- Pupils with a plan, school by school. A school with few of them is withheld, and where it is the only one the next as well, so that it cannot be worked back from the whole.
create function cases.published_plans_at_schools(day date)
  returns table (school text, plans bigint, roll int, is_withheld boolean)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    with here as (
      select s.name || ' (' || s.urn || ')' as school, count(f.child_id) as plans, max(s.roll) as roll
        from places_on(day) p
        join settings.setting s on s.urn = p.setting
        left join plans_in_force(day) f using (child_id)
       where s.roll > 0
       group by s.name, s.urn),
    ranked as (
      select h.*, h.plans between 1 and 4 as is_small,
             count(*) filter (where h.plans between 1 and 4) over () as small,
             row_number() over (order by h.plans between 1 and 4 desc, h.plans = 0, h.plans, h.school) as nth
        from here h)
    select r.school, r.plans, r.roll, r.is_small or (r.small = 1 and r.nth = 2) from ranked r
  $$;

revoke all on function cases.published_count(text, date), cases.published_standing(text, date), cases.published_stages(date), cases.published_plans_at_schools(date) from public;
grant execute on function cases.published_count(text, date), cases.published_standing(text, date), cases.published_stages(date), cases.published_plans_at_schools(date) to throughline_app;
