-- What a measure judged on an earlier day is shown as it was then: every link that is made or taken away is remembered with its moment.
create table measures.judged_history (
  change_id     bigint generated always as identity primary key,
  measure       text not null,
  priority_id   bigint not null,
  commitment_id bigint,
  is_judged     boolean not null,
  known_at      timestamptz not null
);
create index judged_then on measures.judged_history (measure, known_at);
insert into measures.judged_history (measure, priority_id, commitment_id, is_judged, known_at)
select measure, priority_id, commitment_id, true, set_at from measures.judged order by set_at;
revoke insert, update, delete on measures.judged_history from throughline_app;

create function measures.keep_judged_history() returns trigger
  language plpgsql security definer set search_path = measures, pg_temp
as $$
begin
  if tg_op <> 'INSERT' then
    insert into judged_history (measure, priority_id, commitment_id, is_judged, known_at)
    values (old.measure, old.priority_id, old.commitment_id, false, clock_timestamp());
  end if;
  if tg_op <> 'DELETE' then
    insert into judged_history (measure, priority_id, commitment_id, is_judged, known_at)
    values (new.measure, new.priority_id, new.commitment_id, true, new.set_at);
  end if;
  return null;
end
$$;
create trigger links_are_remembered after insert or update or delete on measures.judged
  for each row execute function measures.keep_judged_history();
