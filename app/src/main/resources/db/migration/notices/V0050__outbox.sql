-- A notice is a row before it is mail: it is written with the act that it tells of, and both are kept or neither.
create schema notices;

create table notices.mail (
  mail_id    bigint generated always as identity primary key,
  account_id bigint not null references identity.account (account_id),
  day        date not null,
  is_digest  boolean not null,
  state      text not null check (state in ('WAITING', 'SENT', 'FAILED')),
  attempts   int not null default 0 check (attempts >= 0),
  problem    text not null default '',
  made_at    timestamptz not null,
  sent_at    timestamptz,
  check ((state = 'SENT') = (sent_at is not null))
);
-- One mail a person a day at most.
create unique index mail_digest on notices.mail (account_id, day) where is_digest;
create index mail_state on notices.mail (state, mail_id);

create table notices.notice (
  notice_id  bigint generated always as identity primary key,
  account_id bigint not null references identity.account (account_id),
  subject    text not null check (length(subject) between 1 and 150),
  lines      text[] not null,
  path       text not null check (path like '/%'),
  made_at    timestamptz not null,
  mail_id    bigint references notices.mail (mail_id)
);
create index notice_waiting on notices.notice (account_id, notice_id) where mail_id is null;
create index notice_mail on notices.notice (mail_id, notice_id);
