-- Passkeys, passwords with one-time codes, links that let a person in once, and brakes on guessing.
alter table identity.account
  add column version    bigint not null default 1,
  add column changed_by bigint references identity.account (account_id);

create table identity.password (
  account_id bigint primary key references identity.account (account_id),
  hash       text not null,
  changed_at timestamptz not null
);

-- last_step is the half minute whose code was taken last, so that no code works twice.
create table identity.authenticator (
  account_id bigint primary key references identity.account (account_id),
  secret     bytea not null check (length(secret) = 20),
  added_at   timestamptz not null,
  last_step  bigint not null
);

create table identity.recovery_code (
  account_id bigint not null references identity.account (account_id),
  code_hash  bytea not null,
  used_at    timestamptz,
  primary key (account_id, code_hash)
);

-- The number by which a device knows the person; says nothing about them.
create table identity.passkey_holder (
  account_id bigint primary key references identity.account (account_id),
  handle     bytea not null unique
);

create table identity.passkey (
  credential_id   bytea primary key,
  account_id      bigint not null references identity.account (account_id),
  label           text not null check (length(label) between 1 and 60),
  public_key      bytea not null,
  signature_count bigint not null,
  uv_initialized  boolean not null,
  backup_eligible boolean not null,
  backup_state    boolean not null,
  transports      text[] not null,
  attestation     bytea,
  attestation_client_data bytea,
  created_at      timestamptz not null,
  last_used_at    timestamptz not null
);
create index passkey_account on identity.passkey (account_id, created_at);

-- Only the hash of a link's token is kept: who reads this table cannot sign in with it.
create table identity.sign_in_link (
  link_id    bigint generated always as identity primary key,
  kind       text not null check (kind in ('FIRST', 'INVITATION')),
  account_id bigint references identity.account (account_id),
  token_hash bytea not null unique,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  check ((kind = 'FIRST') = (account_id is null))
);
create unique index sign_in_link_open on identity.sign_in_link (kind, coalesce(account_id, 0)) where used_at is null;

-- Failed tries by account and by address; the key is a hash.
create table identity.throttle (
  key      bytea primary key,
  failures int not null check (failures >= 0),
  last_at  timestamptz not null,
  open_at  timestamptz not null
);
create index throttle_age on identity.throttle (last_at);
