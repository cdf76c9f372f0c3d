-- What an import did to times at settings and at addresses is kept, so that the history says it and taking the import back undoes it. Rows are planned by what the index holds: PostgreSQL is told again while an index fills from nothing. A row without a day of leaving no longer ends the time at a setting that it speaks of.
create table children.import_part (
  import_part_id bigint generated always as identity primary key,
  import_id  bigint not null,
  child_id   bigint not null,
  part       text not null check (part in ('ENROLMENT', 'ADDRESS')),
  part_id    bigint not null,
  was        jsonb,
  becomes    jsonb not null
);
comment on column children.import_part.was is 'Empty where the import added the row';
create index import_part_import on children.import_part (import_id);
create index import_part_child on children.import_part (child_id);
revoke all on children.import_part from throughline_app;

-- With a child go what is searched and what imports did, a statement at a time.
create or replace function children.forget_findable() returns trigger
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    delete from findable f using old_rows o where f.child_id = o.child_id;
    delete from import_part p using old_rows o where p.child_id = o.child_id;
    return null;
  end
  $$;

create function children.state_of(e children.enrolment) returns jsonb
  language sql immutable parallel safe
  return jsonb_build_object('until_on', (e).until_on, 'year_group', (e).year_group, 'sen_provision', (e).sen_provision);

create function children.state_of(a children.address) returns jsonb
  language sql immutable parallel safe
  return jsonb_build_object('until_on', (a).until_on);

-- A time at a setting as the history says it.
create function children.said_of(setting text, state jsonb) returns text
  language sql immutable parallel safe
  return concat_ws(', ', setting, 'year ' || nullif(state ->> 'year_group', ''),
    case state ->> 'sen_provision' when 'N' then 'no SEN provision' when 'K' then 'SEN support' when 'E' then 'EHC plan' end,
    'until ' || (state ->> 'until_on'));

-- Children who are new to the index, with all that their rows say.
create function children.import_add(import bigint, first_row int, to_row int, taken_at timestamptz, source bigint) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    today date := (taken_at at time zone 'Europe/London')::date;
  begin
    with fresh as materialized (
      select r.*, nextval('children.child_child_id_seq') as id
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
      insert into enrolment (child_id, setting, status, year_group, sen_provision, from_on, until_on, source_id, recorded_at)
      select id, setting, status, year_group, sen_provision, coalesce(from_on, least(today, coalesce(until_on, today))), until_on, source, taken_at
        from fresh where setting <> ''),
    housed as (
      insert into address (child_id, lines, postcode, from_on, source_id, recorded_at)
      select id, lines, postcode, today, source, taken_at
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
      select id, 'SERVICE_FAMILY', today, source, taken_at from fresh where is_service),
    findables as (
      insert into findable (child_id, is_restricted, names, words)
      select id, false, names, lexemes::tsvector from fresh)
    update import_match m
       set child_id = f.id
      from fresh f
     where m.import_id = import and m.row_number between first_row and to_row and m.row_number = f.row_number;
  end
  $$;

-- Facts of children whom the index knows.
create function children.import_revise(import bigint, first_row int, to_row int, taken_at timestamptz, source bigint) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  begin
    insert into change (child_id, version, field, was, becomes, source_id, recorded_at)
    select d.child_id, c.version + 1, d.field, d.was, d.becomes, source, taken_at
      from children.import_differences(import, first_row, to_row) d
      join child c on c.child_id = d.child_id;
    update child c
       set forename = r.forename, surname = r.surname, born_on = r.born_on,
           middle_names = coalesce(nullif(r.middle_names, ''), c.middle_names),
           known_as = coalesce(nullif(r.known_as, ''), c.known_as),
           known_as_surname = coalesce(nullif(r.known_as_surname, ''), c.known_as_surname),
           sex = coalesce(nullif(r.sex, ''), c.sex), upn = coalesce(r.upn, c.upn),
           no_upn_reason = case when r.upn is null then c.no_upn_reason else '' end,
           uln = coalesce(r.uln, c.uln), nhs_number = coalesce(r.nhs_number, c.nhs_number),
           ethnicity = coalesce(nullif(r.ethnicity, ''), c.ethnicity),
           first_language = coalesce(nullif(r.first_language, ''), c.first_language),
           version = c.version + 1
      from import_row r
      join import_match m on m.import_id = r.import_id and m.row_number = r.row_number
     where r.import_id = import and r.row_number between first_row and to_row
       and m.import_id = import and m.row_number between first_row and to_row
       and m.state = 'CHANGED' and c.child_id = m.child_id;
  end
  $$;

-- Where children whom the index knows go to school. A pupil who is on the roll of one school as the only one has left the school before.
create function children.import_enrol(import bigint, first_row int, to_row int, taken_at timestamptz, source bigint) returns void
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
             sen_provision = coalesce(nullif(r.sen_provision, ''), e.sen_provision)
        from said r
       where e.child_id = r.child_id and e.setting = r.setting and e.until_on is null
         and (r.until_on is not null
              or r.year_group not in ('', e.year_group) or r.sen_provision not in ('', e.sen_provision))
      returning e.child_id, e.enrolment_id, e.setting, children.state_of(old) as was, children.state_of(new) as becomes),
    added as (
      insert into enrolment as n (child_id, setting, status, year_group, sen_provision, from_on, until_on, source_id, recorded_at)
      select r.child_id, r.setting, r.status, r.year_group, r.sen_provision,
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

-- Where children whom the index knows live.
create function children.import_house(import bigint, first_row int, to_row int, taken_at timestamptz, source bigint) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    today date := (taken_at at time zone 'Europe/London')::date;
  begin
    with said as materialized (
      select r.postcode, m.child_id
        from import_match m
        join import_row r on r.import_id = m.import_id and r.row_number = m.row_number
       where m.import_id = import and m.row_number between first_row and to_row
         and m.state = 'CHANGED' and r.postcode <> ''),
    ended as (
      update address a
         set until_on = today
        from said r
       where a.child_id = r.child_id and a.kind = 'HOME' and a.until_on is null
         and a.postcode <> r.postcode and a.from_on < today
      returning a.child_id, a.address_id, a.postcode, children.state_of(old) as was, children.state_of(new) as becomes),
    kept as (
      insert into import_part (import_id, child_id, part, part_id, was, becomes)
      select import, child_id, 'ADDRESS', address_id, was, becomes from ended)
    insert into change (child_id, version, field, was, becomes, source_id, recorded_at)
    select e.child_id, c.version, 'address', e.postcode, 'ended on ' || today, source, taken_at
      from ended e join child c on c.child_id = e.child_id;
    with added as (
      insert into address as n (child_id, lines, postcode, from_on, source_id, recorded_at)
      select m.child_id, r.lines, r.postcode, today, source, taken_at
        from import_match m
        join import_row r on r.import_id = m.import_id and r.row_number = m.row_number
       where m.import_id = import and m.row_number between first_row and to_row
         and m.state = 'CHANGED' and r.postcode <> ''
         and not exists (
           select from address a
            where a.child_id = m.child_id and a.kind = 'HOME' and (a.until_on is null or a.until_on > today))
      returning n.child_id, n.address_id, n.postcode, children.state_of(n) as becomes),
    kept as (
      insert into import_part (import_id, child_id, part, part_id, becomes)
      select import, child_id, 'ADDRESS', address_id, becomes from added)
    insert into change (child_id, version, field, was, becomes, source_id, recorded_at)
    select a.child_id, c.version, 'address', '', a.postcode, source, taken_at
      from added a join child c on c.child_id = a.child_id;
  end
  $$;

-- Takes some rows over. The same rows taken over twice change nothing.
create or replace function children.import_adopt(import bigint, first_row int, to_row int, taken_at timestamptz) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    source bigint := (select i.source_id from import i where i.import_id = import and i.state = 'ADOPTING' and i.adopted_row < to_row for update);
    touched bigint[];
  begin
    if source is null or current_setting('throughline.children_right', true) is distinct from 'import' then
      return;
    end if;
    if (select c.reltuples < first_row / 2 from pg_class c where c.oid = 'children.child'::regclass) then
      analyze child;
      analyze enrolment;
      analyze address;
    end if;
    perform set_config('throughline.index', 'later', true);
    perform children.import_add(import, first_row, to_row, taken_at, source);
    touched := array(
      select m.child_id from import_match m
       where m.import_id = import and m.row_number between first_row and to_row and m.state = 'CHANGED');
    if cardinality(touched) > 0 then
      perform children.import_revise(import, first_row, to_row, taken_at, source);
      perform children.import_enrol(import, first_row, to_row, taken_at, source);
      perform children.import_house(import, first_row, to_row, taken_at, source);
      perform children.index_again(touched);
    end if;
    perform set_config('throughline.index', '', true);
    update import i set adopted_row = to_row where i.import_id = import;
  end
  $$;

-- Parts that an import added go, parts that it altered are again what they were, as far as they still are as it left them.
create function children.import_undo_parts(import bigint, undone_at timestamptz, undo_source bigint) returns bigint[]
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
         set until_on = (n.was ->> 'until_on')::date, year_group = n.was ->> 'year_group', sen_provision = n.was ->> 'sen_provision'
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

-- Takes an import back: children whom it brought and whom nobody touched since go, changed facts that still are as it left them become what they were.
create or replace function children.import_undo(import bigint, undone_at timestamptz, undo_source bigint)
  returns table (removed bigint, restored bigint, left_as_is bigint)
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    source bigint := (select i.source_id from import i where i.import_id = import);
    gone bigint[];
    back bigint[];
    part text;
  begin
    if current_setting('throughline.children_right', true) is distinct from 'import' then
      raise exception 'Only the right to import may take an import back';
    end if;
    perform set_config('throughline.index', 'later', true);
    gone := array(
      select m.child_id
        from import_match m
        join child c on c.child_id = m.child_id
       where m.import_id = import and m.state = 'NEW' and c.source_id = source and c.version = 1
         and c.merged_into is null and c.household_id is null
         and not exists (select from child k where k.merged_into = c.child_id)
         and not exists (select from flag f where f.child_id = c.child_id and f.source_id <> source)
         and not exists (select from contact f where f.child_id = c.child_id)
         and not exists (select from enrolment f where f.child_id = c.child_id and f.source_id <> source));
    left_as_is := (select count(*) from import_match m where m.import_id = import and m.state = 'NEW' and m.child_id is not null) - cardinality(gone);
    foreach part in array array['former_name', 'other_number', 'address', 'consent', 'flag', 'enrolment', 'reason_given'] loop
      execute format('delete from children.%I where child_id = any($1)', part) using gone;
    end loop;
    delete from child where child_id = any(gone);
    removed := cardinality(gone);
    back := children.import_undo_parts(import, undone_at, undo_source);
    with first as (
      select distinct on (h.child_id, h.field) h.child_id, h.field, h.was, h.becomes
        from change h
       where h.source_id = source and h.field not in ('setting', 'address')
       order by h.child_id, h.field, h.change_id),
    still as materialized (
      select f.*, c.version
        from first f join child c on c.child_id = f.child_id
       where coalesce(to_jsonb(c) ->> f.field, '') = f.becomes),
    noted as (
      insert into change (child_id, version, field, was, becomes, source_id, recorded_at)
      select s.child_id, s.version + 1, s.field, s.becomes, s.was, undo_source, undone_at
        from still s),
    wanted as materialized (
      select child_id, jsonb_object_agg(field, was) as f from still group by child_id),
    revised as (
      update child c
         set forename = coalesce(v.f ->> 'forename', c.forename),
             middle_names = coalesce(v.f ->> 'middle_names', c.middle_names),
             surname = coalesce(v.f ->> 'surname', c.surname),
             known_as = coalesce(v.f ->> 'known_as', c.known_as),
             known_as_surname = coalesce(v.f ->> 'known_as_surname', c.known_as_surname),
             born_on = coalesce((v.f ->> 'born_on')::date, c.born_on),
             sex = coalesce(v.f ->> 'sex', c.sex),
             upn = case when v.f ? 'upn' then nullif(v.f ->> 'upn', '') else c.upn end,
             uln = case when v.f ? 'uln' then nullif(v.f ->> 'uln', '') else c.uln end,
             nhs_number = case when v.f ? 'nhs_number' then nullif(v.f ->> 'nhs_number', '') else c.nhs_number end,
             ethnicity = coalesce(v.f ->> 'ethnicity', c.ethnicity),
             first_language = coalesce(v.f ->> 'first_language', c.first_language),
             version = c.version + 1
        from wanted v
       where c.child_id = v.child_id
      returning c.child_id)
    select back || array(select child_id from revised) into back;
    back := array(select distinct child_id from unnest(back) child_id);
    update child c set version = c.version + 1
     where c.child_id = any(back)
       and not exists (
         select from change h
          where h.child_id = c.child_id and h.source_id = undo_source and h.version = c.version);
    perform set_config('throughline.index', '', true);
    if cardinality(back) > 0 then
      perform children.index_again(back);
    end if;
    restored := cardinality(back);
    update import_match m set state = 'UNDONE' where m.import_id = import and m.state in ('NEW', 'CHANGED');
    return next;
  end
  $$;
revoke all on function children.import_add(bigint, int, int, timestamptz, bigint), children.import_revise(bigint, int, int, timestamptz, bigint),
  children.import_enrol(bigint, int, int, timestamptz, bigint), children.import_house(bigint, int, int, timestamptz, bigint),
  children.import_undo_parts(bigint, timestamptz, bigint) from public, throughline_app;
