-- Whether a child was found eligible for help with travel, on which ground of the law and on which day: without it nobody could say of how many an offer was taken up.
create table ehc.travel_decision (
  decision_id bigint generated always as identity primary key,
  case_id     bigint not null references cases.case_file (case_id),
  decided_on  date not null,
  is_eligible boolean not null,
  ground      text not null default '' check (ground in ('', 'DISTANCE', 'SEND', 'UNSAFE_ROUTE', 'LOW_INCOME', 'POST_16', 'ADULT')),
  words       text not null default '' check (length(words) <= 1000),
  version     bigint not null default 1 check (version > 0),
  changed_by  bigint references identity.account (account_id),
  changed_at  timestamptz not null,
  removed_at  timestamptz,
  constraint only_who_is_eligible_has_a_ground check (is_eligible = (ground <> ''))
);
comment on column ehc.travel_decision.ground is 'Education Act 1996, Schedule 35B for the first four; section 509AA for 16 to 19, section 508F for adults';
create index travel_decision_of_case on ehc.travel_decision (case_id);
revoke delete on ehc.travel_decision from throughline_app;
alter table ehc.travel_decision enable row level security;
create policy seen on ehc.travel_decision
  using ((select ehc.sight()) = 2 or exists (select from cases.case_file f where f.case_id = travel_decision.case_id));

alter table ehc.history drop constraint history_subject_check;
alter table ehc.history add constraint history_subject_check
  check (subject in ('STEP', 'PLACEMENT', 'BUDGET', 'AUDIT', 'COMPLAINT', 'MEDIATION', 'OUTCOMES', 'TRAVEL_BUDGET', 'TRAVEL_TRAINING', 'TRAVEL_DECISION'));

-- Of the children found eligible in a month, by the last decision on each in it; an acceptance counts for the last decision before it.
create or replace view ehc.published_counted with (security_invoker = true) as
  select 'outcomes' as figure, v.case_id, v.met_on as on_day, v.met_on as known_on,
         o.result in ('MET', 'PARTLY') as is_above, o.result <> 'NOT_WANTED' as is_below,
         'Result: ' || case o.result when 'MET' then 'Met' when 'PARTLY' then 'Partly met' when 'NOT_MET' then 'Not met' else 'No longer wanted' end as part,
         coalesce((
           select array_agg(distinct 'Area of need: ' || case n.section when 'C' then 'Health' when 'D' then 'Social care'
                    else case n.area when 'COMMUNICATION' then 'Communication and interaction' when 'COGNITION' then 'Cognition and learning'
                           when 'SEMH' then 'Social, emotional and mental health' when 'SENSORY_PHYSICAL' then 'Sensory or physical'
                           else 'Not said' end end)
             from ehc.link l
             join ehc.item n on n.item_id = l.from_item
            where l.to_item = o.item_id and l.from_kind = 'NEED' and n.removed_at is null), array['Area of need: Joined to no need'])
         || case i.adulthood when '' then array[]::text[]
              else array['Preparing for adulthood: ' || case i.adulthood when 'EMPLOYMENT' then 'Employment' when 'INDEPENDENT_LIVING' then 'Independent living'
                           when 'COMMUNITY' then 'Friends, relationships and community' else 'Good health' end] end as parts
    from ehc.outcome_review v
    join ehc.outcome_result o using (review_id)
    join ehc.item i using (item_id)
   where v.removed_at is null and o.result <> ''
     and exists (
       select from cases.published_event e
        where e.case_id = v.case_id and e.type = 'review-meeting-held' and e.happened_on = v.met_on)
  union all
  select 'travel-budgets', b.case_id, b.offered_on, b.offered_on, b.reply = 'ACCEPTED', true,
         'Reply: ' || case b.reply when 'ACCEPTED' then 'Accepted' when 'DECLINED' then 'Declined' else 'None yet' end,
         array['Year group: ' || cases.year_group(c.born_on, b.offered_on)]
    from ehc.travel_budget b
    join cases.published_case f using (case_id)
    join children.child c using (child_id)
   where b.removed_at is null
  union all
  select v.figure, t.case_id, v.on_day, v.on_day, v.is_above, true,
         'Training: ' || case t.ending when 'COMPLETED' then 'Completed' when 'STOPPED' then 'Stopped' else case when t.started_on is null then 'Not begun' else 'Under way' end end,
         array['Year group: ' || cases.year_group(c.born_on, v.on_day)]
    from ehc.travel_training t
    join cases.published_case f using (case_id)
    join children.child c using (child_id)
   cross join lateral (values
     ('travel-referrals', t.referred_on, t.started_on is not null),
     ('travel-training', t.started_on, t.ending = 'COMPLETED'),
     ('travel-alone', t.checked_on, t.is_independent)) v (figure, on_day, is_above)
   where t.removed_at is null and v.on_day is not null
  union all
  select 'complaints', k.case_id, k.reply_due, k.reply_due, coalesce(k.answered_on <= k.reply_due, false), true, '', array[]::text[]
    from ehc.complaint k
   where k.stage = 'FIRST' and k.removed_at is null and k.outcome <> 'WITHDRAWN' and k.reply_due is not null
  union all
  select 'findings', k.case_id, min(k.answered_on), min(k.answered_on), bool_or(k.outcome in ('FAULT_INJUSTICE', 'FAULT')), true, '', array[]::text[]
    from ehc.complaint k
   where k.stage = 'OMBUDSMAN' and k.removed_at is null and k.outcome <> 'NOT_INVESTIGATED'
   group by k.case_id, k.reference
  union all
  select 'travel-eligible', d.case_id, d.decided_on, d.decided_on,
         exists (
           select from ehc.travel_budget b
             join cases.published_case g using (case_id)
            where g.child_id = d.child_id and b.removed_at is null and b.reply = 'ACCEPTED'
              and b.replied_on >= d.decided_on and b.replied_on < coalesce(d.next_on, 'infinity')),
         true,
         'Ground: ' || case d.ground when 'DISTANCE' then 'Walking distance' when 'SEND' then 'Special educational needs, disability or mobility'
                         when 'UNSAFE_ROUTE' then 'Unsafe route' when 'LOW_INCOME' then 'Extended rights for a low income'
                         when 'POST_16' then 'Policy for 16 to 19' else 'Policy for adults' end,
         array['Year group: ' || cases.year_group(c.born_on, d.decided_on)]
    from (
      select t.case_id, t.decided_on, t.is_eligible, t.ground, f.child_id,
             lead(t.decided_on) over (partition by f.child_id order by t.decided_on, t.decision_id) as next_on
        from ehc.travel_decision t
        join cases.published_case f using (case_id)
       where t.removed_at is null) d
    join children.child c using (child_id)
   where d.is_eligible
     and (d.next_on is null or date_trunc('month', d.next_on) > date_trunc('month', d.decided_on));

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
    delete from travel_decision where case_id in (select case_id from going_case);
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

create or replace function ehc.remove_disposed() returns table (part text, removed bigint)
  language plpgsql security definer set search_path = ehc, pg_temp
  as $$
  declare
    going_child bigint[] := array(select d.child_id from children.being_disposed() d);
    going_case bigint[] := array(select f.case_id from cases.case_file f where f.child_id = any(going_child));
    going_plan bigint[] := array(select p.plan_id from plan p where p.child_id = any(going_child));
    going_edition bigint[] := array(select e.edition_id from edition e where e.plan_id = any(going_plan));
    going_review bigint[] := array(select r.review_id from outcome_review r where r.case_id = any(going_case) or r.edition_id = any(going_edition));
    going_audit bigint[] := array(select a.audit_id from audit a where a.case_id = any(going_case));
    by_column text;
  begin
    if cardinality(going_child) = 0 then
      raise exception 'Plans are removed with their child alone, when two people decided it';
    end if;
    for part, by_column in
      select * from (values
        ('outcome_result', 'review_id'), ('outcome_review', 'review_id'), ('travel_budget', 'case_id'), ('travel_training', 'case_id'), ('travel_decision', 'case_id'),
        ('delivery', 'plan_id'), ('gap', 'plan_id'), ('remark', 'edition_id'), ('change', 'edition_id'), ('link', 'edition_id'),
        ('item', 'edition_id'), ('edition', 'plan_id'), ('plan', 'child_id'), ('plan_date', 'child_id'), ('placement', 'child_id'),
        ('budget', 'child_id'), ('audit_action', 'audit_id'), ('audit_answer', 'audit_id'), ('audit', 'case_id'), ('audit_ticket', 'case_id'),
        ('complaint', 'case_id'), ('mediation_result', 'case_id'), ('case_step', 'case_id'), ('history', 'case_id')) v (name, by_what)
    loop
      execute format('delete from ehc.%I where %I = any($1)', part, by_column)
        using case by_column when 'child_id' then going_child when 'case_id' then going_case when 'plan_id' then going_plan
                             when 'edition_id' then going_edition when 'review_id' then going_review else going_audit end;
      get diagnostics removed = row_count;
      part := 'ehc.' || part;
      return next;
    end loop;
  end
  $$;
