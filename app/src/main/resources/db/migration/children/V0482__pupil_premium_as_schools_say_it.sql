-- Whether pupil premium is paid for a child is said of a time at a school, as free school meals are; a cut of measures counts by it.
alter table children.enrolment add column pupil_premium text not null default '' check (pupil_premium in ('', 'Y', 'N'));
comment on column children.enrolment.pupil_premium is 'Y paid for the child, N not, empty where nobody said it';
alter table children.import_row add column pupil_premium text not null default '';

create or replace function children.state_of(e children.enrolment) returns jsonb
  language sql immutable parallel safe
  return jsonb_build_object('until_on', (e).until_on, 'year_group', (e).year_group, 'sen_provision', (e).sen_provision)
    || case (e).free_meals when '' then '{}' else jsonb_build_object('free_meals', (e).free_meals) end
    || case (e).pupil_premium when '' then '{}' else jsonb_build_object('pupil_premium', (e).pupil_premium) end;

create or replace function children.said_of(setting text, state jsonb) returns text
  language sql immutable parallel safe
  return concat_ws(', ', setting, 'year ' || nullif(state ->> 'year_group', ''),
    case state ->> 'sen_provision' when 'N' then 'no SEN provision' when 'K' then 'SEN support' when 'E' then 'EHC plan' end,
    case state ->> 'free_meals' when 'Y' then 'free school meals' when 'N' then 'no free school meals' end,
    case state ->> 'pupil_premium' when 'Y' then 'pupil premium' when 'N' then 'no pupil premium' end,
    'until ' || (state ->> 'until_on'));

create or replace function children.import_compare(import bigint) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    sees_all boolean := (select i.sees_all from import i where i.import_id = import);
  begin
    if not children.may_import(import) then
      raise exception 'This import is not yours';
    end if;
    delete from import_match m where m.import_id = import;
    insert into import_match (import_id, row_number, state, reason, child_id, was_version)
    select import, s.row_number, s.state, s.reason,
           case when s.state = 'NEW' then nextval('children.child_child_id_seq') else s.child_id end, s.version
      from (
        select r.row_number, case when r.alike > 1 then 'The UPN stands in another row too' else r.reason end as reason, c.child_id, c.version,
               case
                 when r.alike > 1 then 'TWICE'
                 when c.child_id is null then 'NEW'
                 when c.is_restricted and not sees_all then 'HELD'
                 when r.reason <> '' then 'POSSIBLE'
                 when c.forename is distinct from r.forename
                   or c.surname is distinct from r.surname
                   or c.born_on <> r.born_on
                   or (r.middle_names <> '' and c.middle_names <> r.middle_names)
                   or (r.known_as <> '' and c.known_as <> r.known_as)
                   or (r.known_as_surname <> '' and c.known_as_surname <> r.known_as_surname)
                   or (r.sex <> '' and c.sex <> r.sex)
                   or (r.upn is not null and c.upn is distinct from r.upn)
                   or (r.uln is not null and c.uln is distinct from r.uln)
                   or (r.nhs_number is not null and c.nhs_number is distinct from r.nhs_number)
                   or (r.ethnicity <> '' and c.ethnicity <> r.ethnicity)
                   or (r.first_language <> '' and c.first_language <> r.first_language)
                   then 'CHANGED'
                 when r.setting <> '' and not exists (
                   select from enrolment e
                    where e.child_id = c.child_id and e.setting = r.setting
                      and e.until_on is not distinct from r.until_on
                      and (r.year_group = '' or e.year_group = r.year_group)
                      and (r.sen_provision = '' or e.sen_provision = r.sen_provision)
                      and (r.free_meals = '' or e.free_meals = r.free_meals)
                      and (r.pupil_premium = '' or e.pupil_premium = r.pupil_premium))
                   then 'CHANGED'
                 when r.postcode <> '' and not exists (
                   select from address a
                    where a.child_id = c.child_id and a.postcode = r.postcode and a.until_on is null)
                   then 'CHANGED'
                 else 'SAME'
               end as state
          from (
            select w.*, coalesce(w.by_upn, w.by_uln, w.by_name) as met,
                   case
                     when w.by_upn is not null and w.upn_birth <> w.born_on and lower(w.upn_forename) <> lower(w.forename)
                       then 'Another child has this UPN'
                     when w.by_upn is null and w.by_uln is null and w.by_name is not null and w.upn is not null and w.name_upn is not null
                       then 'This child has another UPN'
                     else ''
                   end as reason
              from (
                select r.*, u.child_id as by_upn, u.born_on as upn_birth, u.forename as upn_forename,
                       l.child_id as by_uln, n.child_id as by_name, n.upn as name_upn,
                       case when r.upn is null then 1 else count(*) over (partition by r.upn) end as alike
                  from import_row r
                  left join lateral (
                    select coalesce(k.merged_into, k.child_id) as child_id, k.born_on, k.forename
                      from child k where k.upn = r.upn order by k.child_id + 0 limit 1) u on true
                  left join lateral (
                    select coalesce(k.merged_into, k.child_id) as child_id
                      from child k where k.uln = r.uln and u.child_id is null order by k.child_id + 0 limit 1) l on true
                  left join lateral (
                    select coalesce(k.merged_into, k.child_id) as child_id, k.upn
                      from child k
                     where k.born_on = r.born_on and k.is_restricted = any(array[false, true]) and lower(k.surname) = lower(r.surname)
                       and lower(k.forename) = lower(r.forename)
                       and u.child_id is null and l.child_id is null
                     order by k.child_id + 0 limit 1) n on true
                 where r.import_id = import) w) r
          left join child c on c.child_id = r.met) s;
    update import i
       set is_new = n.is_new, is_changed = n.is_changed, is_same = n.is_same, is_possible = n.is_possible,
           last_row = n.last_row
      from (
        select count(*) filter (where m.state in ('NEW', 'HELD')) as is_new,
               count(*) filter (where m.state = 'CHANGED') as is_changed,
               count(*) filter (where m.state = 'SAME') as is_same,
               count(*) filter (where m.state in ('POSSIBLE', 'TWICE')) as is_possible,
               coalesce(max(m.row_number), 0) as last_row
          from import_match m where m.import_id = import) n
     where i.import_id = import;
  end
  $$;

create or replace function children.import_add(import bigint, first_row int, to_row int, taken_at timestamptz, source bigint) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    today date := (taken_at at time zone 'Europe/London')::date;
  begin
    with fresh as materialized (
      select r.*, m.child_id as id
        from import_row r
        join import_match m on m.import_id = r.import_id and m.row_number = r.row_number
       where r.import_id = import and r.row_number between first_row and to_row
         and m.import_id = import and m.row_number between first_row and to_row and m.state = 'NEW'),
    kept as (
      insert into child (child_id, forename, middle_names, surname, known_as, known_as_surname, born_on, sex,
                         upn, uln, nhs_number, ethnicity, first_language, source_id, recorded_at)
      overriding system value
      select id, forename, middle_names, surname, known_as, known_as_surname, born_on, sex,
             upn, uln, nhs_number, ethnicity, first_language, source, taken_at
        from fresh),
    schooled as (
      insert into enrolment (child_id, setting, status, year_group, sen_provision, free_meals, pupil_premium, from_on, until_on, source_id, recorded_at)
      select id, setting, status, year_group, sen_provision, free_meals, pupil_premium, coalesce(from_on, least(today, coalesce(until_on, today))), until_on, source, taken_at
        from fresh where setting <> ''),
    housed as (
      insert into address (child_id, lines, postcode, uprn, from_on, source_id, recorded_at)
      select id, lines, postcode, uprn, today, source, taken_at
        from fresh where lines <> '' or postcode <> ''),
    named as (
      insert into former_name (child_id, forename, surname, source_id, recorded_at)
      select id, '', former_surname, source, taken_at
        from fresh where former_surname <> '' and former_surname <> surname),
    numbered as (
      insert into other_number (child_id, scheme, number, source_id, recorded_at)
      select id, 'UPN', former_upn, source, taken_at from fresh where former_upn <> ''
      union all
      select id, 'REFERENCE', reference, source, taken_at from fresh where reference <> ''),
    marked as (
      insert into flag (child_id, kind, from_on, source_id, recorded_at)
      select id, 'SERVICE_FAMILY', today, source, taken_at from fresh where is_service)
    insert into findable (child_id, is_restricted, names, words)
    select id, false, names, lexemes::tsvector from fresh;
  end
  $$;

create or replace function children.import_enrol(import bigint, first_row int, to_row int, taken_at timestamptz, source bigint) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    today date := (taken_at at time zone 'Europe/London')::date;
  begin
    with said as materialized (
      select r.*, m.child_id
        from import_match m
        join import_row r on r.import_id = m.import_id and r.row_number = m.row_number
       where m.import_id = import and m.row_number between first_row and to_row
         and m.state = 'CHANGED' and r.setting <> ''),
    ended as (
      update enrolment e
         set until_on = greatest(e.from_on, coalesce(r.from_on, today) - 1)
        from said r
       where r.until_on is null and r.status in ('C', 'F', 'O')
         and e.child_id = r.child_id and e.until_on is null and e.setting <> r.setting and e.status in ('C', 'F', 'O')
      returning e.child_id, e.enrolment_id, e.setting, children.state_of(old) as was, children.state_of(new) as becomes),
    revised as (
      update enrolment e
         set until_on = case when r.until_on is null then e.until_on else greatest(r.until_on, e.from_on) end,
             year_group = coalesce(nullif(r.year_group, ''), e.year_group),
             sen_provision = coalesce(nullif(r.sen_provision, ''), e.sen_provision),
             free_meals = coalesce(nullif(r.free_meals, ''), e.free_meals),
             pupil_premium = coalesce(nullif(r.pupil_premium, ''), e.pupil_premium)
        from said r
       where e.child_id = r.child_id and e.setting = r.setting and e.until_on is null
         and (r.until_on is not null
              or r.year_group not in ('', e.year_group) or r.sen_provision not in ('', e.sen_provision)
              or r.free_meals not in ('', e.free_meals) or r.pupil_premium not in ('', e.pupil_premium))
      returning e.child_id, e.enrolment_id, e.setting, children.state_of(old) as was, children.state_of(new) as becomes),
    added as (
      insert into enrolment as n (child_id, setting, status, year_group, sen_provision, free_meals, pupil_premium, from_on, until_on, source_id, recorded_at)
      select r.child_id, r.setting, r.status, r.year_group, r.sen_provision, r.free_meals, r.pupil_premium,
             coalesce(r.from_on, least(today, coalesce(r.until_on, today))), r.until_on, source, taken_at
        from said r
       where not exists (
         select from enrolment e
          where e.child_id = r.child_id and e.setting = r.setting
            and (e.until_on is null or e.until_on is not distinct from r.until_on))
      on conflict do nothing
      returning n.child_id, n.enrolment_id, n.setting, null::jsonb as was, children.state_of(n) as becomes),
    done as (
      select * from ended union all select * from revised union all select * from added),
    kept as (
      insert into import_part (import_id, child_id, part, part_id, was, becomes)
      select import, child_id, 'ENROLMENT', enrolment_id, was, becomes from done)
    insert into change (child_id, version, field, was, becomes, source_id, recorded_at)
    select d.child_id, c.version, 'setting', coalesce(said_of(d.setting, d.was), ''), said_of(d.setting, d.becomes), source, taken_at
      from done d join child c on c.child_id = d.child_id;
  end
  $$;

create or replace function children.import_undo_parts(import bigint, undone_at timestamptz, undo_source bigint) returns bigint[]
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    children_back bigint[];
  begin
    with net as materialized (
      select p.part, p.part_id, min(p.child_id) as child_id,
             (array_agg(p.was order by p.import_part_id))[1] as was,
             (array_agg(p.becomes order by p.import_part_id desc))[1] as becomes
        from import_part p
       where p.import_id = import
       group by p.part, p.part_id),
    gone as (
      delete from enrolment e using net n
       where n.part = 'ENROLMENT' and n.was is null and e.enrolment_id = n.part_id and children.state_of(e) = n.becomes
      returning e.child_id, 'setting' as field, said_of(e.setting, n.becomes) as was),
    left_home as (
      delete from address a using net n
       where n.part = 'ADDRESS' and n.was is null and a.address_id = n.part_id and children.state_of(a) = n.becomes
      returning a.child_id, 'address' as field, a.postcode as was),
    told as (
      select * from gone union all select * from left_home),
    noted as (
      insert into change (child_id, version, field, was, becomes, source_id, recorded_at)
      select t.child_id, c.version + 1, t.field, t.was, '', undo_source, undone_at
        from told t join child c on c.child_id = t.child_id)
    select array(select distinct child_id from told) into children_back;
    with net as materialized (
      select p.part, p.part_id, min(p.child_id) as child_id,
             (array_agg(p.was order by p.import_part_id))[1] as was,
             (array_agg(p.becomes order by p.import_part_id desc))[1] as becomes
        from import_part p
       where p.import_id = import
       group by p.part, p.part_id),
    back as (
      update enrolment e
         set until_on = (n.was ->> 'until_on')::date, year_group = n.was ->> 'year_group', sen_provision = n.was ->> 'sen_provision',
             free_meals = coalesce(n.was ->> 'free_meals', ''), pupil_premium = coalesce(n.was ->> 'pupil_premium', '')
        from net n
       where n.part = 'ENROLMENT' and n.was is not null and e.enrolment_id = n.part_id and children.state_of(e) = n.becomes
         and (n.was ->> 'until_on' is not null or not exists (
           select from enrolment o
            where o.setting = e.setting and o.child_id = e.child_id and o.until_on is null and o.enrolment_id <> e.enrolment_id))
      returning e.child_id, 'setting' as field, said_of(e.setting, n.becomes) as was, said_of(e.setting, n.was) as becomes),
    home as (
      update address a
         set until_on = (n.was ->> 'until_on')::date
        from net n
       where n.part = 'ADDRESS' and n.was is not null and a.address_id = n.part_id and children.state_of(a) = n.becomes
         and not exists (
           select from address o
            where o.child_id = a.child_id and o.kind = a.kind and o.address_id <> a.address_id
              and daterange(o.from_on, o.until_on) && daterange(a.from_on, (n.was ->> 'until_on')::date))
      returning a.child_id, 'address' as field, a.postcode || ', ended on ' || (n.becomes ->> 'until_on') as was, a.postcode as becomes),
    told as (
      select * from back union all select * from home),
    noted as (
      insert into change (child_id, version, field, was, becomes, source_id, recorded_at)
      select t.child_id, c.version + 1, t.field, t.was, t.becomes, undo_source, undone_at
        from told t join child c on c.child_id = t.child_id)
    select children_back || array(select distinct child_id from told) into children_back;
    delete from import_part p where p.import_id = import;
    return children_back;
  end
  $$;
