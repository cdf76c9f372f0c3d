-- Counts of the invented authority alone, to hold beside the published ones; of real children it tells nothing.
create function cases.invented_plans_on(day date) returns table (topic text, key text, plans bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    with standing as (
      select f.child_id, e.case_id, e.number, e.type, e.details,
             coalesce((e.details ->> 'from')::date, e.happened_on) as on_day
        from event e
        join case_file f using (case_id)
       where f.is_invented
         and (e.type = 'plan-ceased'
              or (e.type in ('final-plan-issued', 'amended-plan-issued', 'plan-transferred') and e.details ? 'setting'))
         and not exists (select from event r where r.case_id = e.case_id and r.replaces = e.number)),
    plan as (
      select distinct on (s.child_id) s.child_id, s.details
        from standing s
       where s.type <> 'plan-ceased' and s.on_day <= day
         and not exists (select from standing c where c.child_id = s.child_id and c.type = 'plan-ceased' and c.on_day <= day)
       order by s.child_id, s.on_day desc, s.case_id desc, s.number desc),
    fact as (
      select extract(year from age(day, c.born_on))::int::text as age, c.ethnicity, c.sex,
             p.details ->> 'need' as need, p.details ->> 'setting' as setting
        from plan p
        join children.child c using (child_id))
    select v.topic, v.key, count(*)
      from fact f
     cross join lateral (values ('age', f.age), ('ethnicity', f.ethnicity), ('sex', f.sex), ('need', f.need), ('setting', f.setting)) v (topic, key)
     group by v.topic, v.key
  $$;

-- Plans issued after an assessment, by calendar year, and how many of them within 20 weeks of the request, exceptions included.
create function cases.invented_plans_issued() returns table (year int, issued bigint, in_time bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    with standing as (
      select e.case_id, e.type, e.happened_on
        from event e
        join case_file f using (case_id)
       where f.is_invented and f.pathway = 'ehc-needs-assessment'
         and e.type in ('request-received', 'final-plan-issued')
         and not exists (select from event r where r.case_id = e.case_id and r.replaces = e.number))
    select extract(year from i.happened_on)::int, count(*), count(*) filter (where i.happened_on - r.happened_on <= 140)
      from standing i
      join standing r on r.case_id = i.case_id and r.type = 'request-received'
     where i.type = 'final-plan-issued'
     group by 1
  $$;
