-- Where a child with a plan is taught, from when until when, at what cost; and personal budgets. The database keeps a child from two first places at once, a closed school from new children, and a unit from more children than it has places.
create table ehc.placement (
  placement_id bigint generated always as identity primary key,
  child_id     bigint not null references children.child (child_id),
  case_id      bigint not null references cases.case_file (case_id),
  setting_id   bigint references settings.setting (setting_id),
  place        text not null check (place in ('MAINSTREAM', 'UNIT', 'RESOURCED', 'SPECIAL', 'ALTERNATIVE', 'POST_16', 'INDEPENDENT', 'OTHERWISE')),
  rank         smallint not null check (rank between 1 and 3),
  from_on      date not null check (from_on between '2000-01-01' and '2100-12-31'),
  until_on     date check (until_on <= '2100-12-31'),
  pence_a_year bigint check (pence_a_year between 0 and 10000000000),
  band         text not null default '' check (length(band) <= 40),
  note         text not null default '' check (length(note) <= 1000),
  version      bigint not null default 1 check (version > 0),
  changed_by   bigint references identity.account (account_id),
  changed_at   timestamptz not null,
  removed_at   timestamptz,
  moved_by_merge bigint,
  constraint placement_ends_after_it_begins check (until_on >= from_on),
  constraint only_education_otherwise_has_no_setting check ((place = 'OTHERWISE') = (setting_id is null)),
  constraint one_first_placement_at_a_time exclude using gist (child_id with =, daterange(from_on, until_on, '[]') with &&)
    where (rank = 1 and removed_at is null)
);
comment on column ehc.placement.until_on is 'The last day; absent while it lasts';
create index placement_of_child on ehc.placement (child_id, from_on);
create index placement_of_case on ehc.placement (case_id);
create index placement_in_setting on ehc.placement (setting_id, place, from_on) where removed_at is null;
revoke delete on ehc.placement from throughline_app;

-- Whoever decides on a place of a unit waits for whoever decides on one just now.
create function ehc.hold_places(wanted_setting bigint, wanted_place text) returns void
  language sql volatile set search_path = pg_catalog, pg_temp
  as $$
    select pg_advisory_xact_lock(hashtextextended('ehc.place ' || wanted_setting || ' ' || wanted_place, 0))
  $$;

-- How many places of its kind a setting has on a day: those of the latest year that is recorded. Absent when none ever were.
create function ehc.places_on(wanted_setting bigint, wanted_place text, day date) returns int
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
    select sum(p.places)::int
      from settings.published_place p
     where p.setting_id = wanted_setting and p.kind = wanted_place
       and p.academic_year = (
         select max(l.academic_year)
           from settings.published_place l
          where l.setting_id = wanted_setting and l.kind = wanted_place
            and l.academic_year <= extract(year from day - interval '8 months'))
  $$;

-- The first day within a time on which every place is taken. It counts children whom nobody sees as well, and tells of none.
create function ehc.first_full_day(wanted_setting bigint, wanted_place text, from_day date, until_day date, leaving_out bigint)
  returns table (day date, places int, taken int)
  language sql stable security definer set search_path = ehc, pg_temp
  as $$
    with other as (
      select p.from_on, p.until_on
        from placement p
       where p.setting_id = wanted_setting and p.place = wanted_place and p.removed_at is null
         and p.placement_id <> leaving_out
         and daterange(p.from_on, p.until_on, '[]') && daterange(from_day, until_day, '[]')),
    moment as (
      select from_day as day
      union
      select from_on from other where from_on > from_day
      union
      select make_date(y.academic_year, 9, 1)
        from settings.published_place y
       where y.setting_id = wanted_setting and y.kind = wanted_place
         and make_date(y.academic_year, 9, 1) > from_day and make_date(y.academic_year, 9, 1) <= coalesce(until_day, 'infinity'))
    select m.day, coalesce(places_on(wanted_setting, wanted_place, m.day), 0),
           (select count(*)::int from other o where m.day between o.from_on and coalesce(o.until_on, 'infinity'))
      from moment m
     where (select count(*) from other o where m.day between o.from_on and coalesce(o.until_on, 'infinity'))
           >= coalesce(places_on(wanted_setting, wanted_place, m.day), 0)
     order by m.day
     limit 1
  $$;

create function ehc.refuse_what_is_closed_or_full() returns trigger
  language plpgsql security definer set search_path = ehc, pg_temp
  as $$
  declare
    closed date;
  begin
    select case when s.status = 'CLOSED' then coalesce(s.closed_on, '-infinity') else s.closed_on end into closed
      from settings.setting s where s.setting_id = new.setting_id;
    if new.from_on >= closed or coalesce(new.until_on, 'infinity') > closed then
      raise exception 'The setting is closed then' using errcode = 'check_violation', constraint = 'setting_is_open';
    end if;
    if new.place in ('UNIT', 'RESOURCED') then
      perform hold_places(new.setting_id, new.place);
      if exists (select from first_full_day(new.setting_id, new.place, new.from_on, new.until_on, new.placement_id)) then
        raise exception 'Every place is taken' using errcode = 'check_violation', constraint = 'place_is_free';
      end if;
    end if;
    return new;
  end
  $$;
create trigger place_is_free before insert or update of setting_id, place, from_on, until_on on ehc.placement
  for each row when (new.removed_at is null and new.setting_id is not null and current_setting('throughline.ehc_right', true) is distinct from 'load')
  execute function ehc.refuse_what_is_closed_or_full();

create table ehc.budget (
  budget_id    bigint generated always as identity primary key,
  child_id     bigint not null references children.child (child_id),
  case_id      bigint not null references cases.case_file (case_id),
  arrangement  text not null check (arrangement in ('DIRECT_PAYMENT', 'NOTIONAL', 'THIRD_PARTY')),
  asked_on     date not null,
  decision     text not null check (decision in ('OPEN', 'AGREED', 'REFUSED')),
  decided_on   date check (decided_on >= asked_on),
  from_on      date,
  until_on     date check (until_on >= from_on),
  pence_a_year bigint check (pence_a_year between 0 and 10000000000),
  pays_for     text not null check (length(pays_for) between 1 and 1000),
  reasons      text not null default '' check (length(reasons) <= 4000),
  reviewed_on  date check (reviewed_on >= from_on),
  version      bigint not null default 1 check (version > 0),
  changed_by   bigint references identity.account (account_id),
  changed_at   timestamptz not null,
  removed_at   timestamptz,
  moved_by_merge bigint,
  constraint a_decision_has_its_day check ((decision = 'OPEN') = (decided_on is null)),
  constraint a_refusal_has_reasons check (decision <> 'REFUSED' or reasons <> ''),
  constraint what_is_agreed_has_amount_and_beginning check ((decision = 'AGREED') = (from_on is not null) and (decision = 'AGREED') = (pence_a_year is not null))
);
create index budget_of_child on ehc.budget (child_id);
create index budget_of_case on ehc.budget (case_id);
revoke delete on ehc.budget from throughline_app;

do $$
declare
  part text;
begin
  foreach part in array array['placement', 'budget'] loop
    execute format('alter table ehc.%I enable row level security', part);
    execute format(
      'create policy seen on ehc.%1$I using ((select ehc.sight()) = 2'
      || ' or (exists (select from children.child c where c.child_id = %1$I.child_id)'
      || ' and exists (select from cases.case_file f where f.case_id = %1$I.case_id)))', part);
  end loop;
end
$$;

create or replace function ehc.remove_invented() returns bigint
  language plpgsql security definer set search_path = ehc, pg_temp
  as $$
  declare
    gone bigint;
  begin
    if ehc.sight() < 2 then
      raise exception 'Only a named right may remove invented plans';
    end if;
    create temporary table going_case on commit drop as
      select case_id from cases.case_file where is_invented;
    delete from history where case_id in (select case_id from going_case);
    delete from case_step where case_id in (select case_id from going_case);
    delete from placement where case_id in (select case_id from going_case);
    delete from budget where case_id in (select case_id from going_case);
    update plan set is_invented = true where not is_invented and case_id in (select case_id from going_case);
    create temporary table going on commit drop as
      select e.edition_id, e.plan_id from edition e join plan p using (plan_id) where p.is_invented;
    delete from delivery where plan_id in (select plan_id from plan where is_invented);
    delete from gap where plan_id in (select plan_id from plan where is_invented);
    delete from remark where edition_id in (select edition_id from going);
    delete from change where edition_id in (select edition_id from going);
    delete from link where edition_id in (select edition_id from going);
    delete from item where edition_id in (select edition_id from going);
    delete from edition where plan_id in (select plan_id from plan where is_invented);
    delete from plan where is_invented;
    get diagnostics gone = row_count;
    drop table going;
    drop table going_case;
    return gone;
  end
  $$;
