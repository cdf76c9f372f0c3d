-- School days are counted by the calendar of the child's school, so whoever works out what is due must know which school that is.
create function cases.schools_of(first_case bigint, before_case bigint, day date) returns table (case_id bigint, setting text)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select f.case_id, coalesce(f.setting, n.setting)
      from case_file f
      left join lateral (
        select e.setting
          from children.enrolment e
         where e.child_id = f.child_id and e.from_on <= day and coalesce(e.until_on, day) >= day
         order by e.status = 'S', e.from_on desc, e.enrolment_id
         limit 1) n on f.setting is null
     where f.case_id >= first_case and f.case_id < before_case
       and coalesce(f.setting, n.setting) is not null
       and (sight() = 2 or sight() = 1 and not f.is_restricted)
  $$;
comment on function cases.schools_of(bigint, bigint, date) is 'The school of a case, or else the one that its child attends on the day; absent where neither is known';
revoke all on function cases.schools_of(bigint, bigint, date) from public;
grant execute on function cases.schools_of(bigint, bigint, date) to throughline_app;
