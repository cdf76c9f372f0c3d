-- What somebody looked for is personal: it is kept under a random number, for its own person alone, and forgotten after a week. Why a restricted record was opened is kept beside it, not in the audit log, which would tell that it is restricted.
create table children.search (
  search_id  uuid primary key default gen_random_uuid(),
  account_id bigint not null references identity.account (account_id),
  words      text not null check (length(words) <= 200),
  made_at    timestamptz not null
);
create index search_age on children.search (made_at);
alter table children.search enable row level security;
create policy own on children.search
  using (account_id = nullif(current_setting('throughline.account', true), '')::bigint);

create function children.forget_searches(before timestamptz) returns bigint
  language sql security definer set search_path = children, pg_temp
  as $$
    with gone as (delete from search where made_at < before returning 1) select count(*) from gone
  $$;

create table children.reason_given (
  reason_id  bigint generated always as identity primary key,
  child_id   bigint not null references children.child (child_id),
  account_id bigint not null references identity.account (account_id),
  reason     text not null check (reason in ('MY_CASE', 'DUTY', 'SAFEGUARDING', 'COMPLAINT', 'RIGHT_OF_ACCESS', 'QUALITY')),
  note       text not null default '' check (length(note) <= 300),
  given_at   timestamptz not null
);
create index reason_given_child on children.reason_given (child_id, account_id, given_at desc);
alter table children.reason_given enable row level security;
create policy seen on children.reason_given
  using ((select children.sight()) = 2
    or exists (select from children.child c where c.child_id = reason_given.child_id));
revoke update, delete on children.reason_given from throughline_app;
