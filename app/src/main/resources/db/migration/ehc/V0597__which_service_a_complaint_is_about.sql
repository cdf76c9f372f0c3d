-- Complaints and findings are counted by the service that they are about. Those written down before it was asked name none.
alter table ehc.complaint add column service text not null default ''
  check (service in ('', 'CASEWORK', 'PSYCHOLOGY', 'TEACHING', 'TRAVEL', 'SOCIAL_CARE', 'HEALTH', 'SETTING', 'OTHER'));

create or replace view ehc.published_counted with (security_invoker = true) as
  with told as (
    select k.*,
           'Service: ' || case k.service when 'CASEWORK' then 'SEND casework' when 'PSYCHOLOGY' then 'Educational psychology'
                            when 'TEACHING' then 'Specialist teaching and support' when 'TRAVEL' then 'Travel to school'
                            when 'SOCIAL_CARE' then 'Social care' when 'HEALTH' then 'Health' when 'SETTING' then 'A school or college'
                            when 'OTHER' then 'Another service' else 'Not recorded' end as in_words
      from ehc.complaint k)
  select 'outcomes' as figure, v.case_id, v.met_on as on_day, v.met_on as known_on,
         o.result in ('MET', 'PARTLY') as is_above, o.result <> 'NOT_WANTED' as is_below,
         'Result: ' || case o.result when 'MET' then 'Met' when 'PARTLY' then 'Partly met' when 'NOT_MET' then 'Not met' else 'No longer wanted' end as part,
         coalesce((
           select array_agg(distinct 'Area of need: ' || case n.section when 'C' then 'Health' when 'D' then 'Social care'
                    else case n.area when 'COMMUNICATION' then 'Communication and interaction' when 'COGNITION' then 'Cognition and learning'
                           when 'SEMH' then 'Social, emotional and mental health' when 'SENSORY_PHYSICAL' then 'Sensory or physical'
                           else 'Not said' end end)
             from ehc.link l
             join ehc.item n on n.item_id = l.from_item
            where l.to_item = o.item_id and l.from_kind = 'NEED' and n.removed_at is null), array['Area of need: Joined to no need'])
         || case i.adulthood when '' then array[]::text[]
              else array['Preparing for adulthood: ' || case i.adulthood when 'EMPLOYMENT' then 'Employment' when 'INDEPENDENT_LIVING' then 'Independent living'
                           when 'COMMUNITY' then 'Friends, relationships and community' else 'Good health' end] end as parts
    from ehc.outcome_review v
    join ehc.outcome_result o using (review_id)
    join ehc.item i using (item_id)
   where v.removed_at is null and o.result <> ''
     and exists (
       select from cases.published_event e
        where e.case_id = v.case_id and e.type = 'review-meeting-held' and e.happened_on = v.met_on)
  union all
  select 'travel-budgets', b.case_id, b.offered_on, b.offered_on, b.reply = 'ACCEPTED', true,
         'Reply: ' || case b.reply when 'ACCEPTED' then 'Accepted' when 'DECLINED' then 'Declined' else 'None yet' end,
         array['Year group: ' || cases.year_group(c.born_on, b.offered_on)]
    from ehc.travel_budget b
    join cases.published_case f using (case_id)
    join children.child c using (child_id)
   where b.removed_at is null
  union all
  select v.figure, t.case_id, v.on_day, v.on_day, v.is_above, true,
         'Training: ' || case t.ending when 'COMPLETED' then 'Completed' when 'STOPPED' then 'Stopped' else case when t.started_on is null then 'Not begun' else 'Under way' end end,
         array['Year group: ' || cases.year_group(c.born_on, v.on_day)]
    from ehc.travel_training t
    join cases.published_case f using (case_id)
    join children.child c using (child_id)
   cross join lateral (values
     ('travel-referrals', t.referred_on, t.started_on is not null),
     ('travel-training', t.started_on, t.ending = 'COMPLETED'),
     ('travel-alone', t.checked_on, t.is_independent)) v (figure, on_day, is_above)
   where t.removed_at is null and v.on_day is not null
  union all
  select 'complaints', k.case_id, k.reply_due, k.reply_due, coalesce(k.answered_on <= k.reply_due, false), true, k.in_words, array[]::text[]
    from told k
   where k.stage = 'FIRST' and k.removed_at is null and k.outcome <> 'WITHDRAWN' and k.reply_due is not null
  union all
  select 'findings', k.case_id, min(k.answered_on), min(k.answered_on), bool_or(k.outcome in ('FAULT_INJUSTICE', 'FAULT')), true, '', array_agg(distinct k.in_words)
    from told k
   where k.stage = 'OMBUDSMAN' and k.removed_at is null and k.outcome <> 'NOT_INVESTIGATED'
   group by k.case_id, k.reference
  union all
  select 'travel-eligible', d.case_id, d.decided_on, d.decided_on,
         exists (
           select from ehc.travel_budget b
             join cases.published_case g using (case_id)
            where g.child_id = d.child_id and b.removed_at is null and b.reply = 'ACCEPTED'
              and b.replied_on >= d.decided_on and b.replied_on < coalesce(d.next_on, 'infinity')),
         true,
         'Ground: ' || case d.ground when 'DISTANCE' then 'Walking distance' when 'SEND' then 'Special educational needs, disability or mobility'
                         when 'UNSAFE_ROUTE' then 'Unsafe route' when 'LOW_INCOME' then 'Extended rights for a low income'
                         when 'POST_16' then 'Policy for 16 to 19' else 'Policy for adults' end,
         array['Year group: ' || cases.year_group(c.born_on, d.decided_on)]
    from (
      select t.case_id, t.decided_on, t.is_eligible, t.ground, f.child_id,
             lead(t.decided_on) over (partition by f.child_id order by t.decided_on, t.decision_id) as next_on
        from ehc.travel_decision t
        join cases.published_case f using (case_id)
       where t.removed_at is null) d
    join children.child c using (child_id)
   where d.is_eligible
     and (d.next_on is null or date_trunc('month', d.next_on) > date_trunc('month', d.decided_on));
