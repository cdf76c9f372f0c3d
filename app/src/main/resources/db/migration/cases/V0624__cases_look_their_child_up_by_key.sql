-- A load writes some thousand cases at a time into tables that grow. Each case looks its child up by the key, whatever the plan was made for: else every lot
-- goes through all the children that came before it. Events are held against the birth case by case, not each for itself.
create or replace function cases.take_restriction() returns trigger
  language plpgsql security definer set search_path = cases, pg_temp set enable_seqscan = off
  as $$
  begin
    if current_setting('throughline.cases_right', true) is distinct from 'load' then
      perform from (select distinct child_id from added order by child_id) a,
        lateral (select from children.child c where c.child_id = a.child_id offset 0 for share) theirs;
    end if;
    update case_file f
       set is_restricted = true
      from added a,
      lateral (
        select from children.child c
          left join children.child s on s.child_id = c.merged_into
         where c.child_id = a.child_id and (c.is_restricted or s.is_restricted)
        offset 0) restricted
     where f.case_id = a.case_id;
    return null;
  end
  $$;

create or replace function cases.refuse_events_before_birth() returns trigger
  language plpgsql security definer set search_path = cases, pg_temp set enable_seqscan = off
  as $$
  begin
    if exists (
      select from (select case_id, min(happened_on) as first_on from added group by case_id) a,
        lateral (
          select from case_file f
            join children.child c using (child_id)
           where f.case_id = a.case_id and a.first_on < c.born_on
          offset 0) early) then
      raise exception 'An event cannot come before the birth of the child' using errcode = 'check_violation', constraint = 'event_after_birth';
    end if;
    return null;
  end
  $$;
