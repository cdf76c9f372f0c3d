-- An EHC plan as structured content: every version of it, its rows by section, and which need leads to which outcome and provision. What is final never changes. The fence is that of the case in which the plan was begun, and so that of the child.
create schema ehc;

-- 2 sees every plan, 1 those whose case is seen, 0 none. A right by name is for work that nobody watches.
create function ehc.sight() returns int
  language plpgsql stable set search_path = pg_catalog, pg_temp
  as $$
  begin
    if current_setting('throughline.ehc_right', true) = 'load' then
      return 2;
    end if;
    return children.sight();
  end
  $$;

create table ehc.plan (
  plan_id     bigint generated always as identity primary key,
  child_id    bigint not null references children.child (child_id),
  case_id     bigint not null references cases.case_file (case_id),
  ceased_on   date,
  moved_by_merge bigint,
  is_invented boolean not null default false,
  recorded_at timestamptz not null
);
comment on column ehc.plan.case_id is 'The case in which it was begun';
create unique index one_plan_a_child on ehc.plan (child_id) where ceased_on is null;
create index plan_case on ehc.plan (case_id);
revoke delete on ehc.plan from throughline_app;

create table ehc.edition (
  edition_id  bigint generated always as identity primary key,
  plan_id     bigint not null references ehc.plan (plan_id),
  number      int not null check (number > 0),
  case_id     bigint not null references cases.case_file (case_id),
  rests_on    bigint references ehc.edition (edition_id),
  begun_by    bigint references identity.account (account_id),
  begun_at    timestamptz not null,
  sent_on     date,
  remarks_until date,
  final_on    date,
  finished_by bigint references identity.account (account_id),
  unique (plan_id, number),
  constraint remarks_have_fifteen_days check (remarks_until >= sent_on + 14),
  constraint sent_gives_time_for_remarks check ((sent_on is null) = (remarks_until is null)),
  constraint final_after_it_was_sent check (final_on >= sent_on),
  constraint only_what_was_sent_becomes_final check (final_on is null or sent_on is not null),
  constraint an_amendment_rests_on_another check ((number = 1) = (rests_on is null))
);
comment on column ehc.edition.case_id is 'The case in which this version was drafted';
comment on column ehc.edition.remarks_until is 'The last of at least 15 days, beginning with the day of service (SI 2014/1530 reg 13(1))';
create unique index one_draft_a_plan on ehc.edition (plan_id) where final_on is null;
create index edition_case on ehc.edition (case_id);
revoke delete on ehc.edition from throughline_app;

-- One row of one version. The stem is the same in every version, so that versions can be held beside each other and provision be followed from one to the next.
create table ehc.item (
  item_id     bigint generated always as identity primary key,
  edition_id  bigint not null references ehc.edition (edition_id),
  stem        uuid not null default gen_random_uuid(),
  section     text not null check (section in ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K')),
  kind        text not null generated always as (case
    when section in ('B', 'C', 'D') then 'NEED'
    when section = 'E' then 'OUTCOME'
    when section in ('F', 'G', 'H1', 'H2') then 'PROVISION'
    else 'OTHER' end) stored,
  place       int not null check (place > 0),
  text        text not null check (length(text) between 1 and 8000),
  area        text not null default '' check (area in ('', 'COMMUNICATION', 'COGNITION', 'SEMH', 'SENSORY_PHYSICAL')),
  by_on       date,
  measure     text not null default '' check (length(measure) <= 2000),
  minutes     int check (minutes between 1 and 10080),
  times       int check (times between 1 and 100),
  every       text not null default '' check (every in ('', 'DAY', 'WEEK', 'FORTNIGHT', 'MONTH', 'HALF_TERM', 'TERM', 'YEAR', 'ONCE')),
  staff       text not null default '' check (length(staff) <= 500),
  ratio       text not null default '' check (length(ratio) <= 200),
  secured_by  text not null default '' check (length(secured_by) <= 300),
  adulthood   text not null default '' check (adulthood in ('', 'EMPLOYMENT', 'INDEPENDENT_LIVING', 'COMMUNITY', 'HEALTH')),
  advice_from text not null default '' check (length(advice_from) <= 300),
  advised_on  date,
  arrangement text not null default '' check (arrangement in ('', 'DIRECT_PAYMENT', 'NOTIONAL', 'THIRD_PARTY')),
  pence       bigint check (pence between 0 and 100000000),
  version     bigint not null default 1 check (version > 0),
  removed_at  timestamptz,
  unique (edition_id, stem),
  unique (item_id, edition_id, kind),
  constraint an_area_is_of_special_educational_needs check (area = '' or section = 'B'),
  constraint by_when_and_measure_are_of_outcomes check (section = 'E' or (by_on is null and measure = '')),
  constraint amount_is_of_provision check (section in ('F', 'G', 'H1', 'H2')
    or (minutes is null and times is null and every = '' and staff = '' and ratio = '' and secured_by = '')),
  constraint adulthood_is_of_outcomes_and_provision check (section in ('E', 'F', 'G', 'H1', 'H2') or adulthood = ''),
  constraint times_are_of_a_period check ((times is null) = (every = '')),
  constraint advice_is_of_section_k check (section = 'K' or (advice_from = '' and advised_on is null)),
  constraint money_is_of_section_j check (section = 'J' or (arrangement = '' and pence is null)),
  constraint one_row_a_place exclude using gist (edition_id with =, section with =, place with =)
    where (removed_at is null) deferrable initially deferred
);
revoke delete on ehc.item from throughline_app;

-- A need leads to an outcome or to provision, an outcome to provision; many to many.
create table ehc.link (
  edition_id bigint not null,
  from_item  bigint not null,
  from_kind  text not null check (from_kind in ('NEED', 'OUTCOME')),
  to_item    bigint not null,
  to_kind    text not null check (to_kind in ('OUTCOME', 'PROVISION')),
  primary key (from_item, to_item),
  foreign key (from_item, edition_id, from_kind) references ehc.item (item_id, edition_id, kind),
  foreign key (to_item, edition_id, to_kind) references ehc.item (item_id, edition_id, kind),
  constraint a_link_goes_onward check (from_kind <> to_kind)
);
create index link_edition on ehc.link (edition_id);
create index link_to on ehc.link (to_item);

create function ehc.refuse_changes_of_final() returns trigger
  language plpgsql security definer set search_path = ehc, pg_temp
  as $$
  declare
    gone bigint := case when tg_op = 'INSERT' then new.edition_id else old.edition_id end;
  begin
    if exists (select from edition e join plan p using (plan_id)
                where e.edition_id = gone and e.final_on is not null
                  and not (ehc.sight() = 2 and p.is_invented)) then
      raise exception 'A final plan does not change: begin an amendment'
        using errcode = 'check_violation', constraint = 'final_plan_stands';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
  end
  $$;
create trigger final_plan_stands before insert or update or delete on ehc.item
  for each row execute function ehc.refuse_changes_of_final();
create trigger final_plan_stands before insert or update or delete on ehc.link
  for each row execute function ehc.refuse_changes_of_final();
create trigger final_plan_stands before update on ehc.edition
  for each row execute function ehc.refuse_changes_of_final();

-- What became of each row, with its links, as it was and as it is: for taking back, for putting two people's words together, and for whoever asks later.
create table ehc.change (
  change_id  bigint generated always as identity primary key,
  edition_id bigint not null references ehc.edition (edition_id),
  item_id    bigint not null references ehc.item (item_id),
  act        text not null check (act in ('ADDED', 'CHANGED', 'MOVED', 'JOINED', 'TAKEN_OUT', 'TAKEN_BACK')),
  version    bigint not null,
  was        jsonb not null,
  becomes    jsonb not null,
  takes_back bigint unique references ehc.change (change_id),
  changed_by bigint references identity.account (account_id),
  changed_at timestamptz not null,
  constraint only_taking_back_names_a_change check ((act = 'TAKEN_BACK') = (takes_back is not null))
);
create index change_edition on ehc.change (edition_id, change_id);
create index change_item on ehc.change (item_id, version);
revoke update, delete on ehc.change from throughline_app;

-- What the family, the young person and others said of a draft, beside its section or row, and what the council answered.
create table ehc.remark (
  remark_id   bigint generated always as identity primary key,
  edition_id  bigint not null references ehc.edition (edition_id),
  section     text not null check (section in ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K')),
  stem        uuid,
  said_by     text not null check (said_by in ('FAMILY', 'YOUNG_PERSON', 'SCHOOL', 'HEALTH', 'SOCIAL_CARE', 'OTHER')),
  said_on     date not null,
  text        text not null check (length(text) between 1 and 4000),
  recorded_by bigint references identity.account (account_id),
  recorded_at timestamptz not null,
  decision    text check (decision in ('ACCEPTED', 'IN_PART', 'NOT_ACCEPTED')),
  answer      text not null default '' check (length(answer) <= 4000),
  answered_by bigint references identity.account (account_id),
  answered_at timestamptz,
  version     bigint not null default 1 check (version > 0),
  foreign key (edition_id, stem) references ehc.item (edition_id, stem),
  constraint an_answer_says_what_was_changed_or_why_not check ((decision is null) = (answer = '')),
  constraint an_answer_has_its_day check ((decision is null) = (answered_at is null))
);
create index remark_edition on ehc.remark (edition_id);
revoke delete on ehc.remark from throughline_app;

-- Section F in real life: what was delivered of each row of provision, and where it was not.
create table ehc.delivery (
  delivery_id bigint generated always as identity primary key,
  plan_id     bigint not null references ehc.plan (plan_id),
  stem        uuid not null,
  delivered_on date not null,
  minutes     int check (minutes between 1 and 1440),
  by_whom     text not null check (length(by_whom) between 1 and 200),
  note        text not null default '' check (length(note) <= 1000),
  recorded_by bigint references identity.account (account_id),
  recorded_at timestamptz not null,
  taken_out_by bigint references identity.account (account_id),
  taken_out_at timestamptz,
  check ((taken_out_by is null) = (taken_out_at is null))
);
create index delivery_of_row on ehc.delivery (plan_id, stem, delivered_on) where taken_out_at is null;
revoke delete on ehc.delivery from throughline_app;

create table ehc.gap (
  gap_id     bigint generated always as identity primary key,
  plan_id    bigint not null references ehc.plan (plan_id),
  stem       uuid not null,
  from_on    date not null,
  until_on   date check (until_on >= from_on),
  reason     text not null check (length(reason) between 1 and 1000),
  remedy     text not null check (length(remedy) between 1 and 1000),
  remedy_by  date not null,
  recorded_by bigint references identity.account (account_id),
  recorded_at timestamptz not null,
  closed_by  bigint references identity.account (account_id),
  closed_at  timestamptz,
  check ((until_on is null) = (closed_at is null)),
  constraint one_gap_at_a_time exclude using gist (plan_id with =, stem with =, daterange(from_on, until_on, '[)') with &&)
);
revoke delete on ehc.gap from throughline_app;

alter table ehc.plan enable row level security;
create policy seen on ehc.plan
  using ((select ehc.sight()) = 2
    or (exists (select from children.child c where c.child_id = plan.child_id)
        and exists (select from cases.case_file f where f.case_id = plan.case_id)));
do $$
declare
  part text;
begin
  foreach part in array array['edition', 'delivery', 'gap'] loop
    execute format('alter table ehc.%I enable row level security', part);
    execute format(
      'create policy seen on ehc.%1$I using ((select ehc.sight()) = 2'
      || ' or exists (select from ehc.plan p where p.plan_id = %1$I.plan_id))', part);
  end loop;
  foreach part in array array['item', 'link', 'change', 'remark'] loop
    execute format('alter table ehc.%I enable row level security', part);
    execute format(
      'create policy seen on ehc.%1$I using ((select ehc.sight()) = 2'
      || ' or exists (select from ehc.edition e where e.edition_id = %1$I.edition_id))', part);
  end loop;
end
$$;

-- The demonstration makes room for a real council.
create function ehc.remove_invented() returns bigint
  language plpgsql security definer set search_path = ehc, pg_temp
  as $$
  declare
    gone bigint;
  begin
    if ehc.sight() < 2 then
      raise exception 'Only a named right may remove invented plans';
    end if;
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
    return gone;
  end
  $$;
revoke all on function ehc.remove_invented() from public;
grant execute on function ehc.remove_invented() to throughline_app;
