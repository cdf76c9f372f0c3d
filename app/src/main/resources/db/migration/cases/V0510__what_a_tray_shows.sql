-- A line of a timeline says whether the law requires it and from which day it is counted.
alter table cases.due
  add column kind text not null default 'must' check (kind in ('must', 'should', 'may', 'must-wait')),
  add column counted_from date;

-- What a list of open cases is sorted by, worked out with what is due and thrown away with it.
alter table cases.case_file
  add column changed_by bigint references identity.account (account_id),
  add column next_on date,
  add column next_duty text,
  add column waits_for text,
  add column waits_duty text,
  add column waits_since date,
  add column left_behind int not null default 0,
  add column last_event text,
  add column last_event_on date;
comment on column cases.case_file.next_on is 'The last day of the council’s next act that the law requires or that is still expected; absent when nothing dated is outstanding';
comment on column cases.case_file.waits_for is 'On whom the case waits, as cases.due.party; absent when it waits on nobody else';
comment on column cases.case_file.left_behind is 'How many duties of the council were missed more than a year ago and never done';
create index case_tray_of_officer on cases.case_file (officer_id, next_on, case_id) where closed_on is null;
create index case_tray on cases.case_file (next_on, case_id) where closed_on is null;
create index case_waiting on cases.case_file (waits_for, waits_since) where closed_on is null and waits_for is not null;

-- What officers write beside the events. A note stays; a mistaken one is struck out and still read.
create table cases.note (
  note_id    bigint generated always as identity primary key,
  case_id    bigint not null references cases.case_file (case_id),
  words      text not null check (length(words) between 1 and 4000),
  written_at timestamptz not null,
  written_by bigint not null references identity.account (account_id),
  struck_at  timestamptz,
  struck_by  bigint references identity.account (account_id),
  constraint note_is_struck_by_somebody check ((struck_at is null) = (struck_by is null))
);
create index note_of_case on cases.note (case_id, note_id desc);
revoke update, delete on cases.note from throughline_app;
grant update (struck_at, struck_by) on cases.note to throughline_app;

create table cases.task (
  task_id  bigint generated always as identity primary key,
  case_id  bigint not null references cases.case_file (case_id),
  words    text not null check (length(words) between 1 and 300),
  due_on   date,
  for_whom bigint references identity.account (account_id),
  made_at  timestamptz not null,
  made_by  bigint not null references identity.account (account_id),
  done_at  timestamptz,
  done_by  bigint references identity.account (account_id),
  constraint task_is_done_by_somebody check ((done_at is null) = (done_by is null))
);
create index task_of_case on cases.task (case_id, done_at nulls first, due_on);
create index task_open on cases.task (for_whom, due_on) where done_at is null;
revoke delete on cases.task from throughline_app;

-- Who takes part, from when until when.
create table cases.person (
  person_id    bigint generated always as identity primary key,
  case_id      bigint not null references cases.case_file (case_id),
  part         text not null check (part ~ '^[a-z]+(-[a-z]+)*$'),
  name         text not null check (length(name) between 1 and 120),
  organisation text not null default '' check (length(organisation) <= 120),
  reached_by   text not null default '' check (length(reached_by) <= 300),
  from_on      date not null,
  until_on     date,
  added_by     bigint not null references identity.account (account_id),
  constraint person_leaves_after_joining check (until_on >= from_on)
);
create index person_of_case on cases.person (case_id, until_on nulls first, part);
revoke delete on cases.person from throughline_app;

-- Views of the tray that a person keeps: the filters of its address under a name.
create table cases.saved_view (
  account_id bigint not null references identity.account (account_id),
  name       text not null check (length(name) between 1 and 60),
  query      text not null check (length(query) <= 1000),
  made_at    timestamptz not null,
  primary key (account_id, name)
);

alter table cases.note enable row level security;
create policy seen on cases.note
  using ((select cases.sight()) = 2 or exists (select from cases.case_file f where f.case_id = note.case_id));
alter table cases.task enable row level security;
create policy seen on cases.task
  using ((select cases.sight()) = 2 or exists (select from cases.case_file f where f.case_id = task.case_id));
alter table cases.person enable row level security;
create policy seen on cases.person
  using ((select cases.sight()) = 2 or exists (select from cases.case_file f where f.case_id = person.case_id));

-- The demonstration takes out what was written beside its cases as well.
create or replace function cases.remove_invented() returns bigint
  language plpgsql security definer set search_path = cases, pg_temp
  as $$
  declare
    gone bigint;
  begin
    if cases.sight() < 2 then
      raise exception 'Only a named right may remove invented cases';
    end if;
    delete from note n using case_file f where f.case_id = n.case_id and f.is_invented;
    delete from task t using case_file f where f.case_id = t.case_id and f.is_invented;
    delete from person p using case_file f where f.case_id = p.case_id and f.is_invented;
    delete from due d using case_file f where f.case_id = d.case_id and f.is_invented;
    delete from event e using case_file f where f.case_id = e.case_id and f.is_invented;
    delete from case_file where is_invented;
    get diagnostics gone = row_count;
    return gone;
  end
  $$;
