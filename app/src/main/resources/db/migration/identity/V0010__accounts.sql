-- People who may sign in. Nobody is ever deleted: what they did keeps its name.
create schema identity;

create table identity.account (
  account_id bigint generated always as identity primary key,
  name       text not null check (length(name) between 1 and 120),
  initials   text not null check (length(initials) between 1 and 6),
  job_title  text not null default '',
  email      text not null check (email like '%_@_%'),
  roles      text[] not null check (roles <@ array['ADMINISTRATOR','STRATEGY_OWNER','RESPONSIBLE_OFFICER','ANALYST','BOARD_MEMBER','READER']),
  is_invented boolean not null default false,
  created_at timestamptz not null,
  closed_at  timestamptz
);
create unique index account_email on identity.account (lower(email)) where closed_at is null;

create table identity.session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create index session_expiry on identity.session (expiry_time);
create index session_principal on identity.session (principal_name);

create table identity.session_attributes (
  session_primary_id char(36) not null references identity.session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
