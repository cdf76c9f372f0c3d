-- Counts for measures of what is kept beside the cases: complaints, findings of the Ombudsman, views in plans and personal budgets. They run as the owner, so that every child counts, and tell of none.

-- First-stage complaints by the month in which their reply fell due, answered or not.
create function ehc.published_complaints(until_day date)
  returns table (month date, in_time bigint, everything bigint)
  language sql stable security definer set search_path = ehc, pg_temp
  as $$
    select date_trunc('month', k.reply_due)::date, count(*) filter (where k.answered_on <= k.reply_due), count(*)
      from complaint k
     where k.stage = 'FIRST' and k.removed_at is null and k.outcome <> 'WITHDRAWN'
       and k.reply_due between until_day - interval '10 years' and until_day
     group by 1
  $$;

-- Findings of the Ombudsman by month, one a reference however many steps it names.
create function ehc.published_findings(until_day date)
  returns table (month date, upheld bigint, everything bigint)
  language sql stable security definer set search_path = ehc, pg_temp
  as $$
    select date_trunc('month', f.on_day)::date, count(*) filter (where f.is_upheld), count(*)
      from (
        select k.case_id, k.reference, min(k.answered_on) as on_day, bool_or(k.outcome in ('FAULT_INJUSTICE', 'FAULT')) as is_upheld
          from complaint k
         where k.stage = 'OMBUDSMAN' and k.removed_at is null and k.outcome <> 'NOT_INVESTIGATED'
         group by k.case_id, k.reference) f
     where f.on_day between until_day - interval '10 years' and until_day
     group by 1
  $$;

-- Plans in force whose newest final version says something in section A.
create function ehc.published_views() returns table (with_views bigint, everything bigint)
  language sql stable security definer set search_path = ehc, pg_temp
  as $$
    select count(*) filter (where exists (
             select from item i where i.edition_id = n.edition_id and i.section = 'A' and i.removed_at is null)),
           count(*)
      from (
        select distinct on (e.plan_id) e.plan_id, e.edition_id
          from edition e
          join plan p using (plan_id)
         where e.final_on is not null and p.ceased_on is null
         order by e.plan_id, e.number desc) n
  $$;

-- Plans in force on a day, and those with a personal budget then.
create function ehc.published_budgets(day date) returns table (part text, with_budget bigint, everything bigint)
  language sql stable security definer set search_path = ehc, pg_temp
  as $$
    with held as (
      select p.child_id
        from cases.published_plan p
       where p.from_on <= day and coalesce(p.until_on, 'infinity') > day),
    paid as (
      select distinct b.child_id, b.arrangement
        from budget b
        join held h using (child_id)
       where b.decision = 'AGREED' and b.removed_at is null and b.from_on <= day and coalesce(b.until_on, 'infinity') >= day)
    select '', count(distinct p.child_id), (select count(*) from held) from paid p
    union all
    select 'Arrangement: ' || case p.arrangement when 'DIRECT_PAYMENT' then 'Direct payment' when 'NOTIONAL' then 'Held by the council or school' else 'Held by a third party' end,
           count(*), (select count(*) from held)
      from paid p
     group by p.arrangement
  $$;

revoke all on function ehc.published_complaints(date), ehc.published_findings(date), ehc.published_views(), ehc.published_budgets(date) from public;
grant execute on function ehc.published_complaints(date), ehc.published_findings(date), ehc.published_views(), ehc.published_budgets(date) to throughline_app;
