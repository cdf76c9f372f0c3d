-- Counts are cut by the team of the case's officer, by school, year group, postcode district and free school meals as well, and so are duties that fell due and those still to be done.
alter table cases.post add column team text not null default '' check (length(team) <= 60);
comment on column cases.post.team is 'Of which team the post is; empty where the council has one team';

-- The team in which an officer holds the most time; absent where no post of theirs names one.
create function cases.team_of(officer bigint) returns text
  language sql stable set search_path = cases, pg_temp
  as $$
    select p.team
      from post p
     where p.holder_id = officer and p.ended_at is null and p.team <> ''
     group by p.team
     order by sum(p.hundredths) desc, p.team
     limit 1
  $$;

-- Under what a case counts in the cuts on a day. Where a restricted child lives and learns and who works with them is not said, so that nobody meets them in a list of few. The home is that of the day or else the first that was known after it. Teams are left out where none is named.
drop function cases.cuts_of(bigint, date);
create function cases.cuts_of(of_child bigint, of_officer bigint, day date) returns text[]
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
             'Kind of setting: ' || case e.kind when 'EARLY_YEARS' then 'Early years' when 'PRIMARY' then 'Primary' when 'SECONDARY' then 'Secondary'
                                      when 'ALL_THROUGH' then 'All-through' when 'SPECIAL' then 'Special' when 'ALTERNATIVE' then 'Alternative provision'
                                      when 'POST_16' then 'College or other post-16' when 'INDEPENDENT' then 'Independent' when 'OTHER' then 'Other'
                                      else 'None known' end,
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
     cross join lateral (
       select coalesce(bool_or(k.kind = 'IN_CARE'), false) as is_in_care,
              coalesce(bool_or(k.kind in ('CHILD_IN_NEED', 'CHILD_PROTECTION')), false) as is_in_need
         from children.flag k
        where k.child_id = c.child_id and k.from_on <= day and coalesce(k.until_on, day) >= day) f
     where a.child_id = of_child
  $$;

-- Whether an exception stands in an assessment; of other cases nothing is said.
create function cases.exception_in(of_case bigint, of_pathway text) returns text[]
  language sql stable set search_path = cases, pg_temp
  as $$
    select case when of_pathway <> 'ehc-needs-assessment' then '{}'
      when exists (
        select from published_event e
         where e.case_id = of_case
           and e.type in ('school-closure', 'early-years-closure', 'exceptional-circumstances', 'absence-from-area', 'coronavirus'))
        then array['Exception: On record']
      else array['Exception: None'] end
  $$;

-- How far an open assessment is, and which advice in it has not come.
create function cases.standing_of(of_case bigint, of_pathway text) returns text[]
  language sql stable set search_path = cases, pg_temp
  as $$
    select case when of_pathway <> 'ehc-needs-assessment' then '{}' else
      array['Where it stands: ' || case when r.draft_on is not null then 'Draft plan sent' when r.agreed_on is not null then 'Being assessed'
                                        else 'Not decided whether to assess' end,
            'Advice: ' || case when exists (select from published_advice a where a.case_id = of_case and a.came_on is null) then 'Some outstanding'
                               when exists (select from published_advice a where a.case_id = of_case) then 'All back' else 'None asked for' end] end
      from (select of_case as case_id) o
      left join published_request r using (case_id)
  $$;

create or replace function cases.published_cuts(wanted text, until_day date)
  returns table (year text, part text, above bigint, below bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select to_char(n.on_day, 'YYYY'), p.part, count(*) filter (where n.is_above), count(*) filter (where n.is_below)
      from published_counted n
      join case_file f using (case_id)
     cross join lateral unnest(cuts_of(f.child_id, f.officer_id, n.on_day)) p (part)
     where n.figure = wanted and n.known_on <= until_day
       and n.on_day between date_trunc('year', until_day) - interval '1 year' and until_day
     group by 1, 2
  $$;

create or replace function cases.published_standing_cuts(wanted text, today date)
  returns table (part text, above bigint, below bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select p.part, count(*) filter (where n.is_above), count(*)
      from published_counted n
      join case_file f using (case_id)
     cross join lateral unnest(cuts_of(f.child_id, f.officer_id, today)) p (part)
     where n.figure = wanted and n.on_day <= today and coalesce(n.until_on, 'infinity') > today
     group by 1
  $$;

create or replace function cases.published_timeliness_cuts(wanted_pathway text, wanted_duties text[], exceptions text[], until_day date)
  returns table (year text, part text, in_time bigint, in_time_plainly bigint, plainly bigint, everything bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select to_char(d.met_on, 'YYYY'), p.part,
           count(*) filter (where d.met_on <= d.due_on),
           count(*) filter (where d.met_on <= d.due_on and not x.is_excepted),
           count(*) filter (where not x.is_excepted),
           count(*)
      from due d
      join case_file f using (case_id)
     cross join lateral (
       select cardinality(exceptions) > 0 and exists (
         select from published_event e where e.case_id = d.case_id and e.type = any(exceptions)) as is_excepted) x
     cross join lateral unnest(cuts_of(f.child_id, f.officer_id, d.met_on) || exception_in(d.case_id, f.pathway)) p (part)
     where d.duty = any(wanted_duties) and f.pathway = wanted_pathway and d.due_on is not null
       and d.met_on between date_trunc('year', until_day) - interval '1 year' and until_day
     group by 1, 2
  $$;

-- As published_fallen_due counts it, of this year and the last.
create function cases.published_fallen_due_cuts(wanted_pathway text, wanted_duties text[], until_day date)
  returns table (year text, part text, in_time bigint, everything bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select to_char(d.due_on, 'YYYY'), p.part, count(*) filter (where d.met_on <= d.due_on), count(*)
      from due d
      join case_file f using (case_id)
     cross join lateral unnest(cuts_of(f.child_id, f.officer_id, d.due_on)) p (part)
     where d.duty = any(wanted_duties) and f.pathway = wanted_pathway
       and d.due_on between date_trunc('year', until_day) - interval '1 year' and until_day
     group by 1, 2
  $$;

-- As published_outstanding counts it.
create function cases.published_outstanding_cuts(wanted_pathway text, wanted_duties text[], day date)
  returns table (part text, past bigint, everything bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select p.part, count(distinct d.case_id) filter (where d.due_on < day), count(distinct d.case_id)
      from due d
      join case_file f using (case_id)
     cross join lateral unnest(cuts_of(f.child_id, f.officer_id, day) || standing_of(d.case_id, f.pathway)) p (part)
     where d.duty = any(wanted_duties) and f.pathway = wanted_pathway
       and f.closed_on is null and d.met_on is null
       and d.state in ('open', 'missed', 'lifted-by-exception')
     group by 1
  $$;

revoke all on function cases.published_fallen_due_cuts(text, text[], date), cases.published_outstanding_cuts(text, text[], date) from public;
grant execute on function cases.published_fallen_due_cuts(text, text[], date), cases.published_outstanding_cuts(text, text[], date) to throughline_app;
