-- A form that is sent twice, by a double click or a lost answer, is carried out once: its key is written with what it did.
create table platform.once_key (
  account_id bigint not null,
  key        uuid not null,
  result     text,
  made_at    timestamptz not null,
  primary key (account_id, key)
);
create index once_key_age on platform.once_key (made_at);
