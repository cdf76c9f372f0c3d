-- Append-only: the application may add and read, never change or remove. Each entry carries the hash of the one before.
create schema audit;

create table audit.entry (
  entry_id    bigint primary key,
  at          timestamptz not null,
  account_id  bigint references identity.account (account_id),
  act         text not null,
  subject     text not null,
  subject_id  text not null,
  detail      jsonb not null default '{}',
  previous    bytea not null,
  hash        bytea not null unique
);
create index entry_subject on audit.entry (subject, subject_id, entry_id);
create index entry_account on audit.entry (account_id, entry_id);
revoke update, delete on audit.entry from throughline_app;

create table audit.head (
  only_row boolean primary key default true check (only_row),
  entry_id bigint not null,
  hash     bytea not null
);
insert into audit.head (entry_id, hash) values (0, decode(repeat('00', 32), 'hex'));
revoke insert, delete on audit.head from throughline_app;
