-- Bodies that meet, the reports put before them, who signed, what was published (which never changes), and what a body has asked for. Agendas, minutes and decisions will hang on the meeting.
create schema governance;

create table governance.body (
  body_id     bigint generated always as identity primary key,
  name        text not null check (length(name) between 3 and 200),
  kind        text not null check (kind in ('SCRUTINY', 'EXECUTIVE', 'IMPROVEMENT_BOARD', 'PARTNERSHIP', 'PROGRAMME_BOARD',
                                            'MANAGEMENT_TEAM', 'FORUM', 'PANEL', 'ENGAGEMENT', 'EXTERNAL')),
  parent_id   bigint references governance.body (body_id) on delete cascade,
  cadence     text not null default '' check (length(cadence) <= 200),
  about       text not null default '' check (length(about) <= 2000),
  decides     text[] not null default '{}',
  advises     text[] not null default '{}',
  is_current  boolean not null default true,
  is_invented boolean not null default false,
  version     bigint not null default 1,
  changed_at  timestamptz not null,
  changed_by  bigint references identity.account (account_id),
  constraint body_is_not_its_own_parent check (parent_id <> body_id)
);
create unique index body_name on governance.body (lower(name)) where is_current;
create index body_parent on governance.body (parent_id);

create table governance.body_member (
  body_id  bigint not null references governance.body (body_id) on delete cascade,
  position int not null check (position >= 1),
  role     text not null check (length(role) between 2 and 200),
  who      text not null default '' check (length(who) <= 200),
  primary key (body_id, position)
);

create table governance.meeting (
  meeting_id bigint generated always as identity primary key,
  body_id    bigint not null references governance.body (body_id) on delete cascade,
  meets_on   date not null,
  unique (body_id, meets_on)
);

create table governance.report (
  report_id        bigint generated always as identity primary key,
  meeting_id       bigint not null references governance.meeting (meeting_id) on delete cascade,
  title            text not null check (length(title) between 3 and 200),
  lead_director    text not null default '' check (length(lead_director) <= 200),
  wards            text not null default '' check (length(wards) <= 300),
  author_id        bigint not null references identity.account (account_id),
  contact          text not null default '' check (length(contact) <= 300),
  strategy         text not null default '' check (length(strategy) <= 4),
  edition          int not null default 1 check (edition >= 1),
  status           text not null default 'DRAFT' check (status in ('DRAFT', 'PUBLISHED')),
  is_private       boolean not null default false,
  exempt_paragraph smallint check (exempt_paragraph between 1 and 7),
  private_reason   text not null default '' check (length(private_reason) <= 2000),
  is_key           boolean not null default false,
  key_reason       text not null default '' check (length(key_reason) <= 2000),
  header_version   bigint not null default 1,
  header_by        bigint references identity.account (account_id),
  access_version   bigint not null default 1,
  access_by        bigint references identity.account (account_id),
  is_invented      boolean not null default false,
  created_at       timestamptz not null
);
create index report_meeting on governance.report (meeting_id);
create index report_author on governance.report (author_id);

-- Each section has a version of its own, so that two people who write different sections never meet.
create table governance.report_part (
  report_id  bigint not null references governance.report (report_id) on delete cascade,
  part       text not null check (part in ('SUMMARY', 'RECOMMENDATIONS', 'ENGAGEMENT', 'BACKGROUND', 'INFORMATION',
                                           'PAPERS', 'APPENDICES')),
  words      text not null default '' check (length(words) <= 40000),
  version    bigint not null default 1,
  changed_at timestamptz,
  changed_by bigint references identity.account (account_id),
  primary key (report_id, part)
);

create table governance.report_live (
  live_id   bigint generated always as identity primary key,
  report_id bigint not null references governance.report (report_id) on delete cascade,
  section   text not null check (length(section) between 3 and 60),
  after     text not null,
  foreign key (report_id, after) references governance.report_part (report_id, part) on delete cascade,
  unique (report_id, section)
);

create table governance.implication (
  report_id   bigint not null references governance.report (report_id) on delete cascade,
  field       text not null check (field in ('FINANCIAL', 'LEGAL', 'EQUALITIES', 'CLIMATE', 'OTHER')),
  weight      text check (weight in ('NONE', 'MINOR', 'DETAILED')),
  words       text not null default '' check (length(words) <= 20000),
  officer     text not null default '' check (length(officer) <= 200),
  officer_id  bigint references identity.account (account_id),
  asked_on    date,
  signed_on   date,
  signed_by   bigint references identity.account (account_id),
  waived      text not null default '' check (length(waived) <= 2000),
  waived_by   bigint references identity.account (account_id),
  version     bigint not null default 1,
  changed_at  timestamptz,
  changed_by  bigint references identity.account (account_id),
  primary key (report_id, field),
  constraint signed_with_name_and_weight check (signed_on is null or (officer <> '' and weight is not null)),
  constraint signed_or_waived check (signed_on is null or waived = '')
);
create index implication_officer on governance.implication (officer_id) where signed_on is null;

create table governance.publication (
  report_id    bigint not null references governance.report (report_id) on delete cascade,
  edition      int not null,
  title        text not null,
  body         text not null,
  body_id      bigint not null references governance.body (body_id) on delete cascade,
  meets_on     date not null,
  is_private   boolean not null,
  paper        jsonb not null,
  word         bytea not null,
  pdf          bytea not null,
  published_at timestamptz not null,
  published_by bigint references identity.account (account_id),
  primary key (report_id, edition)
);
create index publication_day on governance.publication (meets_on desc, report_id);

create table governance.request (
  request_id  bigint generated always as identity primary key,
  body_id     bigint not null references governance.body (body_id) on delete cascade,
  asked_on    date not null,
  words       text not null check (length(words) between 3 and 2000),
  of_whom     text not null check (length(of_whom) between 2 and 200),
  due_on      date,
  answered_on date,
  answer      text not null default '' check (length(answer) <= 4000),
  answered_by bigint references identity.account (account_id),
  is_invented boolean not null default false,
  created_at  timestamptz not null,
  created_by  bigint references identity.account (account_id),
  constraint answered_in_words check ((answered_on is null) = (answer = '')),
  constraint answered_after_it_was_asked check (answered_on >= asked_on)
);
create index request_open on governance.request (body_id, due_on) where answered_on is null;

create function governance.remove_invented() returns bigint
  language sql security definer set search_path = ''
as $$
  with reports as (delete from governance.report where is_invented),
       requests as (delete from governance.request where is_invented),
       bodies as (delete from governance.body where is_invented returning body_id)
  select count(*) from bodies
$$;

-- What was published stays as it was, and nothing that was begun is thrown away.
revoke update, delete on governance.publication from throughline_app;
revoke delete on governance.report, governance.report_part, governance.implication, governance.body, governance.meeting,
  governance.request from throughline_app;
