-- A panel looks at several cases on a day. What it decides for a case stands with its reasons; the law's own dates come from the events of the case, which the outcome letters record.
create table cases.panel (
  panel_id   bigint generated always as identity primary key,
  name       text not null check (length(name) between 3 and 120),
  meets_on   date not null,
  place      text not null default '' check (length(place) <= 200),
  members    text not null default '' check (length(members) <= 2000),
  version    bigint not null default 1 check (version > 0),
  changed_by bigint not null references identity.account (account_id),
  planned_at timestamptz not null,
  unique (name, meets_on)
);
create index panel_by_day on cases.panel (meets_on desc);
revoke delete on cases.panel from throughline_app;

create table cases.panel_item (
  item_id    bigint generated always as identity primary key,
  panel_id   bigint not null references cases.panel (panel_id),
  case_id    bigint not null references cases.case_file (case_id),
  question   text not null check (question ~ '^[a-z]+(-[a-z]+)*$'),
  words      text not null check (length(words) between 1 and 4000),
  put_at     timestamptz not null,
  put_by     bigint not null references identity.account (account_id),
  taken_off_at timestamptz,
  outcome    text check (outcome in ('agreed', 'refused', 'deferred')),
  reasons    text check (length(reasons) between 10 and 4000),
  decided_at timestamptz,
  version    bigint not null default 1 check (version > 0),
  changed_by bigint not null references identity.account (account_id),
  constraint decision_has_its_reasons
    check ((outcome is null) = (reasons is null) and (outcome is null) = (decided_at is null)),
  constraint decided_stays_on_the_register check (outcome is null or taken_off_at is null)
);
create unique index one_question_a_case_and_panel on cases.panel_item (panel_id, case_id, question)
  where taken_off_at is null;
create index panel_item_of_case on cases.panel_item (case_id);
revoke delete on cases.panel_item from throughline_app;
alter table cases.panel_item enable row level security;
create policy seen on cases.panel_item
  using ((select cases.sight()) = 2 or exists (select from cases.case_file f where f.case_id = panel_item.case_id));

create or replace function cases.remove_invented() returns bigint
  language plpgsql security definer set search_path = cases, pg_temp
  as $$
  declare
    gone bigint;
  begin
    if cases.sight() < 2 then
      raise exception 'Only a named right may remove invented cases';
    end if;
    delete from panel_item i using case_file f where f.case_id = i.case_id and f.is_invented;
    delete from document d using case_file f where f.case_id = d.case_id and f.is_invented;
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
