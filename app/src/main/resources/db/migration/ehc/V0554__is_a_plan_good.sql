-- Whether plans are good: a framework in versions with weighted sections and criteria, audits scored against it, some by two people, what is to be put right, and audits done again. The first framework comes with the program; a council makes its own.
create table ehc.framework (
  framework_id bigint generated always as identity primary key,
  number       int not null unique check (number > 0),
  outstanding  int not null check (outstanding <= 100),
  good         int not null check (good < outstanding),
  improvement  int not null check (improvement > 0 and improvement < good),
  made_by      bigint references identity.account (account_id),
  made_at      timestamptz not null
);
comment on column ehc.framework.outstanding is 'From how many per cent a plan is outstanding; good and improvement alike';
revoke update, delete on ehc.framework from throughline_app;

create table ehc.framework_part (
  framework_id bigint not null references ehc.framework (framework_id),
  code         text not null check (code ~ '^[A-Z][A-Z0-9]{0,11}$'),
  place        int not null check (place > 0),
  title        text not null check (length(title) between 1 and 120),
  weight       int not null check (weight between 0 and 100),
  primary key (framework_id, code)
);
revoke update, delete on ehc.framework_part from throughline_app;

create table ehc.criterion (
  criterion_id bigint generated always as identity primary key,
  framework_id bigint not null,
  part         text not null,
  place        int not null check (place > 0),
  words        text not null check (length(words) between 1 and 300),
  foreign key (framework_id, part) references ehc.framework_part (framework_id, code),
  unique (framework_id, part, place)
);
revoke update, delete on ehc.criterion from throughline_app;

create table ehc.audit (
  audit_id     bigint generated always as identity primary key,
  case_id      bigint not null references cases.case_file (case_id),
  framework_id bigint not null references ehc.framework (framework_id),
  plan_version int check (plan_version > 0),
  scorer       bigint not null references identity.account (account_id),
  second_of    bigint unique references ehc.audit (audit_id),
  again_of     bigint references ehc.audit (audit_id),
  begun_on     date not null,
  finished_on  date check (finished_on >= begun_on),
  score        numeric(4, 1) check (score between 0 and 100),
  grade        text check (grade in ('OUTSTANDING', 'GOOD', 'IMPROVEMENT', 'INADEQUATE')),
  notes        jsonb not null default '{}' check (jsonb_typeof(notes) = 'object'),
  version      bigint not null default 1 check (version > 0),
  changed_by   bigint references identity.account (account_id),
  changed_at   timestamptz not null,
  constraint a_finished_audit_has_a_grade check ((finished_on is null) = (grade is null))
);
create index audit_of_case on ehc.audit (case_id);
create index audit_finished on ehc.audit (finished_on);
create unique index one_open_audit_a_scorer on ehc.audit (case_id, scorer) where finished_on is null;
revoke delete on ehc.audit from throughline_app;

-- Two people score by themselves.
create function ehc.refuse_scoring_oneself() returns trigger
  language plpgsql security definer set search_path = ehc, pg_temp
  as $$
  begin
    if exists (select from audit a where a.audit_id = new.second_of and a.scorer = new.scorer) then
      raise exception 'The second score is by somebody else' using errcode = 'check_violation', constraint = 'two_people_score';
    end if;
    return new;
  end
  $$;
create trigger two_people_score before insert on ehc.audit
  for each row when (new.second_of is not null) execute function ehc.refuse_scoring_oneself();

create table ehc.audit_answer (
  audit_id     bigint not null references ehc.audit (audit_id),
  criterion_id bigint not null references ehc.criterion (criterion_id),
  answer       text not null check (answer in ('YES', 'PARTLY', 'NO', 'NONE')),
  primary key (audit_id, criterion_id)
);
create table ehc.audit_action (
  action_id bigint generated always as identity primary key,
  audit_id  bigint not null references ehc.audit (audit_id),
  words     text not null check (length(words) between 1 and 1000),
  owner     bigint not null references identity.account (account_id),
  due_on    date not null,
  done_on   date,
  done_by   bigint references identity.account (account_id),
  made_by   bigint not null references identity.account (account_id),
  made_at   timestamptz not null,
  constraint an_action_is_done_by_somebody check ((done_on is null) = (done_by is null))
);
create index audit_action_of on ehc.audit_action (audit_id);
revoke delete on ehc.audit_action from throughline_app;

alter table ehc.audit enable row level security;
create policy seen on ehc.audit
  using ((select ehc.sight()) = 2 or exists (select from cases.case_file f where f.case_id = audit.case_id));
do $$
declare
  part text;
begin
  foreach part in array array['audit_answer', 'audit_action'] loop
    execute format('alter table ehc.%I enable row level security', part);
    execute format(
      'create policy seen on ehc.%1$I using ((select ehc.sight()) = 2'
      || ' or exists (select from ehc.audit a where a.audit_id = %1$I.audit_id))', part);
  end loop;
end
$$;

insert into ehc.framework (number, outstanding, good, improvement, made_at) values (1, 85, 70, 50, '2026-09-01 09:00:00+00');
insert into ehc.framework_part (framework_id, code, place, title, weight)
select f.framework_id, p.code, p.place, p.title, p.weight
  from ehc.framework f,
       (values ('LAW', 1, 'What the law requires', 10),
               ('A', 2, 'A: views, interests and aspirations', 10),
               ('B', 3, 'B: special educational needs', 15),
               ('CD', 4, 'C, D, G and H: health and social care', 15),
               ('E', 5, 'E: outcomes', 20),
               ('F', 6, 'F: special educational provision', 25),
               ('IJK', 7, 'I, J and K: placement, budget, advice', 5)) p (code, place, title, weight);
insert into ehc.criterion (framework_id, part, place, words)
select f.framework_id, c.part, c.place, c.words
  from ehc.framework f,
       (values ('LAW', 1, 'All sections A to K are there and separately labelled'),
               ('LAW', 2, 'Every advice that the law names was sought, or reused by agreement'),
               ('LAW', 3, 'The plan was issued in time, or an exception is recorded'),
               ('A', 1, 'The child’s own words are there, and how they were gathered'),
               ('A', 2, 'The family’s views and its hopes for later life are there'),
               ('B', 1, 'Every need in the advice is in section B'),
               ('B', 2, 'Needs are described plainly, with what they mean day to day'),
               ('B', 3, 'Strengths stand beside needs'),
               ('CD', 1, 'Health and social care needs are linked to special educational needs'),
               ('CD', 2, 'Health and social care have agreed the provision that is named'),
               ('E', 1, 'Outcomes are for the child, and not provision'),
               ('E', 2, 'Each outcome can be measured and has its time'),
               ('E', 3, 'Outcomes lead to the aspirations, from Year 9 to adult life'),
               ('F', 1, 'Every need has provision'),
               ('F', 2, 'What, who, how long, how often and in which group are said'),
               ('F', 3, 'Nothing is left open by words such as access to or as required'),
               ('F', 4, 'Provision from Year 9 prepares for adulthood'),
               ('IJK', 1, 'The placement is named in the form the law asks for'),
               ('IJK', 2, 'The offer of a personal budget and its answer are recorded'),
               ('IJK', 3, 'All advice is listed and attached')) c (part, place, words);

-- Placements of the invented children, in one go: where their plans say, in the kind of place that the setting offers, as many in a unit as it has places for.
create function ehc.invent_placements(day date) returns bigint
  language plpgsql security definer set search_path = ehc, pg_temp
  as $$
  declare
    made bigint;
  begin
    if ehc.sight() < 2 then
      raise exception 'Only a named right may invent placements';
    end if;
    insert into placement (child_id, case_id, setting_id, place, rank, from_on, pence_a_year, band, note, changed_at)
    select w.child_id, w.case_id, w.setting_id,
           case when w.offered is not null and w.nth < places_on(w.setting_id, w.offered, day) then w.offered else w.usual end,
           1, w.since,
           case w.usual when 'SPECIAL' then 2100000 when 'INDEPENDENT' then 5200000 when 'ALTERNATIVE' then 2400000
                        when 'POST_16' then 1250000 else 600000 end + (w.child_id % 12) * 35000,
           chr(65 + (w.child_id % 6)::int), 'Invented', now()
      from (select p.child_id, p.case_id, s.setting_id, p.since,
                   case s.kind when 'SPECIAL' then 'SPECIAL' when 'ALTERNATIVE' then 'ALTERNATIVE' when 'POST_16' then 'POST_16'
                               when 'INDEPENDENT' then 'INDEPENDENT' else 'MAINSTREAM' end as usual,
                   (select max(o.kind) from settings.published_place o where o.setting_id = s.setting_id and o.kind in ('UNIT', 'RESOURCED')) as offered,
                   row_number() over (partition by s.setting_id order by p.child_id) as nth
              from plan_date p
              join cases.case_file f on f.case_id = p.case_id and f.is_invented
              join settings.setting s on s.urn = p.setting and s.status <> 'CLOSED' and s.closed_on is null) w
     where not exists (select from placement o where o.child_id = w.child_id);
    get diagnostics made = row_count;
    return made;
  end
  $$;
revoke all on function ehc.invent_placements(date) from public;
grant execute on function ehc.invent_placements(date) to throughline_app;

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
    delete from audit_action where audit_id in (select audit_id from audit where case_id in (select case_id from going_case));
    delete from audit_answer where audit_id in (select audit_id from audit where case_id in (select case_id from going_case));
    delete from audit where case_id in (select case_id from going_case);
    delete from plan_date where case_id in (select case_id from going_case) or review_case in (select case_id from going_case) or transfer_case in (select case_id from going_case);
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
