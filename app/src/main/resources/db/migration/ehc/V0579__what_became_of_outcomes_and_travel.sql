-- What a review found of each outcome of the plan, and the help with travel that was offered and given: nobody could say whether outcomes were reached, nor whether families took a budget for travel.
create table ehc.outcome_review (
  review_id  bigint generated always as identity primary key,
  case_id    bigint not null references cases.case_file (case_id),
  edition_id bigint not null references ehc.edition (edition_id),
  met_on     date not null,
  version    bigint not null default 1 check (version > 0),
  changed_by bigint references identity.account (account_id),
  changed_at timestamptz not null,
  removed_at timestamptz,
  unique (review_id, edition_id)
);
comment on column ehc.outcome_review.met_on is 'The day of the review meeting, as the case says it';
comment on column ehc.outcome_review.edition_id is 'The version of the plan that was reviewed';
create unique index one_look_at_outcomes_a_meeting on ehc.outcome_review (case_id, met_on) where removed_at is null;
create index outcome_review_of_edition on ehc.outcome_review (edition_id);
revoke delete on ehc.outcome_review from throughline_app;

create table ehc.outcome_result (
  review_id  bigint not null,
  edition_id bigint not null,
  item_id    bigint not null,
  kind       text not null default 'OUTCOME' check (kind = 'OUTCOME'),
  result     text not null check (result in ('', 'MET', 'PARTLY', 'NOT_MET', 'NOT_WANTED')),
  words      text not null default '' check (length(words) <= 500),
  primary key (review_id, item_id),
  foreign key (review_id, edition_id) references ehc.outcome_review (review_id, edition_id),
  foreign key (item_id, edition_id, kind) references ehc.item (item_id, edition_id, kind),
  constraint what_was_not_looked_at_has_no_words check (result <> '' or words = '')
);
comment on column ehc.outcome_result.result is 'Empty for an outcome that was not looked at';
create index outcome_result_of_item on ehc.outcome_result (item_id);
revoke delete on ehc.outcome_result from throughline_app;

create table ehc.travel_budget (
  offer_id   bigint generated always as identity primary key,
  case_id    bigint not null references cases.case_file (case_id),
  offered_on date not null,
  reply      text not null check (reply in ('OPEN', 'ACCEPTED', 'DECLINED')),
  replied_on date check (replied_on >= offered_on),
  words      text not null default '' check (length(words) <= 1000),
  version    bigint not null default 1 check (version > 0),
  changed_by bigint references identity.account (account_id),
  changed_at timestamptz not null,
  removed_at timestamptz,
  constraint a_reply_has_its_day check ((reply = 'OPEN') = (replied_on is null))
);
create index travel_budget_of_case on ehc.travel_budget (case_id);
revoke delete on ehc.travel_budget from throughline_app;

create table ehc.travel_training (
  training_id    bigint generated always as identity primary key,
  case_id        bigint not null references cases.case_file (case_id),
  referred_on    date not null,
  started_on     date check (started_on >= referred_on),
  ending         text not null default '' check (ending in ('', 'COMPLETED', 'STOPPED')),
  ended_on       date check (ended_on >= coalesce(started_on, referred_on)),
  checked_on     date,
  is_independent boolean,
  words          text not null default '' check (length(words) <= 1000),
  version        bigint not null default 1 check (version > 0),
  changed_by     bigint references identity.account (account_id),
  changed_at     timestamptz not null,
  removed_at     timestamptz,
  constraint an_ending_has_its_day check ((ending = '') = (ended_on is null)),
  constraint what_was_completed_had_begun check (ending <> 'COMPLETED' or started_on is not null),
  constraint six_months_after_it_was_completed check (checked_on is null or (ending = 'COMPLETED' and checked_on >= (ended_on + interval '6 months')::date)),
  constraint a_look_says_what_it_found check ((checked_on is null) = (is_independent is null))
);
comment on column ehc.travel_training.checked_on is 'When somebody asked, at least six months after it was completed, whether the young person travels alone';
create index travel_training_of_case on ehc.travel_training (case_id);
revoke delete on ehc.travel_training from throughline_app;

alter table ehc.history drop constraint history_subject_check;
alter table ehc.history add constraint history_subject_check
  check (subject in ('STEP', 'PLACEMENT', 'BUDGET', 'AUDIT', 'COMPLAINT', 'MEDIATION', 'OUTCOMES', 'TRAVEL_BUDGET', 'TRAVEL_TRAINING'));

do $$
declare
  part text;
begin
  foreach part in array array['outcome_review', 'travel_budget', 'travel_training'] loop
    execute format('alter table ehc.%I enable row level security', part);
    execute format(
      'create policy seen on ehc.%1$I using ((select ehc.sight()) = 2'
      || ' or exists (select from cases.case_file f where f.case_id = %1$I.case_id))', part);
  end loop;
end
$$;
alter table ehc.outcome_result enable row level security;
create policy seen on ehc.outcome_result
  using ((select ehc.sight()) = 2 or exists (select from ehc.outcome_review r where r.review_id = outcome_result.review_id));

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
    delete from complaint where case_id in (select case_id from going_case);
    delete from mediation_result where case_id in (select case_id from going_case);
    delete from travel_budget where case_id in (select case_id from going_case);
    delete from travel_training where case_id in (select case_id from going_case);
    delete from outcome_result where review_id in (select review_id from outcome_review where case_id in (select case_id from going_case));
    delete from outcome_review where case_id in (select case_id from going_case);
    delete from placement where case_id in (select case_id from going_case);
    delete from budget where case_id in (select case_id from going_case);
    delete from audit_action where audit_id in (select audit_id from audit where case_id in (select case_id from going_case));
    delete from audit_answer where audit_id in (select audit_id from audit where case_id in (select case_id from going_case));
    delete from audit where case_id in (select case_id from going_case);
    delete from plan_date where case_id in (select case_id from going_case) or review_case in (select case_id from going_case) or transfer_case in (select case_id from going_case);
    update plan set is_invented = true where not is_invented and case_id in (select case_id from going_case);
    update plan set ceased_on = null, ceased_in = null where not is_invented and ceased_in in (select case_id from going_case);
    create temporary table going on commit drop as
      select e.edition_id, e.plan_id from edition e join plan p using (plan_id) where p.is_invented;
    delete from delivery where plan_id in (select plan_id from plan where is_invented);
    delete from gap where plan_id in (select plan_id from plan where is_invented);
    delete from outcome_result where edition_id in (select edition_id from going);
    delete from outcome_review where edition_id in (select edition_id from going);
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
