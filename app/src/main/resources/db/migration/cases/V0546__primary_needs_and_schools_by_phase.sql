-- Counts are cut by primary need as well, and pupils with a plan by the phase of their school.
create function cases.setting_in_words(kind text) returns text
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$
    select case kind when 'EARLY_YEARS' then 'Early years' when 'PRIMARY' then 'Primary' when 'SECONDARY' then 'Secondary'
             when 'ALL_THROUGH' then 'All-through' when 'SPECIAL' then 'Special' when 'ALTERNATIVE' then 'Alternative provision'
             when 'POST_16' then 'College or other post-16' when 'INDEPENDENT' then 'Independent' when 'OTHER' then 'Other'
             else 'None known' end
  $$;
grant execute on function cases.setting_in_words(text) to throughline_app;

create index event_that_names_a_need on cases.event (case_id) where details ? 'need';

-- The need is the one that the child's cases named last by the day, or else the first that they named after it: a request is about what the plan came to name.
create or replace function cases.cuts_of(of_child bigint, of_officer bigint, day date) returns text[]
  language sql stable set search_path = cases, pg_temp
  as $$
    select array[
             'Sex: ' || case c.sex when 'F' then 'Female' when 'M' then 'Male' else 'Not recorded' end,
             'Age: ' || case when g.years < 5 then '0 to 4' when g.years < 11 then '5 to 10' when g.years < 16 then '11 to 15'
                             when g.years < 20 then '16 to 19' when g.years <= 25 then '20 to 25' else 'Over 25' end,
             'Year group: ' || year_group(c.born_on, day),
             'Ethnic group: ' || ethnic_group(c.ethnicity),
             'First language: ' || case when c.first_language in ('ENG', 'ENB') then 'English'
                                        when c.first_language in ('', 'NOT', 'REF', 'ZZZ') then 'Not recorded'
                                        else 'Other than English' end,
             'Kind of setting: ' || setting_in_words(e.kind),
             'Primary need: ' || coalesce(w.need, 'Not known yet'),
             'School: ' || case when c.is_restricted then 'Not said' when e.setting is null then 'None known'
                                else coalesce(e.name || ' (' || e.setting || ')', e.setting) end,
             'Postcode district: ' || case when c.is_restricted then 'Not said' else coalesce(h.district, 'Not recorded') end,
             'Free school meals: ' || case e.free_meals when 'Y' then 'Eligible' when 'N' then 'Not eligible' else 'Not recorded' end,
             'Social care: ' || case when f.is_in_care then 'In care' when f.is_in_need then 'Child in need or protection' else 'Neither' end]
           || case when exists (select from post p where p.ended_at is null and p.team <> '')
                then array['Team: ' || case when c.is_restricted then 'Not said' when of_officer is null then 'Nobody yet'
                                            else coalesce(team_of(of_officer), 'None named') end]
                else '{}' end
      from children.child a
      join children.child c on c.child_id = coalesce(a.merged_into, a.child_id)
     cross join lateral (select extract(year from age(day, c.born_on)) as years) g
      left join lateral (
        select s.kind, s.name, n.setting, n.free_meals
          from children.enrolment n
          left join settings.published_setting s on s.urn = n.setting
         where n.child_id = c.child_id and n.from_on <= day and coalesce(n.until_on, day) >= day
         order by n.status = 'S', n.from_on desc, n.enrolment_id
         limit 1) e on true
      left join lateral (
        select split_part(d.postcode, ' ', 1) as district
          from children.address d
         where d.child_id = c.child_id and d.kind = 'HOME' and d.postcode <> '' and coalesce(d.until_on, 'infinity') > day
         order by d.from_on
         limit 1) h on true
      left join lateral (
        select v.details ->> 'need' as need
          from published_event v
         where v.child_id = c.child_id and v.details ? 'need' and v.details ->> 'need' <> ''
         order by v.happened_on > day, abs(v.happened_on - day), v.case_id desc, v.number desc
         limit 1) w on true
     cross join lateral (
       select coalesce(bool_or(k.kind = 'IN_CARE'), false) as is_in_care,
              coalesce(bool_or(k.kind in ('CHILD_IN_NEED', 'CHILD_PROTECTION')), false) as is_in_need
         from children.flag k
        where k.child_id = c.child_id and k.from_on <= day and coalesce(k.until_on, day) >= day) f
     where a.child_id = of_child
  $$;

-- Pupils with a plan, school by school and phase by phase. A school or a phase with few of them is withheld, and the next with it where it could be worked back: within a phase another school, and where one phase alone has few the next phase with a school in it.
drop function cases.published_plans_at_schools(date);
create function cases.published_plans_at_schools(day date)
  returns table (school text, phase text, plans bigint, roll int, is_withheld boolean, is_phase_withheld boolean)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    with here as (
      select s.name || ' (' || s.urn || ')' as school, setting_in_words(s.kind) as phase, count(f.child_id) as plans, max(s.roll) as roll
        from places_on(day) p
        join settings.setting s on s.urn = p.setting
        left join plans_in_force(day) f using (child_id)
       where s.roll > 0
       group by s.name, s.urn, s.kind),
    ranked as (
      select h.*, h.plans between 1 and 4 as is_small,
             count(*) filter (where h.plans between 1 and 4) over (partition by h.phase) as small,
             row_number() over (partition by h.phase order by h.plans between 1 and 4 desc, h.plans = 0, h.plans, h.school) as nth
        from here h),
    together as (
      select h.phase, sum(h.plans) as plans, sum(h.plans) between 1 and 4 as is_small from here h group by h.phase),
    withheld as (
      select t.phase, t.is_small,
             t.is_small or (count(*) filter (where t.is_small) over () = 1
               and row_number() over (order by t.is_small desc, t.plans = 0, t.plans, t.phase) = 2) as is_withheld
        from together t)
    select r.school, r.phase, r.plans, r.roll,
           r.is_small or (r.nth = 2 and r.small = 1 and not w.is_small) or (r.nth = 1 and w.is_withheld),
           w.is_withheld
      from ranked r
      join withheld w using (phase)
  $$;
revoke all on function cases.published_plans_at_schools(date) from public;
grant execute on function cases.published_plans_at_schools(date) to throughline_app;
