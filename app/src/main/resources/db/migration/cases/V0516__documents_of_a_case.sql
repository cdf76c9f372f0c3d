-- Files that came in to a case, such as a piece of advice or a parent's letter. The file itself is kept with every other; here stands what it is. One that was put there by mistake is taken away and can still be named.
create table cases.document (
  document_id   bigint primary key,
  case_id       bigint not null references cases.case_file (case_id),
  title         text not null check (length(title) between 3 and 200),
  sender        text not null default '' check (length(sender) <= 200),
  received_on   date not null,
  kept_at       timestamptz not null,
  kept_by       bigint not null references identity.account (account_id),
  taken_away_at timestamptz,
  taken_away_by bigint references identity.account (account_id),
  constraint document_is_taken_away_by_somebody check ((taken_away_at is null) = (taken_away_by is null))
);
comment on column cases.document.document_id is 'As in documents.document; never a foreign key, since a removed file leaves there after 30 days';
create index document_of_case on cases.document (case_id, received_on desc);
revoke update, delete on cases.document from throughline_app;
grant update (taken_away_at, taken_away_by) on cases.document to throughline_app;
alter table cases.document enable row level security;
create policy seen on cases.document
  using ((select cases.sight()) = 2 or exists (select from cases.case_file f where f.case_id = document.case_id));

create or replace function cases.remove_invented() returns bigint
  language plpgsql security definer set search_path = cases, pg_temp
  as $$
  declare
    gone bigint;
  begin
    if cases.sight() < 2 then
      raise exception 'Only a named right may remove invented cases';
    end if;
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
