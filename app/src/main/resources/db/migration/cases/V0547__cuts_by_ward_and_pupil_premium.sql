-- Counts are cut by pupil premium as well, and by the ward of the home once a file of postcodes with their wards was loaded.
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
             'Pupil premium: ' || case e.pupil_premium when 'Y' then 'Eligible' when 'N' then 'Not eligible' else 'Not recorded' end,
             'Social care: ' || case when f.is_in_care then 'In care' when f.is_in_need then 'Child in need or protection' else 'Neither' end]
           || case when exists (select from post p where p.ended_at is null and p.team <> '')
                then array['Team: ' || case when c.is_restricted then 'Not said' when of_officer is null then 'Nobody yet'
                                            else coalesce(team_of(of_officer), 'None named') end]
                else '{}' end
           || case when exists (select from settings.published_ward_postcode)
                then array['Ward: ' || case when c.is_restricted then 'Not said' when h.postcode is null then 'Not recorded'
                                            else coalesce((select p.name from settings.published_ward_postcode p where p.postcode = h.postcode), 'Not known') end]
                else '{}' end
      from children.child a
      join children.child c on c.child_id = coalesce(a.merged_into, a.child_id)
     cross join lateral (select extract(year from age(day, c.born_on)) as years) g
      left join lateral (
        select s.kind, s.name, n.setting, n.free_meals, n.pupil_premium
          from children.enrolment n
          left join settings.published_setting s on s.urn = n.setting
         where n.child_id = c.child_id and n.from_on <= day and coalesce(n.until_on, day) >= day
         order by n.status = 'S', n.from_on desc, n.enrolment_id
         limit 1) e on true
      left join lateral (
        select split_part(d.postcode, ' ', 1) as district, d.postcode
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
