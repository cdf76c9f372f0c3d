-- A scorecard as at a day is reproduced for ever: who the neighbours were, whose area it was and how each measure was defined are kept with the moment since when that was known.

-- A set of neighbours that came later stands beside the one before it.
alter table measures.neighbour add column known_at timestamptz;
update measures.neighbour n
set known_at = coalesce(
  (select min(r.loaded_at) from measures.release r
   where r.vintage = n.vintage and r.data_set like '%neighbour%'),
  '-infinity');
alter table measures.neighbour
  alter column known_at set default now(),
  alter column known_at set not null,
  drop constraint neighbour_pkey,
  drop constraint neighbour_area_vintage_neighbour_key,
  add primary key (area, vintage, known_at, rank),
  add unique (area, vintage, known_at, neighbour);
revoke update, delete on measures.neighbour from throughline_app;

-- Whose measures these were; without an area, nobody's. What holds first holds from the beginning: nothing could be shown before it.
create table measures.home_history (
  change_id   bigint generated always as identity primary key,
  area        text references measures.area (area),
  known_at    timestamptz not null,
  is_invented boolean not null
);
insert into measures.home_history (area, known_at, is_invented)
select area, '-infinity', is_invented from measures.home;
revoke insert, update, delete on measures.home_history from throughline_app;

create function measures.keep_home_history() returns trigger
  language plpgsql security definer set search_path = measures, pg_temp
as $$
declare
  since timestamptz := case when exists (select from home_history)
    then clock_timestamp() else '-infinity' end;
begin
  if tg_op = 'DELETE' then
    insert into home_history (area, known_at, is_invented) values (null, since, old.is_invented);
  elsif tg_op = 'INSERT' or new.area <> old.area then
    insert into home_history (area, known_at, is_invented) values (new.area, since, new.is_invented);
  end if;
  return null;
end
$$;
create trigger home_is_remembered after insert or update or delete on measures.home
  for each row execute function measures.keep_home_history();

create or replace function measures.remove_invented() returns void
  language plpgsql security definer set search_path = measures, pg_temp
as $$
begin
  delete from observation o using entry e where e.entry_id = o.entry_id and e.is_invented;
  delete from observation where source = 'computed' and area in (select area from home where is_invented);
  delete from entry where is_invented;
  delete from keeping where is_invented;
  delete from target where is_invented;
  delete from home where is_invented;
  delete from home_history where is_invented;
end
$$;

-- The file of each measure as it was read, each time it was another; without content it was taken away.
create table measures.definition (
  definition_id bigint generated always as identity primary key,
  measure       text not null,
  file_name     text not null,
  content       text,
  digest        bytea,
  known_at      timestamptz not null,
  check ((content is null) = (digest is null))
);
create index definition_then on measures.definition (measure, known_at desc);
revoke update, delete on measures.definition from throughline_app;
create trigger definitions_changed after insert on measures.definition
  for each statement execute function measures.move_revision();

-- Since when anybody could read a measure, though it may have been closed in between.
alter table measures.publicity add column first_open_at timestamptz;
update measures.publicity set first_open_at = set_at where is_public;
create function measures.keep_first_opening() returns trigger
  language plpgsql
as $$
begin
  if new.is_public and new.first_open_at is null then
    new.first_open_at := new.set_at;
  end if;
  return new;
end
$$;
create trigger first_opening_is_kept before insert or update on measures.publicity
  for each row execute function measures.keep_first_opening();
