-- The application runs as a role that owns nothing, so that append-only tables and row-level security hold against it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'throughline_app') then
    create role throughline_app nologin;
  end if;
end
$$;
grant throughline_app to current_user;
alter default privileges grant usage on schemas to throughline_app;
alter default privileges grant select, insert, update, delete on tables to throughline_app;
alter default privileges grant usage, select on sequences to throughline_app;

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create schema platform;

create table platform.council (
  only_row    boolean primary key default true check (only_row),
  name        text not null check (length(name) between 3 and 120),
  colour      text not null check (colour ~ '^#[0-9a-f]{6}$'),
  is_invented boolean not null
);
insert into platform.council (name, colour, is_invented) values ('Demonstration City Council', '#12436d', true);

-- Events between modules, kept in the transaction of what happened until every listener has had them.
create table platform.event_publication (
  id                     uuid not null primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_open on platform.event_publication (completion_date);
