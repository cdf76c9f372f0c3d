-- Plans with the family's views, and with a personal budget, by the cuts of cases, as at the day. They run as the owner, so that every plan counts, and tell of no child.
create function ehc.published_view_cuts(day date) returns table (part text, with_views bigint, everything bigint)
  language sql stable security definer set search_path = ehc, pg_temp
  as $$
    select p.part,
           count(*) filter (where exists (
             select from item i where i.edition_id = n.edition_id and i.section = 'A' and i.removed_at is null)),
           count(*)
      from (
        select distinct on (e.plan_id) e.plan_id, e.edition_id, e.case_id
          from edition e
          join plan p using (plan_id)
         where e.final_on is not null and p.ceased_on is null
         order by e.plan_id, e.number desc) n
      join cases.published_case f using (case_id)
     cross join lateral unnest(cases.cuts_of(f.child_id, f.officer_id, day)) p (part)
     group by 1
  $$;

create function ehc.published_budget_cuts(day date) returns table (part text, with_budget bigint, everything bigint)
  language sql stable security definer set search_path = ehc, pg_temp
  as $$
    select c.part,
           count(*) filter (where exists (
             select
               from budget b
              where b.child_id = p.child_id and b.decision = 'AGREED' and b.removed_at is null
                and b.from_on <= day and coalesce(b.until_on, 'infinity') >= day)),
           count(*)
      from cases.published_plan p
      join cases.published_case f using (case_id)
     cross join lateral unnest(cases.cuts_of(f.child_id, f.officer_id, day)) c (part)
     where p.from_on <= day and coalesce(p.until_on, 'infinity') > day
     group by 1
  $$;

revoke all on function ehc.published_view_cuts(date), ehc.published_budget_cuts(date) from public;
grant execute on function ehc.published_view_cuts(date), ehc.published_budget_cuts(date) to throughline_app;
