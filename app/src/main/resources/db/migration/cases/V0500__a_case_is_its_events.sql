-- A case is its events: they are added and never changed, and what is due is worked out from them. Row-level security is the second fence, as for children: without a known account a query finds no case.
create schema cases;

-- 2 sees every case, 1 those of children who are not restricted, 0 none. A right by name is for work that nobody watches.
create function cases.sight() returns int
  language plpgsql stable set search_path = pg_catalog, pg_temp
  as $$
  begin
    if current_setting('throughline.cases_right', true) in ('load', 'reckon', 'count') then
      return 2;
    end if;
    return children.sight();
  end
  $$;

create table cases.case_file (
  case_id       bigint generated always as identity primary key,
  public_id     uuid not null default gen_random_uuid() unique,
  pathway       text not null check (pathway ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  child_id      bigint not null references children.child (child_id),
  setting       text check (length(setting) between 1 and 40),
  opened_on     date not null,
  closed_on     date,
  officer_id    bigint references identity.account (account_id),
  is_restricted boolean not null default false,
  is_invented   boolean not null default false,
  version       bigint not null default 1 check (version > 0),
  reckoned_on   date,
  recorded_at   timestamptz not null,
  constraint case_closes_after_it_opens check (closed_on >= opened_on)
);
comment on column cases.case_file.setting is 'The URN of the setting it has most to do with, as in children.enrolment';
comment on column cases.case_file.reckoned_on is 'The day that cases.due stands as at';
create index case_child on cases.case_file (child_id, opened_on);
create index case_open_of_officer on cases.case_file (officer_id) where closed_on is null;
create index case_by_pathway on cases.case_file (pathway, opened_on);
create unique index one_open_assessment_a_child on cases.case_file (child_id)
  where pathway = 'ehc-needs-assessment' and closed_on is null;
create unique index one_open_reassessment_a_child on cases.case_file (child_id)
  where pathway = 'reassessment' and closed_on is null;
revoke delete on cases.case_file from throughline_app;

create table cases.event (
  case_id       bigint not null references cases.case_file (case_id),
  number        int not null check (number > 0),
  type          text not null check (type ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  happened_on   date not null,
  recorded_at   timestamptz not null,
  recorded_by   bigint references identity.account (account_id),
  method        text check (method ~ '^[a-z]+(-[a-z]+)*$'),
  details       jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  replaces      int,
  is_withdrawal boolean not null default false,
  primary key (case_id, number),
  foreign key (case_id, replaces) references cases.event (case_id, number),
  constraint event_replaces_an_earlier_one check (replaces < number),
  constraint withdrawal_names_what_it_takes_back check (replaces is not null or not is_withdrawal)
);
comment on column cases.event.replaces is 'The mistaken event of this case that this one puts right; so an event is superseded without being changed';
create unique index event_is_replaced_once on cases.event (case_id, replaces) where replaces is not null;
create index event_by_type on cases.event (type, happened_on);
revoke update, delete on cases.event from throughline_app;

-- Nothing happens in the case of a child who is not born.
create function cases.refuse_events_before_birth() returns trigger
  language plpgsql security definer set search_path = cases, pg_temp
  as $$
  begin
    if exists (
      select
        from added a
        join case_file f using (case_id)
        join children.child c using (child_id)
       where a.happened_on < c.born_on) then
      raise exception 'An event cannot come before the birth of the child' using errcode = 'check_violation', constraint = 'event_after_birth';
    end if;
    return null;
  end
  $$;
create trigger event_after_birth after insert on cases.event
  referencing new table as added for each statement execute function cases.refuse_events_before_birth();

-- The lines of a timeline that have arisen, so that lists and measures are plain SQL. They can be thrown away and worked out again. The sentence that says why is kept for what is still to be done; for the rest it is worked out when somebody asks.
create table cases.due (
  case_id bigint not null references cases.case_file (case_id),
  duty    text not null check (duty ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  nth     int not null check (nth > 0),
  party   text not null,
  due_on  date,
  state   text not null check (state in ('open', 'met', 'met-late', 'missed', 'lifted-by-exception')),
  met_on  date,
  because text not null default '',
  source  text not null,
  primary key (case_id, duty, nth),
  constraint due_is_met_or_not check (state not in ('met-late', 'open') or (met_on is null) = (state = 'open'))
);
create index due_outstanding on cases.due (due_on, case_id) where met_on is null and state in ('open', 'missed', 'lifted-by-exception');
create index due_by_duty on cases.due (duty, due_on);

alter table cases.case_file enable row level security;
create policy seen on cases.case_file
  using ((select cases.sight()) = 2
    or (not is_restricted and exists (select from children.child c where c.child_id = case_file.child_id)));
alter table cases.event enable row level security;
create policy seen on cases.event
  using ((select cases.sight()) = 2
    or exists (select from cases.case_file f where f.case_id = event.case_id));
alter table cases.due enable row level security;
create policy seen on cases.due
  using ((select cases.sight()) = 2
    or exists (select from cases.case_file f where f.case_id = due.case_id));

-- For lists and measures: the events that stand. Whoever reads it sees what the tables let them see.
create view cases.published_event with (security_invoker = true) as
  select e.case_id, f.child_id, f.pathway, e.number, e.type, e.happened_on, e.recorded_at, e.details
    from cases.event e
    join cases.case_file f using (case_id)
   where not e.is_withdrawal
     and not exists (select from cases.event r where r.case_id = e.case_id and r.replaces = e.number);

-- The demonstration makes room for a real council. Events cannot be removed by the application itself, hence the owner.
create function cases.remove_invented() returns bigint
  language plpgsql security definer set search_path = cases, pg_temp
  as $$
  declare
    gone bigint;
  begin
    if cases.sight() < 2 then
      raise exception 'Only a named right may remove invented cases';
    end if;
    delete from due d using case_file f where f.case_id = d.case_id and f.is_invented;
    delete from event e using case_file f where f.case_id = e.case_id and f.is_invented;
    delete from case_file where is_invented;
    get diagnostics gone = row_count;
    return gone;
  end
  $$;
revoke all on function cases.remove_invented() from public;
grant execute on function cases.remove_invented() to throughline_app;
