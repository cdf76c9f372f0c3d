-- Who asked for an assessment is counted with the request and with its decision, as the return on plans does.
create or replace view cases.published_request with (security_invoker = true) as
  select e.case_id, e.child_id,
         min(e.happened_on) filter (where e.type in ('request-received', 'council-became-responsible')) as received_on,
         min(e.happened_on) filter (where e.type = 'decision-to-assess-notified') as agreed_on,
         min(e.happened_on) filter (where e.type = 'refusal-to-assess-notified') as refused_on,
         min(e.happened_on) filter (where e.type in ('request-withdrawn', 'child-moved-away', 'child-died')) as withdrawn_on,
         min(e.happened_on) filter (where e.type = 'draft-plan-sent') as draft_on,
         min(e.happened_on) filter (where e.type = 'refusal-to-issue-notified') as no_plan_on,
         min(e.happened_on) filter (where e.type = 'final-plan-issued') as final_on,
         bool_or(e.type in ('school-closure', 'early-years-closure', 'exceptional-circumstances', 'absence-from-area', 'coronavirus')) as is_excepted,
         (array_agg(e.details ->> 'asked-by' order by e.happened_on, e.number)
            filter (where e.type in ('request-received', 'council-became-responsible') and e.details ? 'asked-by'))[1] as asked_by
    from cases.published_event e
   where e.pathway = 'ehc-needs-assessment'
   group by e.case_id, e.child_id;

create or replace view cases.published_counted with (security_invoker = true) as
  with asked as (
    select r.*,
           case r.asked_by
           when 'parent' then 'The child’s parent'
           when 'young-person' then 'The young person'
           when 'school' then 'A school, college or other institution'
           when 'health' then 'Brought to notice by a health professional'
           when 'social-care' then 'Brought to notice by a social care professional'
           when 'council' then 'The council itself'
           when 'other' then 'Somebody else'
           else 'Not recorded' end as asker
      from cases.published_request r)
  select 'requests' as figure, r.case_id, r.received_on as on_day, null::date as until_on, r.received_on as known_on,
         false as is_above, true as is_below, 'Who asked: ' || r.asker as part, null::int as days
    from asked r
   where r.received_on is not null
  union all
  select v.figure, r.case_id, least(r.agreed_on, r.refused_on), null, least(r.agreed_on, r.refused_on),
         v.is_agreed = (r.agreed_on is not null and r.agreed_on <= coalesce(r.refused_on, r.agreed_on)), true, 'Who asked: ' || r.asker, null
    from asked r
   cross join (values ('agreed', true), ('refused', false)) v (figure, is_agreed)
   where r.agreed_on is not null or r.refused_on is not null
  union all
  select 'assessed', r.case_id, least(r.no_plan_on, r.final_on), null, least(r.no_plan_on, r.final_on),
         r.final_on is not null and r.final_on <= coalesce(r.no_plan_on, r.final_on), true, '', null
    from cases.published_request r
   where r.received_on is not null and (r.no_plan_on is not null or r.final_on is not null)
  union all
  select 'no-plan', r.case_id, r.no_plan_on, null, r.no_plan_on, r.no_plan_on - r.received_on <= 112, true, '', null
    from cases.published_request r
   where r.received_on is not null and r.no_plan_on <= coalesce(r.final_on, r.no_plan_on)
  union all
  select 'over-a-year', r.case_id, r.final_on, null, r.final_on, r.final_on - r.received_on > 364, true, '', r.final_on - r.received_on
    from cases.published_request r
   where r.received_on is not null and r.final_on is not null
  union all
  select 'advice', a.case_id, a.asked_on, null, least(a.came_on, a.asked_on + 43), coalesce(a.came_on - a.asked_on <= 42, false), true,
         'Adviser: ' || case a.adviser
           when 'parent' then 'Parent or young person'
           when 'school' then 'School, college or early years provider'
           when 'health' then 'Health'
           when 'educational-psychologist' then 'Educational psychologist'
           when 'social-care' then 'Social care'
           when 'preparation-for-adulthood' then 'Preparation for adulthood'
           when 'sensory-teacher' then 'Teacher of hearing, sight or both'
           when 'asked-for-by-family' then 'Whom the family asked for'
           else 'Anyone else' end,
         a.came_on - a.asked_on
    from cases.published_advice a
  union all
  select 'plans-begun', p.case_id, p.from_on, null, p.from_on, false, true, '', null
    from cases.published_plan p
   where p.began_by = 'final-plan-issued'
  union all
  select 'plans-ended', p.ended_in, p.until_on, null, p.until_on, false, true,
         'Reason: ' || case p.reason
           when '1' then 'Greatest age reached'
           when '2' then 'Needs met without a plan'
           when '3' then 'Higher education'
           when '4' then 'Paid work'
           when '5' then 'Moved to another council'
           when '6' then 'No longer wishes to take part'
           when '7' then 'Moved out of England'
           when '8' then 'Died'
           when '9' then 'Other'
           else 'Not recorded' end,
         null
    from cases.published_plan p
   where p.until_on is not null
  union all
  select 'moves', p.case_id, p.from_on, null, p.from_on, false, true, 'Way: In', null
    from cases.published_plan p
   where p.began_by = 'plan-transferred'
  union all
  select 'moves', p.ended_in, p.until_on, null, p.until_on, true, true, 'Way: Out', null
    from cases.published_plan p
   where p.until_on is not null and p.reason = '5'
  union all
  select 'plans', p.case_id, p.from_on, p.until_on, p.from_on, p.need = 'ASD', true,
         'Primary need: ' || case p.need when '' then 'Not recorded' else p.need end, null
    from cases.published_plan p
  union all
  select 'reviews-without-meeting', d.case_id, d.due_on + 1,
         least(d.met_on, f.closed_on, (
           select min(e.happened_on)
             from cases.published_event e
            where e.case_id = d.case_id and e.type = 'review-meeting-held' and e.happened_on > d.counted_from)),
         d.due_on + 1, false, true, '', null
    from cases.due d
    join cases.case_file f using (case_id)
   where d.duty = 'review-completed' and f.pathway = 'annual-review' and d.due_on is not null
     and d.due_on + 1 < coalesce(d.met_on, 'infinity')
  union all
  select 'appeals', s.case_id, s.registered_on, null, s.registered_on, true, false, '', null
    from cases.published_dispute s
   where s.registered_on is not null
  union all
  select 'appeals', e.case_id, e.happened_on, null, e.happened_on, false, true, '', null
    from cases.published_event e
   where e.type in ('refusal-to-assess-notified', 'refusal-to-issue-notified', 'refusal-to-reassess-notified',
                    'decision-to-cease-notified', 'decision-not-to-amend-notified', 'decision-to-maintain-notified',
                    'final-plan-issued', 'amended-plan-issued')
     and (e.type <> 'final-plan-issued' or e.pathway in ('ehc-needs-assessment', 'reassessment'))
  union all
  select 'appeals-lost', s.case_id, s.decided_on, null, s.decided_on, s.outcome in ('upheld', 'partly-upheld'), true, '', null
    from cases.published_dispute s
   where s.decided_on is not null and s.outcome in ('upheld', 'partly-upheld', 'dismissed')
  union all
  select 'mediations', s.case_id, s.mediated_on, null, s.mediated_on, s.agreed_on is not null, true, '', null
    from cases.published_dispute s
   where s.mediated_on is not null;

-- The ethnic group of a code of the longer list, in words, as the application counts it.
create function cases.ethnic_group(code text) returns text
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$
    select case
      when code in ('WBRI', 'WOWB', 'WCOR', 'WENG', 'WNIR', 'WSCO', 'WWEL') then 'White British'
      when code = 'WIRI' then 'White Irish'
      when code = 'WIRT' then 'Traveller of Irish heritage'
      when code in ('WROM', 'WROG', 'WROR', 'WROO') then 'Gypsy or Roma'
      when code = 'MWBC' then 'White and Black Caribbean'
      when code = 'MWBA' then 'White and Black African'
      when code in ('MWAS', 'MWAP', 'MWAI', 'MWAO') then 'White and Asian'
      when code = 'AIND' then 'Indian'
      when code in ('APKN', 'AMPK', 'AKPA', 'AOPK') then 'Pakistani'
      when code = 'ABAN' then 'Bangladeshi'
      when code in ('ARAB', 'OOTH') then 'Any other ethnic group'
      when code = 'BCRB' then 'Black Caribbean'
      when code in ('BAFR', 'BANN', 'BCON', 'BGHA', 'BNGN', 'BSLN', 'BSOM', 'BSUD', 'BAOF') then 'Black African'
      when code = 'CHNE' then 'Chinese'
      when code = 'REFU' then 'Refused to say'
      when code = 'NOBT' then 'Not known yet'
      when code like 'W%' then 'Any other White background'
      when code like 'M%' then 'Any other mixed background'
      when code like 'A%' then 'Any other Asian background'
      when code like 'B%' then 'Any other Black background'
      when code like 'C%' then 'Chinese'
      when code like 'O%' then 'Any other ethnic group'
      else 'Not known yet' end
  $$;

-- Under what a child counts in the standard cuts on a day. What is not kept of children, such as their ward and free school meals, is in none.
create function cases.cuts_of(of_child bigint, day date) returns text[]
  language sql stable set search_path = cases, pg_temp
  as $$
    select array[
             'Sex: ' || case c.sex when 'F' then 'Female' when 'M' then 'Male' else 'Not recorded' end,
             'Age: ' || case when g.years < 5 then '0 to 4' when g.years < 11 then '5 to 10' when g.years < 16 then '11 to 15'
                             when g.years < 20 then '16 to 19' else '20 to 25' end,
             'Ethnic group: ' || ethnic_group(c.ethnicity),
             'First language: ' || case when c.first_language in ('ENG', 'ENB') then 'English'
                                        when c.first_language in ('', 'NOT', 'REF', 'ZZZ') then 'Not recorded'
                                        else 'Other than English' end,
             'Kind of setting: ' || case e.kind when 'EARLY_YEARS' then 'Early years' when 'PRIMARY' then 'Primary' when 'SECONDARY' then 'Secondary'
                                      when 'ALL_THROUGH' then 'All-through' when 'SPECIAL' then 'Special' when 'ALTERNATIVE' then 'Alternative provision'
                                      when 'POST_16' then 'College or other post-16' when 'INDEPENDENT' then 'Independent' when 'OTHER' then 'Other'
                                      else 'None known' end,
             'Social care: ' || case when f.is_in_care then 'In care' when f.is_in_need then 'Child in need or protection' else 'Neither' end]
      from children.child a
      join children.child c on c.child_id = coalesce(a.merged_into, a.child_id)
     cross join lateral (select extract(year from age(day, c.born_on)) as years) g
      left join lateral (
        select s.kind
          from children.enrolment n
          left join settings.published_setting s on s.urn = n.setting
         where n.child_id = c.child_id and n.from_on <= day and coalesce(n.until_on, day) >= day
         order by n.status = 'S', n.from_on desc, n.enrolment_id
         limit 1) e on true
     cross join lateral (
       select coalesce(bool_or(k.kind = 'IN_CARE'), false) as is_in_care,
              coalesce(bool_or(k.kind in ('CHILD_IN_NEED', 'CHILD_PROTECTION')), false) as is_in_need
         from children.flag k
        where k.child_id = c.child_id and k.from_on <= day and coalesce(k.until_on, day) >= day) f
     where a.child_id = of_child
  $$;

-- A count by the standard cuts, of this year and the last: a month has too few children for it.
create function cases.published_cuts(wanted text, until_day date)
  returns table (year text, part text, above bigint, below bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select to_char(n.on_day, 'YYYY'), p.part, count(*) filter (where n.is_above), count(*) filter (where n.is_below)
      from published_counted n
      join case_file f using (case_id)
     cross join lateral unnest(cuts_of(f.child_id, n.on_day)) p (part)
     where n.figure = wanted and n.known_on <= until_day
       and n.on_day between date_trunc('year', until_day) - interval '1 year' and until_day
     group by 1, 2
  $$;

-- What lasts, today.
create function cases.published_standing_cuts(wanted text, today date)
  returns table (part text, above bigint, below bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select p.part, count(*) filter (where n.is_above), count(*)
      from published_counted n
      join case_file f using (case_id)
     cross join lateral unnest(cuts_of(f.child_id, today)) p (part)
     where n.figure = wanted and n.on_day <= today and coalesce(n.until_on, 'infinity') > today
     group by 1
  $$;

-- As published_timeliness counts it.
create function cases.published_timeliness_cuts(wanted_pathway text, wanted_duties text[], exceptions text[], until_day date)
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
     cross join lateral unnest(cuts_of(f.child_id, d.met_on)) p (part)
     where d.duty = any(wanted_duties) and f.pathway = wanted_pathway and d.due_on is not null
       and d.met_on between date_trunc('year', until_day) - interval '1 year' and until_day
     group by 1, 2
  $$;

revoke all on function cases.published_cuts(text, date), cases.published_standing_cuts(text, date), cases.published_timeliness_cuts(text, text[], text[], date) from public;
grant execute on function cases.published_cuts(text, date), cases.published_standing_cuts(text, date), cases.published_timeliness_cuts(text, text[], text[], date) to throughline_app;

-- Numbers stand in their order on a page now, and need no naught before them.
create or replace function cases.year_group(born_on date, day date) returns text
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$
    select case when y < 0 then 'Before Reception' when y = 0 then 'Reception' when y > 14 then 'After Year 14' else 'Year ' || y end
      from (select (extract(year from day - interval '8 months') - extract(year from born_on - interval '8 months'))::int - 5) w (y)
  $$;
