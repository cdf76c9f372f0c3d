-- Taking a file over is a matter of new children for the most part. Each has its number since it was compared, so no row of the comparison is written again; they are added by two at a time, while what is known is revised after them, one after the other. The comparison finds a child by name without going through all who were born on that day.
create table children.import_batch (
  import_id bigint not null,
  part      text not null check (part in ('NEW', 'KNOWN')),
  first_row int not null,
  primary key (import_id, part, first_row)
);
comment on table children.import_batch is 'Which rows of an import are taken over; what is there is never done again';
revoke all on children.import_batch from throughline_app;
grant select on children.import_batch to throughline_app;

insert into children.import_batch (import_id, part, first_row)
select i.import_id, p.part, g.first_row
  from children.import i
  cross join (values ('NEW'), ('KNOWN')) p (part)
  cross join generate_series(1, i.adopted_row, 10000) g (first_row)
 where i.state = 'ADOPTING';
update children.import_match m set child_id = nextval('children.child_child_id_seq')
  from children.import i
 where i.import_id = m.import_id and i.state in ('READ', 'ADOPTING') and m.state = 'NEW' and m.row_number > i.adopted_row;

drop index children.child_born_on;
create index child_born_on on children.child (born_on, is_restricted, lower(surname), lower(forename));

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
                      and (r.sen_provision = '' or e.sen_provision = r.sen_provision))
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
                      from child k where k.upn = r.upn order by k.child_id limit 1) u on true
                  left join lateral (
                    select coalesce(k.merged_into, k.child_id) as child_id
                      from child k where k.uln = r.uln and u.child_id is null order by k.child_id limit 1) l on true
                  left join lateral (
                    select coalesce(k.merged_into, k.child_id) as child_id, k.upn
                      from child k
                     where k.born_on = r.born_on and k.is_restricted = any(array[false, true]) and lower(k.surname) = lower(r.surname)
                       and lower(k.forename) = lower(r.forename)
                       and u.child_id is null and l.child_id is null
                     order by k.child_id limit 1) n on true
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

create or replace function children.import_decide(import bigint, asked_row int, decision text) returns boolean
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    if not children.may_import(import) or decision not in ('CHANGED', 'NEW', 'LEFT') then
      return false;
    end if;
    update import_match m
       set state = decision, is_decided = true,
           child_id = case when decision = 'NEW' then nextval('children.child_child_id_seq') else m.child_id end
     where m.import_id = import and m.row_number = asked_row and m.state in ('POSSIBLE', 'TWICE')
       and (decision <> 'CHANGED' or m.child_id is not null);
    if not found then
      return false;
    end if;
    update import i
       set is_possible = i.is_possible - 1,
           is_new = i.is_new + case when decision = 'NEW' then 1 else 0 end,
           is_changed = i.is_changed + case when decision = 'CHANGED' then 1 else 0 end
     where i.import_id = import;
    return true;
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
      insert into enrolment (child_id, setting, status, year_group, sen_provision, from_on, until_on, source_id, recorded_at)
      select id, setting, status, year_group, sen_provision, coalesce(from_on, least(today, coalesce(until_on, today))), until_on, source, taken_at
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

create or replace function children.import_house(import bigint, first_row int, to_row int, taken_at timestamptz, source bigint) returns void
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
      insert into address as n (child_id, lines, postcode, uprn, from_on, source_id, recorded_at)
      select m.child_id, r.lines, r.postcode, r.uprn, today, source, taken_at
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

-- Takes some rows over. The same rows taken over twice change nothing. How far it is counts each part for half.
drop function children.import_adopt(bigint, int, int, timestamptz);
create function children.import_adopt(import bigint, part text, first_row int, to_row int, taken_at timestamptz) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    one import%rowtype;
    touched bigint[] := '{}';
    many int := to_row - first_row + 1;
  begin
    select * into one from import i where i.import_id = import and i.state = 'ADOPTING';
    if one.source_id is null or current_setting('throughline.children_right', true) is distinct from 'import' then
      return;
    end if;
    insert into import_batch values (import, part, first_row) on conflict do nothing;
    if not found then
      return;
    end if;
    perform set_config('throughline.index', 'later', true);
    if part = 'NEW' then
      perform children.import_add(import, first_row, to_row, taken_at, one.source_id);
    elsif one.holds = 'ADDRESSES' then
      touched := children.import_move(import, first_row, to_row, taken_at, one.source_id);
    else
      touched := array(
        select m.child_id from import_match m
         where m.import_id = import and m.row_number between first_row and to_row and m.state = 'CHANGED');
    end if;
    if cardinality(touched) > 0 and one.holds <> 'ADDRESSES' then
      perform children.import_revise(import, first_row, to_row, taken_at, one.source_id);
      perform children.import_enrol(import, first_row, to_row, taken_at, one.source_id);
      perform children.import_house(import, first_row, to_row, taken_at, one.source_id);
    end if;
    if cardinality(touched) > 0 then
      perform children.index_again(touched);
    end if;
    perform set_config('throughline.index', '', true);
    update import i
       set adopted_row = i.adopted_row + case part when 'NEW' then many / 2 else many - many / 2 end
     where i.import_id = import;
  end
  $$;

-- A tenth of the usual sample tells the planner enough until PostgreSQL looks by itself.
create or replace function children.import_ready(import bigint) returns void
  language plpgsql security definer set search_path = children, pg_temp set default_statistics_target = 20
  as $$
  begin
    if children.may_import(import) then
      analyze import_row (import_id, row_number, upn, uln, born_on, surname, forename);
      analyze import_home (import_id, row_number, upn, uln, nhs_number, reference);
      analyze import_match (import_id, row_number, state, child_id);
    end if;
  end
  $$;

create or replace function children.import_settled(import bigint) returns void
  language plpgsql security definer set search_path = children, pg_temp set default_statistics_target = 20
  as $$
  begin
    if children.may_import(import) then
      perform children.sort_in();
      analyze child;
      analyze enrolment;
      analyze address;
      analyze findable;
    end if;
  end
  $$;
