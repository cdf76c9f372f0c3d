-- What bodies decided, kept for ever: a correction is a new version beside the old one. Who of a body's members signs in here, so that private papers are for them alone; and whether a body meets in public.
alter table governance.body
  add column is_public boolean not null default false;
update governance.body set is_public = kind in ('SCRUTINY', 'EXECUTIVE', 'FORUM');

create table governance.seat (
  body_id    bigint not null references governance.body (body_id) on delete cascade,
  account_id bigint not null references identity.account (account_id),
  given_at   timestamptz not null,
  given_by   bigint references identity.account (account_id),
  primary key (body_id, account_id)
);
create index seat_account on governance.seat (account_id);

create table governance.decision (
  decision_id bigint generated always as identity primary key,
  year        int not null check (year between 2000 and 2100),
  number      int not null check (number >= 1),
  reference   text generated always as ('D-' || lpad(year::text, 4, '0') || '-'
                || case when number < 1000 then lpad(number::text, 3, '0') else number::text end) stored,
  is_invented boolean not null default false,
  unique (year, number),
  unique (reference)
);

create table governance.decision_version (
  decision_id    bigint not null references governance.decision (decision_id) on delete cascade,
  version        int not null check (version >= 1),
  body_id        bigint not null references governance.body (body_id) on delete cascade,
  meeting_id     bigint not null references governance.meeting (meeting_id) on delete cascade,
  decided_on     date not null,
  outcome        text not null check (outcome in ('AGREED', 'AGREED_AS_AMENDED', 'NOTED', 'DEFERRED', 'REFUSED')),
  words          text not null check (length(words) between 3 and 8000),
  report_id      bigint references governance.report (report_id) on delete cascade,
  recommendation text not null default '' check (length(recommendation) <= 4000),
  source         text not null default '' check (length(source) <= 500),
  codes          text[] not null default '{}',
  due_on         date,
  is_exempt      boolean not null default false,
  why            text not null default '' check (length(why) <= 2000),
  recorded_at    timestamptz not null,
  recorded_by    bigint references identity.account (account_id),
  primary key (decision_id, version),
  constraint decided_on_a_report_or_with_a_source check (report_id is not null or source <> ''),
  constraint due_after_it_was_decided check (due_on >= decided_on),
  constraint a_correction_says_why check ((version = 1) = (why = ''))
);
create index decision_version_body on governance.decision_version (body_id, decided_on desc);
create index decision_version_report on governance.decision_version (report_id);

-- What a decision asked for and was done elsewhere, or need not be done.
create table governance.decision_settled (
  decision_id bigint not null references governance.decision (decision_id) on delete cascade,
  code        text not null,
  words       text not null check (length(words) between 3 and 2000),
  settled_at  timestamptz not null,
  settled_by  bigint references identity.account (account_id),
  primary key (decision_id, code)
);

alter table governance.request
  add column decision text not null default '' check (decision ~ '^(D-[0-9]{4}-[0-9]{3,6})?$');
create index request_decision on governance.request (decision) where decision <> '';

-- A meeting at which something was decided is not forgotten.
create or replace function governance.forget_meeting(which_body bigint, which_day date) returns void
  language sql security definer set search_path = ''
as $$
  delete from governance.meeting m
   where m.body_id = which_body
     and m.meets_on = which_day
     and not exists (select from governance.report r where r.meeting_id = m.meeting_id)
     and not exists (select from governance.decision_version v where v.meeting_id = m.meeting_id)
$$;

create or replace function governance.remove_invented() returns bigint
  language sql security definer set search_path = ''
as $$
  with decisions as (delete from governance.decision where is_invented),
       reports as (delete from governance.report where is_invented),
       requests as (delete from governance.request where is_invented),
       bodies as (delete from governance.body where is_invented returning body_id)
  select count(*) from bodies
$$;

revoke update, delete on governance.decision, governance.decision_version, governance.decision_settled
  from throughline_app;
