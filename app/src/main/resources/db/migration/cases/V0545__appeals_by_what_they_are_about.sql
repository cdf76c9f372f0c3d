-- Appeals are counted by the kind of decision that they are about.
create function cases.appealed(decision text) returns text
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$
    select case decision
      when 'refusal-to-assess-notified' then 'Not to assess'
      when 'refusal-to-reassess-notified' then 'Not to assess again'
      when 'refusal-to-issue-notified' then 'Not to make a plan'
      when 'decision-to-cease-notified' then 'To end the plan'
      when 'decision-not-to-amend-notified' then 'Not to amend the plan'
      when 'decision-to-maintain-notified' then 'Not to amend the plan'
      when 'final-plan-issued' then 'What the plan says'
      when 'amended-plan-issued' then 'What the plan says'
      else 'Not known' end
  $$;

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
  select 'appeals', s.case_id, s.registered_on, null, s.registered_on, true, false, 'About: ' || cases.appealed(s.about), null
    from cases.published_dispute s
   where s.registered_on is not null
  union all
  select 'appeals', e.case_id, e.happened_on, null, e.happened_on, false, true, 'About: ' || cases.appealed(e.type), null
    from cases.published_event e
   where e.type in ('refusal-to-assess-notified', 'refusal-to-issue-notified', 'refusal-to-reassess-notified',
                    'decision-to-cease-notified', 'decision-not-to-amend-notified', 'decision-to-maintain-notified',
                    'final-plan-issued', 'amended-plan-issued')
     and (e.type <> 'final-plan-issued' or e.pathway in ('ehc-needs-assessment', 'reassessment'))
  union all
  select 'appeals-lost', s.case_id, s.decided_on, null, s.decided_on, s.outcome in ('upheld', 'partly-upheld'), true, 'About: ' || cases.appealed(s.about), null
    from cases.published_dispute s
   where s.decided_on is not null and s.outcome in ('upheld', 'partly-upheld', 'dismissed')
  union all
  select 'mediations', s.case_id, s.mediated_on, null, s.mediated_on, s.agreed_on is not null, true, '', null
    from cases.published_dispute s
   where s.mediated_on is not null;
