-- A session is known by the hash of what the browser holds, so that who reads the table cannot use it; its owner sees it as a row.
drop table identity.session_attributes;
drop table identity.session;

create table identity.session (
  session_hash bytea primary key check (length(session_hash) = 32),
  handle       text not null unique,
  account_id   bigint references identity.account (account_id),
  device       text not null,
  place        text not null,
  began_at     timestamptz not null,
  seen_at      timestamptz not null,
  idle_seconds int not null check (idle_seconds > 0),
  expires_at   timestamptz not null
);
create index session_account on identity.session (account_id, seen_at desc);
create index session_expiry on identity.session (expires_at);

create table identity.session_attribute (
  session_hash bytea not null references identity.session (session_hash) on update cascade on delete cascade,
  name         text not null,
  value        bytea not null,
  primary key (session_hash, name)
);
