-- Counts for papers. They tell of no child; what is small is withheld by whoever shows them.

-- The children whose plan is in force on a day, for this schema's own functions.
create function cases.plans_in_force(day date) returns table (child_id bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select l.child_id
      from (
        select distinct on (f.child_id) f.child_id, e.type
          from event e
          join case_file f using (case_id)
         where e.type in ('final-plan-issued', 'amended-plan-issued', 'plan-transferred', 'plan-ceased')
           and not e.is_withdrawal
           and coalesce((e.details ->> 'from')::date, e.happened_on) <= day
           and not exists (select from event r where r.case_id = e.case_id and r.replaces = e.number)
         order by f.child_id, coalesce((e.details ->> 'from')::date, e.happened_on) desc, e.type = 'plan-ceased' desc, e.case_id desc, e.number desc) l
     where l.type <> 'plan-ceased'
  $$;
revoke all on function cases.plans_in_force(date) from public;

-- Where each child is on a day.
create function cases.places_on(day date) returns table (child_id bigint, setting text)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select distinct on (n.child_id) n.child_id, n.setting
      from children.enrolment n
      join children.child c using (child_id)
     where n.from_on <= day and coalesce(n.until_on, day) >= day and c.merged_into is null
     order by n.child_id, n.status = 'S', n.from_on desc, n.enrolment_id
  $$;
revoke all on function cases.places_on(date) from public;

create function cases.published_plans_by_setting(day date) returns table (setting text, plans bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select p.setting, count(*)
      from plans_in_force(day) f
      join places_on(day) p using (child_id)
     group by p.setting
  $$;

create function cases.published_pupils_by_ethnicity(day date) returns table (ethnicity text, pupils bigint, plans bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select c.ethnicity, count(*), count(f.child_id)
      from places_on(day) p
      join children.child c using (child_id)
      left join plans_in_force(day) f using (child_id)
     group by c.ethnicity
  $$;
revoke all on function cases.published_plans_by_setting(date), cases.published_pupils_by_ethnicity(date) from public;
grant execute on function cases.published_plans_by_setting(date), cases.published_pupils_by_ethnicity(date) to throughline_app;
