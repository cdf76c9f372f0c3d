-- As each row's child is: by its key, whatever is thought of the size of the table.
create or replace function cases.case_is_known() returns trigger
  language plpgsql security definer set search_path = cases, pg_temp set enable_seqscan = off
  as $$
  begin
    if exists (
      select from (select distinct case_id from added) a
       where not exists (select from case_file f where f.case_id = a.case_id offset 0)) then
      raise foreign_key_violation using message = 'Every row needs a case that is on record', constraint = tg_name;
    end if;
    return null;
  end
  $$;

create or replace function cases.event_names_what_is_there() returns trigger
  language plpgsql security definer set search_path = cases, pg_temp set enable_seqscan = off
  as $$
  begin
    if exists (
      select from (select distinct recorded_by from added where recorded_by is not null) a
       where not exists (select from identity.account k where k.account_id = a.recorded_by offset 0)) then
      raise foreign_key_violation using message = 'An event is recorded by somebody who has an account', constraint = tg_name;
    end if;
    if exists (
      select from added a
       where a.replaces is not null
         and not exists (select from event e where e.case_id = a.case_id and e.number = a.replaces offset 0)) then
      raise foreign_key_violation using message = 'An event replaces one of the same case that is on record', constraint = tg_name;
    end if;
    return null;
  end
  $$;
