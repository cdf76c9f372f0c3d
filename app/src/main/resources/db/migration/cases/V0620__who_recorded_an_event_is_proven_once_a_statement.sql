-- Who recorded an event, and which event it takes back or replaces, is asked once a statement and not once a row: that was half of what it took to load events. Accounts are never deleted, and events only with their whole case, by the owner's functions.
revoke delete on identity.account from throughline_app;

create function cases.event_names_what_is_there() returns trigger
  language plpgsql security definer set search_path = cases, pg_temp set enable_hashjoin = off set enable_mergejoin = off
  as $$
  begin
    if exists (
      select from (select distinct recorded_by from added where recorded_by is not null) a
       where not exists (select from identity.account k where k.account_id = a.recorded_by)) then
      raise foreign_key_violation using message = 'An event is recorded by somebody who has an account', constraint = tg_name;
    end if;
    if exists (
      select from added a
       where a.replaces is not null
         and not exists (select from event e where e.case_id = a.case_id and e.number = a.replaces)) then
      raise foreign_key_violation using message = 'An event replaces one of the same case that is on record', constraint = tg_name;
    end if;
    return null;
  end
  $$;

alter table cases.event drop constraint event_recorded_by_fkey, drop constraint event_case_id_replaces_fkey;
create trigger event_names_what_is_there after insert on cases.event
  referencing new table as added for each statement execute function cases.event_names_what_is_there();

-- A connection that loaded thousands of rows goes on to save single ones: its plan looks each case up, however many it first met.
alter function cases.case_is_known() set enable_hashjoin = off;
alter function cases.case_is_known() set enable_mergejoin = off;

-- Nothing is ever looked for by a sentence, so none is sampled when tables are looked at; and what is due says nothing new of the events that it comes from.
alter table cases.due alter because set statistics 0, alter source set statistics 0;
alter table cases.case_file alter next_because set statistics 0;
alter table cases.event alter details set statistics 0;
create or replace function cases.look_at_tables() returns void
  language plpgsql security definer set search_path = cases, pg_temp
  as $$
  begin
    analyze case_file, due;
  end
  $$;
