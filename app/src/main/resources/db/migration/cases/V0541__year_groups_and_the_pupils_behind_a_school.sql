-- The year group by the day of birth, as schools count it from September, for measures that are cut by it.
create function cases.year_group(born_on date, day date) returns text
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$
    select case when y < 0 then 'Before Reception' when y = 0 then 'Reception' when y > 14 then 'After Year 14' else 'Year ' || lpad(y::text, 2, '0') end
      from (select (extract(year from day - interval '8 months') - extract(year from born_on - interval '8 months'))::int - 5) w (y)
  $$;

-- The lists behind a figure are the rows that it counts: whoever asks these two sees what the tables let them see. The counts that call them run as the owner, so that every child counts.
create or replace function cases.plans_in_force(day date) returns table (child_id bigint)
  language sql stable security invoker set search_path = cases, pg_temp
  as $$
    select l.child_id
      from (
        select distinct on (f.child_id) f.child_id, e.type
          from event e
          join case_file f using (case_id)
         where e.type in ('final-plan-issued', 'amended-plan-issued', 'plan-transferred', 'plan-ceased')
           and not e.is_withdrawal
           and coalesce(day_written(e.details ->> 'from'), e.happened_on) <= day
           and not exists (select from event r where r.case_id = e.case_id and r.replaces = e.number)
         order by f.child_id, coalesce(day_written(e.details ->> 'from'), e.happened_on) desc, e.type = 'plan-ceased' desc, e.case_id desc, e.number desc) l
     where l.type <> 'plan-ceased'
  $$;

create or replace function cases.places_on(day date) returns table (child_id bigint, setting text)
  language sql stable security invoker set search_path = cases, pg_temp
  as $$
    select distinct on (n.child_id) n.child_id, n.setting
      from children.enrolment n
      join children.child c using (child_id)
     where n.from_on <= day and coalesce(n.until_on, day) >= day and c.merged_into is null
     order by n.child_id, n.status = 'S', n.from_on desc, n.enrolment_id
  $$;
grant execute on function cases.plans_in_force(date), cases.places_on(date), cases.year_group(date, date) to throughline_app;
