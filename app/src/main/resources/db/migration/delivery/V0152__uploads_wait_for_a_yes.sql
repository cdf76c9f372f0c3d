-- A table that was uploaded is looked at before it is applied; what it would change waits here for a day.
create table delivery.upload (
  upload_id  uuid primary key,
  account_id bigint not null references identity.account (account_id),
  at         timestamptz not null,
  file_name  text not null check (length(file_name) <= 300),
  rows_read  int not null,
  changes    jsonb not null,
  problems   jsonb not null,
  unknown    text[] not null default '{}',
  applied_at timestamptz
);
create index upload_at on delivery.upload (at);

-- A strategy's owner is told of long silence once a day at most, however often the job runs.
create table delivery.escalation (
  strategy_id bigint not null,
  told_on     date not null,
  primary key (strategy_id, told_on)
);
