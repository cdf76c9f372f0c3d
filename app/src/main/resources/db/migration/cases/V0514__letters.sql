-- Letters are written from templates that the council changes in versions, and kept word for word as they were sent.
create table cases.letter_template (
  code    text not null check (code ~ '^[a-z]+(-[a-z]+)*$'),
  version int not null check (version > 0),
  title   text not null check (length(title) between 1 and 120),
  pathway text not null check (pathway ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  shows   text not null check (shows ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  body    text not null check (length(body) between 1 and 20000),
  made_at timestamptz not null,
  made_by bigint references identity.account (account_id),
  primary key (code, version)
);
comment on column cases.letter_template.shows is 'The event that is recorded when the letter is sent';
comment on column cases.letter_template.made_by is 'Absent for what came with the program';
revoke update, delete on cases.letter_template from throughline_app;

create table cases.letter (
  letter_id  bigint generated always as identity primary key,
  case_id    bigint not null references cases.case_file (case_id),
  code       text not null,
  version    int not null,
  title      text not null check (length(title) between 1 and 120),
  recipient  text not null check (length(recipient) between 1 and 200),
  address    text not null default '' check (length(address) <= 600),
  body       text not null check (length(body) between 1 and 20000),
  method     text not null check (method ~ '^[a-z]+(-[a-z]+)*$'),
  sent_on    date not null,
  served_on  date not null,
  number     int not null,
  written_at timestamptz not null,
  written_by bigint not null references identity.account (account_id),
  foreign key (code, version) references cases.letter_template (code, version),
  foreign key (case_id, number) references cases.event (case_id, number),
  constraint letter_is_served_after_it_is_sent check (served_on >= sent_on)
);
create index letter_of_case on cases.letter (case_id, letter_id desc);
revoke update, delete on cases.letter from throughline_app;
alter table cases.letter enable row level security;
create policy seen on cases.letter
  using ((select cases.sight()) = 2 or exists (select from cases.case_file f where f.case_id = letter.case_id));

create or replace function cases.remove_invented() returns bigint
  language plpgsql security definer set search_path = cases, pg_temp
  as $$
  declare
    gone bigint;
  begin
    if cases.sight() < 2 then
      raise exception 'Only a named right may remove invented cases';
    end if;
    delete from letter l using case_file f where f.case_id = l.case_id and f.is_invented;
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
