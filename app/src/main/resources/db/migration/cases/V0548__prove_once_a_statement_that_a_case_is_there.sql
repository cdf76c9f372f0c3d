-- An event and a line of what is due belong to a case: asked once a statement, not once a row, which was a fifth of loading a city. Cases are removed by the owner's functions alone, after what hangs on them; that is asked too.
create function cases.case_is_known() returns trigger
  language plpgsql security definer set search_path = cases, pg_temp
  as $$
  begin
    if exists (
      select from (select distinct case_id from added) a
       where not exists (select from case_file f where f.case_id = a.case_id)) then
      raise foreign_key_violation using message = 'Every row needs a case that is on record', constraint = tg_name;
    end if;
    return null;
  end
  $$;

create function cases.case_is_empty() returns trigger
  language plpgsql security definer set search_path = cases, pg_temp
  as $$
  begin
    if exists (select from removed r join event e using (case_id))
       or exists (select from removed r join due d using (case_id)) then
      raise foreign_key_violation using message = 'A case goes after its events and what is due in it', constraint = tg_name;
    end if;
    return null;
  end
  $$;

alter table cases.event drop constraint event_case_id_fkey;
create trigger event_has_its_case after insert on cases.event
  referencing new table as added for each statement execute function cases.case_is_known();

alter table cases.due drop constraint due_case_id_fkey;
create trigger due_has_its_case after insert on cases.due
  referencing new table as added for each statement execute function cases.case_is_known();

create trigger case_goes_last after delete on cases.case_file
  referencing old table as removed for each statement execute function cases.case_is_empty();

-- PostgreSQL is told what a load left, or it reads the whole of a table for one case until it looks by itself.
create function cases.settled() returns void
  language plpgsql security definer set search_path = cases, pg_temp
  as $$
  begin
    if current_setting('throughline.cases_right', true) is distinct from 'load' then
      raise exception 'Only a load settles';
    end if;
    analyze case_file;
    analyze event;
  end
  $$;
revoke all on function cases.settled() from public;
grant execute on function cases.settled() to throughline_app;
