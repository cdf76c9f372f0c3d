-- A complaint, or a finding of the Ombudsman, beside the very step of the law's timeline that failed; and what mediation came to. The days of mediation are events of the case, so that its clocks have one source; here stands what was agreed.
create table ehc.complaint (
  complaint_id bigint generated always as identity primary key,
  case_id      bigint not null references cases.case_file (case_id),
  stage        text not null check (stage in ('FIRST', 'SECOND', 'OMBUDSMAN')),
  reference    text not null default '' check (length(reference) <= 60),
  complainant  text not null default '' check (complainant in ('', 'PARENT', 'YOUNG_PERSON', 'SCHOOL', 'ADVOCATE', 'MEMBER', 'OTHER')),
  about        text not null check (length(about) between 1 and 4000),
  duty         text not null default '' check (duty ~ '^([a-z][a-z0-9]*(-[a-z0-9]+)*)?$'),
  nth          int not null default 0,
  step_due     date,
  step_met     date,
  received_on  date,
  reply_due    date,
  answered_on  date check (answered_on >= received_on),
  outcome      text not null default '',
  remedy       text not null default '' check (length(remedy) <= 4000),
  remedy_due   date,
  remedy_done  date,
  version      bigint not null default 1 check (version > 0),
  changed_by   bigint references identity.account (account_id),
  changed_at   timestamptz not null,
  removed_at   timestamptz,
  constraint a_step_has_its_turn check ((duty = '') = (nth = 0) and nth >= 0),
  constraint a_complaint_is_received_from_somebody check ((stage = 'OMBUDSMAN') = (received_on is null) and (stage = 'OMBUDSMAN') = (complainant = '')),
  constraint a_finding_has_its_reference check (stage <> 'OMBUDSMAN' or reference <> ''),
  constraint only_a_complaint_waits_for_a_reply check (reply_due is null or received_on is not null),
  constraint an_outcome_is_one_of_its_stage check (case
    when stage = 'OMBUDSMAN' then outcome in ('FAULT_INJUSTICE', 'FAULT', 'NO_FAULT', 'NOT_INVESTIGATED')
    else outcome in ('', 'UPHELD', 'PARTLY', 'NOT_UPHELD', 'WITHDRAWN') end),
  constraint an_outcome_has_its_day check ((outcome = '') = (answered_on is null)),
  constraint a_remedy_follows_what_was_upheld check (remedy = '' or outcome in ('UPHELD', 'PARTLY', 'FAULT_INJUSTICE', 'FAULT')),
  constraint only_a_remedy_has_days check (remedy <> '' or (remedy_due is null and remedy_done is null)),
  constraint a_remedy_has_a_last_day check (remedy = '' or remedy_due is not null),
  constraint a_remedy_is_done_after_it_was_agreed check (remedy_done >= answered_on)
);
comment on column ehc.complaint.duty is 'The step of the case that failed, as in cases.due; empty when it is about none of them';
comment on column ehc.complaint.step_due is 'The step as it stood when this was written down, should its line be gone one day';
comment on column ehc.complaint.answered_on is 'Of a complaint, the day of the reply; of a finding, its day';
create index complaint_of_case on ehc.complaint (case_id);
create index complaint_remedy_outstanding on ehc.complaint (remedy_due) where remedy <> '' and remedy_done is null and removed_at is null;
create unique index one_finding_a_step on ehc.complaint (case_id, reference, duty, nth) where stage = 'OMBUDSMAN' and removed_at is null;
revoke delete on ehc.complaint from throughline_app;

create table ehc.mediation_result (
  result_id  bigint generated always as identity primary key,
  case_id    bigint not null references cases.case_file (case_id),
  outcome    text not null check (outcome in ('FULL', 'PART', 'NONE')),
  agreed     text not null default '' check (length(agreed) <= 4000),
  agreed_by  date,
  version    bigint not null default 1 check (version > 0),
  changed_by bigint references identity.account (account_id),
  changed_at timestamptz not null,
  constraint what_was_agreed_is_written_down check ((outcome = 'NONE') = (agreed = '')),
  constraint only_an_agreement_has_a_day check (outcome <> 'NONE' or agreed_by is null)
);
comment on column ehc.mediation_result.agreed_by is 'The day agreed in writing instead of the law''s two weeks; absent when those hold';
create unique index one_result_a_mediation on ehc.mediation_result (case_id);
revoke delete on ehc.mediation_result from throughline_app;

alter table ehc.history drop constraint history_subject_check;
alter table ehc.history add constraint history_subject_check
  check (subject in ('STEP', 'PLACEMENT', 'BUDGET', 'AUDIT', 'COMPLAINT', 'MEDIATION'));

do $$
declare
  part text;
begin
  foreach part in array array['complaint', 'mediation_result'] loop
    execute format('alter table ehc.%I enable row level security', part);
    execute format(
      'create policy seen on ehc.%1$I using ((select ehc.sight()) = 2'
      || ' or exists (select from cases.case_file f where f.case_id = %1$I.case_id))', part);
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
    delete from complaint where case_id in (select case_id from going_case);
    delete from mediation_result where case_id in (select case_id from going_case);
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
