-- The law comes with the program. What a council adds has days on which it holds and a place where it is written down: a target of its own, a number checked against its source, an amendment before the next release, and the day on which a reform came into force.
create schema law;

create table law.own_number (
  number_id  bigint generated always as identity primary key,
  pathway    text not null check (pathway ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  duty       text not null check (duty ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  amount     int not null check (amount between 0 and 1000),
  unit       text not null check (unit in ('DAYS', 'WEEKS', 'MONTHS', 'YEARS', 'WORKING_DAYS', 'TRIBUNAL_DAYS', 'SCHOOL_DAYS')),
  from_on    date not null,
  until_on   date check (until_on >= from_on),
  written_in text not null check (length(written_in) between 1 and 200),
  paragraph  text not null check (length(paragraph) between 1 and 200),
  standing   text not null check (standing in ('VERIFIED', 'KNOWN', 'LOCAL')),
  made_at    timestamptz not null,
  made_by    bigint not null references identity.account (account_id),
  withdrawn_at timestamptz,
  withdrawn_by bigint references identity.account (account_id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on column law.own_number.from_on is 'Clocks that start from this day to until_on go by the number';
create unique index own_number_once on law.own_number (pathway, duty, from_on) where withdrawn_at is null;

create table law.commencement (
  commencement_id bigint generated always as identity primary key,
  reform     text not null check (reform ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  from_on    date not null,
  written_in text not null check (length(written_in) between 1 and 200),
  made_at    timestamptz not null,
  made_by    bigint not null references identity.account (account_id),
  withdrawn_at timestamptz,
  withdrawn_by bigint references identity.account (account_id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index commencement_once on law.commencement (reform) where withdrawn_at is null;

-- What was said is kept; only that it was withdrawn is written to it.
revoke update, delete on law.own_number, law.commencement from throughline_app;
grant update (withdrawn_at, withdrawn_by) on law.own_number, law.commencement to throughline_app;
