-- The good plans of audits are cut by section and by the team of whoever keeps the case; the board of audits lists the very audits. A section is good from as many per cent as the whole: its questions by their weight, without those that do not apply.
create view ehc.published_audit_part with (security_invoker = true) as
  with first_score as (
    select a.audit_id, a.case_id, a.framework_id, a.finished_on, a.grade in ('OUTSTANDING', 'GOOD') as is_good
      from ehc.audit a
     where a.finished_on is not null and a.second_of is null and a.again_of is null)
  select a.audit_id, a.finished_on, p.part, a.is_good
    from first_score a
    join cases.published_case f using (case_id)
   cross join lateral unnest(cases.cuts_of(f.child_id, f.officer_id, a.finished_on)) p (part)
   where p.part like 'Team: %'
  union all
  select a.audit_id, a.finished_on, 'Section: ' || s.title,
         sum(c.weight * case n.answer when 'YES' then 100.0 when 'PARTLY' then 50.0 else 0 end) / sum(c.weight) >= w.good
    from first_score a
    join ehc.framework w using (framework_id)
    join ehc.audit_answer n using (audit_id)
    join ehc.criterion c using (criterion_id)
    join ehc.framework_part s on s.framework_id = c.framework_id and s.code = c.part
   where n.answer <> 'NONE'
   group by a.audit_id, a.finished_on, s.title, w.good;

-- Of this year and the last: a month has too few audits for it. It runs as the owner, so that every plan counts, and tells of no child.
create function ehc.published_quality_parts(until_day date)
  returns table (year text, part text, good bigint, everything bigint)
  language sql stable security definer set search_path = ehc, pg_temp
  as $$
    select to_char(p.finished_on, 'YYYY'), p.part, count(*) filter (where p.is_good), count(*)
      from published_audit_part p
     where p.finished_on between date_trunc('year', until_day) - interval '1 year' and until_day
     group by 1, 2
  $$;
revoke all on function ehc.published_quality_parts(date) from public;
grant execute on function ehc.published_quality_parts(date) to throughline_app;
