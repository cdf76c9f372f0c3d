-- Under what a child counts in the standard cuts on a day: whoever is over 25 is not among those of 20 to 25. What is not kept of children, such as their ward and free school meals, is in none.
create or replace function cases.cuts_of(of_child bigint, day date) returns text[]
  language sql stable set search_path = cases, pg_temp
  as $$
    select array[
             'Sex: ' || case c.sex when 'F' then 'Female' when 'M' then 'Male' else 'Not recorded' end,
             'Age: ' || case when g.years < 5 then '0 to 4' when g.years < 11 then '5 to 10' when g.years < 16 then '11 to 15'
                             when g.years < 20 then '16 to 19' when g.years <= 25 then '20 to 25' else 'Over 25' end,
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
