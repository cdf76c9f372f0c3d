-- A tray of hundreds of rows is read many times a morning: it asks the case file alone, not what is due nor the child.
alter table cases.case_file add column next_because text;
comment on column cases.case_file.next_because is 'Why the next act is due on that day, as cases.due.because';
update cases.case_file f
   set next_because = d.because
  from cases.due d
 where d.case_id = f.case_id and d.duty = f.next_duty and d.due_on = f.next_on and d.met_on is null;

-- Whether a case is restricted follows its child, so that the policy need not look at the child of every row. A record that was merged is as restricted as the one that it became part of.
comment on column cases.case_file.is_restricted is 'Follows children.child.is_restricted; never written otherwise';
create function cases.follow_restriction(children_of bigint[]) returns void
  language sql security definer set search_path = cases, pg_temp
  begin atomic
    update cases.case_file f
       set is_restricted = k.is_restricted
      from (select c.child_id, c.is_restricted or coalesce(s.is_restricted, false) as is_restricted
              from children.child c
              left join children.child s on s.child_id = c.merged_into
             where c.child_id = any(children_of) or c.merged_into = any(children_of)) k
     where f.child_id = k.child_id and f.is_restricted <> k.is_restricted;
  end;
revoke all on function cases.follow_restriction(bigint[]) from public;

-- Whoever opens a case waits for whoever is restricting its child, and the other way about: neither is missed.
create function cases.take_restriction() returns trigger
  language plpgsql security definer set search_path = cases, pg_temp
  as $$
  begin
    if current_setting('throughline.cases_right', true) is distinct from 'load' then
      perform from added a join children.child c using (child_id) for share of c;
    end if;
    update case_file f
       set is_restricted = true
      from added a
      join children.child c using (child_id)
      left join children.child s on s.child_id = c.merged_into
     where f.case_id = a.case_id and (c.is_restricted or s.is_restricted);
    return null;
  end
  $$;
create trigger case_takes_restriction after insert on cases.case_file
  referencing new table as added for each statement execute function cases.take_restriction();

create function cases.child_was_restricted() returns trigger
  language plpgsql security definer set search_path = cases, pg_temp
  as $$
  begin
    perform cases.follow_restriction(array[new.child_id]);
    return null;
  end
  $$;
create trigger cases_follow_child after update of is_restricted, merged_into on children.child
  for each row
  when (old.is_restricted is distinct from new.is_restricted or old.merged_into is distinct from new.merged_into)
  execute function cases.child_was_restricted();

select cases.follow_restriction(array(select child_id from children.child where is_restricted));

drop policy seen on cases.case_file;
create policy seen on cases.case_file
  using ((select cases.sight()) >= case when is_restricted then 2 else 1 end);
