-- A plan that ceased is kept and can be read, and says on which day it ceased and in which case; whoever begins a plan for the child again begins a new one.
alter table ehc.plan add column ceased_in bigint references cases.case_file (case_id);
comment on column ehc.plan.ceased_in is 'The case in which its end was recorded';
create index plan_ceased_in on ehc.plan (ceased_in) where ceased_in is not null;

-- What was recorded before a plan said so itself.
with told as (
  select distinct on (f.child_id) f.child_id, e.case_id, e.type, e.happened_on
    from cases.event e
    join cases.case_file f using (case_id)
   where e.type in ('final-plan-issued', 'amended-plan-issued', 'plan-ceased')
     and not e.is_withdrawal
     and not exists (select from cases.event r where r.case_id = e.case_id and r.replaces = e.number)
   order by f.child_id, e.happened_on desc, e.type = 'plan-ceased' desc)
update ehc.plan p
   set ceased_on = t.happened_on, ceased_in = t.case_id
  from told t
 where t.child_id = p.child_id and t.type = 'plan-ceased' and p.ceased_on is null;
alter table ehc.plan add constraint a_ceased_plan_has_day_and_case check ((ceased_on is null) = (ceased_in is null));

-- Marks the plan of a case's child by what the case tells of its end: with a day when the end is recorded there, in force again when it was taken back and no other plan took its place. The answer is the plan whose state changed.
create function ehc.follow_ceasing(of_case bigint) returns table (plan_id bigint, ceased_on date)
  language sql volatile set search_path = ehc, pg_temp
  as $$
    with told as (
      select max(e.happened_on) as on_day
        from cases.published_event e
       where e.case_id = of_case and e.type = 'plan-ceased'),
    of_child as (
      select coalesce(c.merged_into, c.child_id) as child_id
        from cases.published_case f
        join children.child c using (child_id)
       where f.case_id = of_case)
    update plan p
       set ceased_on = t.on_day, ceased_in = case when t.on_day is not null then of_case end
      from told t, of_child o
     where p.child_id = o.child_id
       and (p.ceased_in = of_case
            and (t.on_day is not null
                 or not exists (select from plan q where q.child_id = p.child_id and q.ceased_on is null))
            or p.ceased_on is null and t.on_day is not null
               and not exists (select from plan q where q.ceased_in = of_case))
       and p.ceased_on is distinct from t.on_day
    returning p.plan_id, p.ceased_on
  $$;
