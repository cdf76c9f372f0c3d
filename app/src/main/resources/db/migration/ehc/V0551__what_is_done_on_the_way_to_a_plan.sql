-- What is done in an assessment or a review and has no event in the law's pathway: earlier advice reused by agreement, the co-production meeting, the offers of a personal budget and of travel options. Everything with a limit stays an event of the case, so that due dates have one source.
create table ehc.case_step (
  step_id    bigint generated always as identity primary key,
  case_id    bigint not null references cases.case_file (case_id),
  kind       text not null check (kind in ('REUSED_ADVICE', 'MEETING', 'PERSONAL_BUDGET', 'TRAVEL')),
  about      text not null default '' check (length(about) <= 60),
  on_day     date not null,
  answer     text not null default '' check (answer in ('', 'WANTED', 'DECLINED', 'THINKING', 'NOT_OFFERED')),
  words      text not null default '' check (length(words) <= 4000),
  version    bigint not null default 1 check (version > 0),
  changed_by bigint references identity.account (account_id),
  changed_at timestamptz not null,
  removed_at timestamptz,
  constraint only_reused_advice_names_an_adviser check ((kind = 'REUSED_ADVICE') = (about <> '')),
  constraint an_offer_has_an_answer check ((kind in ('PERSONAL_BUDGET', 'TRAVEL')) = (answer <> '')),
  constraint what_was_not_offered_has_a_reason check (answer <> 'NOT_OFFERED' or words <> '')
);
comment on column ehc.case_step.on_day is 'Of reused advice, the day it was given; of a meeting, its day; of an offer, the day it was made or the reason noted';
create unique index one_step_of_a_kind on ehc.case_step (case_id, kind, about) where removed_at is null and kind <> 'MEETING';
create index step_of_case on ehc.case_step (case_id);
revoke delete on ehc.case_step from throughline_app;

-- Every state of what is kept beside the plan: read by whoever asks what was changed, and never changed itself.
create table ehc.history (
  history_id bigint generated always as identity primary key,
  subject    text not null check (subject in ('STEP', 'PLACEMENT', 'BUDGET', 'AUDIT')),
  subject_id bigint not null,
  case_id    bigint not null references cases.case_file (case_id),
  version    bigint not null,
  act        text not null check (length(act) between 1 and 60),
  state      jsonb not null,
  done_by    bigint references identity.account (account_id),
  done_at    timestamptz not null
);
create index history_of on ehc.history (subject, subject_id, history_id);
create index history_of_case on ehc.history (case_id);
revoke update, delete on ehc.history from throughline_app;

do $$
declare
  part text;
begin
  foreach part in array array['case_step', 'history'] loop
    execute format('alter table ehc.%I enable row level security', part);
    execute format(
      'create policy seen on ehc.%1$I using ((select ehc.sight()) = 2'
      || ' or exists (select from cases.case_file f where f.case_id = %1$I.case_id))', part);
  end loop;
end
$$;

-- What somebody wrote into an invented case goes with it.
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
