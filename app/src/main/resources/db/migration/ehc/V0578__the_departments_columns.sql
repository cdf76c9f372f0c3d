-- What the published release counts of an authority in a year, counted here from the cases by the same definitions. It runs as the owner, so that every child counts, and tells of none.

-- The heading of the published tables that a placement stands under: what the placement says, else what the plan said.
create function ehc.published_heading(place text, type text, told text) returns text
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$
    select case
      when place is null then case told
        when 'mainstream-la' then 'mainstream_la_maintained'
        when 'mainstream-la-resourced' then 'mainstream_la_maintained_resourced_provision'
        when 'mainstream-la-unit' then 'mainstream_la_maintained_senunit'
        when 'mainstream-academy' then 'mainstream_academy'
        when 'mainstream-academy-resourced' then 'mainstream_academy_resourced_provision'
        when 'mainstream-academy-unit' then 'mainstream_academy_senunit'
        when 'mainstream-free' then 'mainstream_free_school'
        when 'mainstream-free-resourced' then 'mainstream_free_school_resourced_provision'
        when 'mainstream-free-unit' then 'mainstream_free_school_senunit'
        when 'mainstream-independent' then 'mainstream_independent'
        when 'special-la' then 'special_la_maintained'
        when 'special-academy' then 'special_academy_free'
        when 'special-independent' then 'special_independent'
        when 'special-non-maintained' then 'special_non_maintained'
        when 'alternative-la' then 'ap_pru_la_maintained'
        when 'alternative-academy' then 'ap_pru_academy'
        when 'alternative-free' then 'ap_pru_free_school'
        when 'further-education' then 'general_fe_tertiary_colleges'
        when 'specialist-post-16' then 'specialist_post_16_institutions'
        when 'training-provider' then 'ukrlp_provider'
        when 'early-years' then 'nm_early_years'
        when 'home-education' then 'elective_home_education'
        when 'arranged-by-council' then 'other_arrangements_la'
        when 'arranged-by-parents' then 'other_arrangements_parents'
        when 'online-provider' then 'online_provider'
        when 'welsh-school' then 'w_settings'
        when 'other-school' then 'other_schools'
        when 'other-setting' then 'other_placement_settings'
        when 'not-in-education-or-work' then 'neet'
        when 'notice-to-cease' then 'neet_ntci'
        when 'not-in-education' then 'neet_other'
        when 'not-in-education-school-age' then 'neet_other_csa'
        else 'placement_unknown' end
      when place = 'OTHERWISE' then 'other_arrangements_la'
      when type in ('COMMUNITY', 'VOLUNTARY_AIDED', 'VOLUNTARY_CONTROLLED', 'FOUNDATION', 'NURSERY_SCHOOL') then 'mainstream_la_maintained' || suffix
      when type in ('ACADEMY_SPONSOR', 'ACADEMY_CONVERTER', 'CITY_TECHNOLOGY_COLLEGE') then 'mainstream_academy' || suffix
      when type in ('FREE', 'STUDIO', 'UNIVERSITY_TECHNICAL_COLLEGE') then 'mainstream_free_school' || suffix
      when type = 'INDEPENDENT_SCHOOL' then 'mainstream_independent'
      when type in ('COMMUNITY_SPECIAL', 'FOUNDATION_SPECIAL') then 'special_la_maintained'
      when type in ('ACADEMY_SPECIAL_SPONSOR', 'ACADEMY_SPECIAL_CONVERTER', 'FREE_SPECIAL') then 'special_academy_free'
      when type = 'INDEPENDENT_SPECIAL' then 'special_independent'
      when type = 'NON_MAINTAINED_SPECIAL' then 'special_non_maintained'
      when type = 'PUPIL_REFERRAL_UNIT' then 'ap_pru_la_maintained'
      when type in ('ACADEMY_ALTERNATIVE_CONVERTER', 'ACADEMY_ALTERNATIVE_SPONSOR') then 'ap_pru_academy'
      when type = 'FREE_ALTERNATIVE' then 'ap_pru_free_school'
      when type = 'SPECIAL_POST_16' then 'specialist_post_16_institutions'
      when type = 'TRAINING_PROVIDER' then 'ukrlp_provider'
      when type in ('FURTHER_EDUCATION', 'SIXTH_FORM_CENTRE', 'FREE_16_TO_19', 'ACADEMY_16_TO_19_CONVERTER', 'ACADEMY_16_TO_19_SPONSOR', 'HIGHER_EDUCATION') then 'general_fe_tertiary_colleges'
      when type in ('EARLY_YEARS_GROUP', 'CHILDMINDER') then 'nm_early_years'
      when type = 'ONLINE_PROVIDER' then 'online_provider'
      when type = 'WELSH' then 'w_settings'
      when type in ('SERVICE_CHILDREN', 'OFFSHORE', 'SECURE_UNIT', 'SECURE_ACADEMY', 'MISCELLANEOUS', 'BRITISH_OVERSEAS') then 'other_schools'
      else 'other_placement_settings' end
      from (select case place when 'UNIT' then '_senunit' when 'RESOURCED' then '_resourced_provision' else '' end as suffix) s
  $$;

-- Where the plans of a set stood on a day, by heading.
create function ehc.plans_by_heading(children bigint[], days date[]) returns table (heading text, plans bigint)
  language sql stable security definer set search_path = ehc, pg_temp
  as $$
    select published_heading(p.place, s.type, t.setting), count(*)
      from unnest(children, days) w (child_id, day)
      left join lateral (
        select o.place, o.setting_id
          from placement o
         where o.child_id = w.child_id and o.rank = 1 and o.removed_at is null
           and o.from_on <= w.day and coalesce(o.until_on, 'infinity') >= w.day
         limit 1) p on true
      left join settings.setting s on s.setting_id = p.setting_id
      left join lateral (
        select e.details ->> 'setting' as setting
          from cases.published_event e
         where e.child_id = w.child_id and e.details ? 'setting'
           and e.type in ('final-plan-issued', 'amended-plan-issued', 'plan-transferred')
           and coalesce(cases.day_written(e.details ->> 'from'), e.happened_on) <= w.day
         order by coalesce(cases.day_written(e.details ->> 'from'), e.happened_on) desc, e.case_id desc, e.number desc
         limit 1) t on true
     group by 1
  $$;
revoke all on function ehc.plans_by_heading(bigint[], date[]) from public;

-- The third Thursday of January, on which plans are counted.
create function ehc.count_day(year int) returns date
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$
    select make_date(year, 1, 15) + (11 - extract(isodow from make_date(year, 1, 15))::int) % 7
  $$;

create function ehc.published_columns(year int, today date)
  returns table (data_set text, column_name text, figure bigint)
  language sql stable security definer set search_path = ehc, pg_temp
  as $$
    with span as (
      select make_date(year, 1, 1) as first, least(make_date(year, 12, 31), today) as last,
             least(count_day(year + 1), today) as counted_on),
    request as (
      select r.*, s.first, s.last,
             case when least(r.agreed_on, r.refused_on) <= s.last then least(r.agreed_on, r.refused_on) end as decided_on,
             r.agreed_on <= coalesce(r.refused_on, r.agreed_on) as is_agreed,
             case when least(r.no_plan_on, r.final_on) <= s.last then least(r.no_plan_on, r.final_on) end as ended_on,
             r.final_on <= coalesce(r.no_plan_on, r.final_on) as is_issued
        from cases.published_request r
       cross join span s
       where r.received_on <= s.last),
    dispute as (
      select d.about_case, d.about,
             bool_or(d.mediated_on <= s.last) as is_mediated, bool_or(d.registered_on <= s.last) as is_appealed,
             bool_or(d.mediated_on <= s.last and d.registered_on between d.mediated_on and s.last) as is_both
        from cases.published_dispute d
       cross join span s
       group by d.about_case, d.about),
    requests as (
      select count(*) as received,
             count(*) filter (where r.decided_on is not null and r.is_agreed) as agreed,
             count(*) filter (where r.decided_on is not null and not coalesce(r.is_agreed, false)) as refused,
             count(*) filter (where r.decided_on is null and r.withdrawn_on <= r.last) as withdrawn,
             count(*) filter (where r.decided_on is null and coalesce(r.withdrawn_on, 'infinity') > r.last) as waiting,
             count(*) filter (where r.decided_on - r.received_on <= 42) as six_weeks,
             count(*) filter (where r.decided_on - r.received_on > 42) as over_six_weeks,
             count(*) filter (where d.is_mediated) as mediated,
             count(*) filter (where d.is_appealed) as appealed,
             count(*) filter (where d.is_both) as both_ways
        from request r
        left join dispute d on d.about_case = r.case_id and d.about = 'refusal-to-assess-notified'
       where r.received_on >= r.first),
    assessments as (
      select count(*) filter (where r.ended_on >= r.first and r.is_issued) as issued,
             count(*) filter (where r.ended_on >= r.first and not coalesce(r.is_issued, false)) as refused,
             count(*) filter (where r.ended_on is null and r.decided_on is not null and r.is_agreed and r.withdrawn_on between r.first and r.last) as withdrawn,
             count(*) filter (where r.ended_on >= r.first and not coalesce(r.is_issued, false) and r.ended_on - r.received_on <= 112) as in_time,
             count(*) filter (where r.ended_on >= r.first and n.is_mediated) as mediated,
             count(*) filter (where r.ended_on >= r.first and n.is_appealed) as appealed,
             count(*) filter (where r.ended_on >= r.first and n.is_both) as both_ways,
             count(*) filter (where r.ended_on >= r.first and o.is_mediated) as other_mediated,
             count(*) filter (where r.ended_on >= r.first and o.is_appealed) as other_appealed,
             count(*) filter (where r.ended_on >= r.first and o.is_both) as other_both_ways
        from request r
        left join dispute n on n.about_case = r.case_id and n.about = 'refusal-to-issue-notified'
        left join dispute o on o.about_case = r.case_id and o.about = 'final-plan-issued'),
    issued as (
      select count(*) as everything, count(*) filter (where not r.is_excepted) as plainly,
             count(*) filter (where r.took <= 140) as in_time, count(*) filter (where r.took <= 140 and not r.is_excepted) as in_time_plainly,
             count(*) filter (where r.took between 141 and 364) as later, count(*) filter (where r.took between 141 and 364 and not r.is_excepted) as later_plainly,
             count(*) filter (where r.took > 364) as last_of_all, count(*) filter (where r.took > 364 and not r.is_excepted) as last_of_all_plainly
        from (select q.*, q.final_on - q.received_on as took from request q where q.final_on between q.first and q.last) r),
    plan as (
      select p.* from cases.published_plan p),
    placed as (
      select 'ehc-new-plans' as data_set, h.heading, h.plans
        from (select array_agg(p.child_id) as children, array_agg(p.from_on) as days
                from plan p cross join span s
               where p.began_by = 'final-plan-issued' and p.from_on between s.first and s.last) g
       cross join lateral plans_by_heading(g.children, g.days) h
      union all
      select 'ehc-caseload', h.heading, h.plans
        from (select array_agg(p.child_id) as children, array_agg(s.counted_on) as days
                from plan p cross join span s
               where p.from_on <= s.counted_on and coalesce(p.until_on, 'infinity') > s.counted_on) g
       cross join lateral plans_by_heading(g.children, g.days) h),
    heading (name, total) as (
      values ('mainstream_la_maintained', 'mainstream_total'), ('mainstream_la_maintained_resourced_provision', 'mainstream_total'),
             ('mainstream_la_maintained_senunit', 'mainstream_total'), ('mainstream_academy', 'mainstream_total'),
             ('mainstream_academy_resourced_provision', 'mainstream_total'), ('mainstream_academy_senunit', 'mainstream_total'),
             ('mainstream_free_school', 'mainstream_total'), ('mainstream_free_school_resourced_provision', 'mainstream_total'),
             ('mainstream_free_school_senunit', 'mainstream_total'), ('mainstream_independent', 'mainstream_total'),
             ('special_la_maintained', 'special_total'), ('special_academy_free', 'special_total'),
             ('special_independent', 'special_total'), ('special_non_maintained', 'special_total'),
             ('ap_pru_academy', 'ap_pru_total'), ('ap_pru_free_school', 'ap_pru_total'), ('ap_pru_la_maintained', 'ap_pru_total'),
             ('general_fe_tertiary_colleges', 'fe_total'), ('specialist_post_16_institutions', 'fe_total'), ('ukrlp_provider', 'fe_total'),
             ('elective_home_education', 'ed_elsewhere'), ('other_arrangements_la', 'ed_elsewhere'), ('other_arrangements_parents', 'ed_elsewhere'),
             ('online_provider', 'ed_elsewhere'), ('w_settings', 'ed_elsewhere'), ('other_schools', 'ed_elsewhere'),
             ('other_placement_settings', 'ed_elsewhere'), ('neet', 'ed_elsewhere'), ('neet_ntci', 'ed_elsewhere'),
             ('neet_other', 'ed_elsewhere'), ('neet_other_csa', 'ed_elsewhere'), ('nm_early_years', ''), ('placement_unknown', '')),
    by_heading as (
      select d.data_set, h.name, h.total, coalesce(p.plans, 0)::bigint as plans
        from (values ('ehc-new-plans'), ('ehc-caseload')) d (data_set)
       cross join heading h
        left join placed p on p.data_set = d.data_set and p.heading = h.name),
    ceased as (
      select coalesce(p.reason, '') as reason, count(*) as plans
        from plan p cross join span s
       where p.until_on between s.first and s.last
       group by 1)
    select 'ehc-requests', v.name, v.figure
      from requests r
     cross join lateral (values
       ('requests_received_in_year', r.received), ('requests_decided_to_assess', r.agreed), ('requests_decided_not_to_assess', r.refused),
       ('requests_decision_not_made', r.waiting), ('requests_withdrawn', r.withdrawn), ('request_outcome_six_weeks', r.six_weeks),
       ('request_outcome_over_6_weeks', r.over_six_weeks), ('mediation_related_request', r.mediated),
       ('tribunal_related_request', r.appealed), ('tribunal_after_mediation_request', r.both_ways)) v (name, figure)
    union all
    select 'ehc-assessments', v.name, v.figure
      from assessments a
     cross join lateral (values
       ('assess_in_year', a.issued + a.refused + a.withdrawn), ('assess_issued', a.issued), ('assess_not_issued', a.refused),
       ('assess_not_made', 0), ('assess_withdrawn', a.withdrawn), ('outcome_decision_within_time', a.in_time),
       ('outcome_decision_over_time', a.refused - a.in_time), ('number_assess_mediation', a.mediated), ('number_assess_tribunal', a.appealed),
       ('number_assess_mediation_tribunal', a.both_ways), ('number_other_mediation', a.other_mediated),
       ('number_other_tribunal', a.other_appealed), ('number_other_mediation_tribunal', a.other_both_ways)) v (name, figure)
    union all
    select 'ehc-timeliness', v.name, v.figure
      from issued i
     cross join lateral (values
       ('plans_issued_den', i.everything), ('plans_issued_den_ex', i.plainly), ('plans_issued_within_20_weeks', i.in_time),
       ('plans_issued_20_weeks_ex', i.in_time_plainly), ('plans_issued_gt20weeks_ltyear', i.later), ('plans_issued_gt20weeks_ltyear_ex', i.later_plainly),
       ('plans_issued_gt_1_year', i.last_of_all), ('plans_issued_gt_1_year_ex', i.last_of_all_plainly)) v (name, figure)
    union all
    select b.data_set, b.name, b.plans from by_heading b
    union all
    select b.data_set, b.total, sum(b.plans)::bigint from by_heading b where b.total <> '' group by b.data_set, b.total
    union all
    select b.data_set, case b.data_set when 'ehc-caseload' then 'ehcplans' else 'new_ehc_plans' end, sum(b.plans)::bigint
      from by_heading b
     group by b.data_set
    union all
    select 'ehc-ceased', v.name, coalesce(sum(c.plans), 0)::bigint
      from (values ('max_age', '1'), ('needs_met', '2'), ('he', '3'), ('employ', '4'), ('transfer', '5'), ('no_engage', '6'),
                   ('moved_outside_eng', '7'), ('deceased', '8'), ('other', '9'), ('not_rec', '')) v (name, reason)
      left join ceased c on c.reason = v.reason
     group by v.name
    union all
    select 'ehc-ceased', 'total_ceased', coalesce(sum(c.plans), 0)::bigint from ceased c
  $$;
comment on function ehc.published_columns(int, date) is 'Counts alone; shares are worked out of them. A column that is not kept here has no row. Plans in force are those of the January after the year';
revoke all on function ehc.published_columns(int, date) from public;
grant execute on function ehc.published_columns(int, date) to throughline_app;
