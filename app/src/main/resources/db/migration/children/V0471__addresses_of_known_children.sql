-- Files that hold addresses and no names are taken over to children whom the index knows by a number. A row whose number nobody has is refused; one that meets a restricted child whom the sender may not see is refused in the same words.
alter table children.import_row add column uprn text not null default '';

create table children.import_home (
  import_id  bigint not null,
  row_number int not null,
  upn        text,
  uln        text,
  nhs_number text,
  reference  text,
  lines      text not null,
  postcode   text not null,
  uprn       text not null,
  cells      text[] not null,
  child_id   bigint,
  kind       text check (kind in ('HOME', 'SECOND_HOME')),
  primary key (import_id, row_number)
);
comment on column children.import_home.cells is 'The row as it was sent, which comes back when it is refused';
create index import_home_child on children.import_home (child_id) where child_id is not null;
revoke all on children.import_home from throughline_app;
grant insert on children.import_home to throughline_app;

create or replace function children.import_begin(import bigint) returns void
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    if children.may_import(import) then
      delete from import_row r where r.import_id = import;
      delete from import_home r where r.import_id = import;
      delete from import_refused r where r.import_id = import;
      delete from import_match r where r.import_id = import;
    end if;
  end
  $$;

create or replace function children.import_ready(import bigint) returns void
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    if children.may_import(import) then
      analyze import_row;
      analyze import_home;
      analyze import_match;
    end if;
  end
  $$;

create or replace function children.forget_findable() returns trigger
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    delete from findable f using old_rows o where f.child_id = o.child_id;
    delete from import_part p using old_rows o where p.child_id = o.child_id;
    delete from import_home h using old_rows o where h.child_id = o.child_id;
    return null;
  end
  $$;

-- Whose addresses these are, which of them are new, and where they go: the first new one of a child is the home, unless the file names the home that is known; the next is the second home. The index keeps no third.
create function children.import_compare_homes(import bigint, today date, key_column text, home_column text) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    sees_all boolean := (select i.sees_all from import i where i.import_id = import);
  begin
    if not children.may_import(import) then
      raise exception 'This import is not yours';
    end if;
    delete from import_match m where m.import_id = import;
    with met as materialized (
      select h.row_number, h.postcode, h.cells, children.plain(h.lines) as lines, f.child_id, f.many
        from import_home h
        left join lateral (
          select min(c.child_id) as child_id, count(distinct c.child_id) as many
            from (
              select coalesce(k.merged_into, k.child_id) as child_id from child k where k.upn = h.upn
              union all
              select coalesce(k.merged_into, k.child_id) from child k where k.uln = h.uln
              union all
              select coalesce(k.merged_into, k.child_id) from child k where k.nhs_number = h.nhs_number
              union all
              select coalesce(k.merged_into, k.child_id)
                from other_number n join child k on k.child_id = n.child_id
               where n.number = h.reference and n.scheme = 'REFERENCE'
              union all
              select coalesce(k.merged_into, k.child_id)
                from other_number n join child k on k.child_id = n.child_id
               where n.number = h.upn and n.scheme = 'UPN') k
            join child c on c.child_id = k.child_id
           where sees_all or not c.is_restricted) f on true
       where h.import_id = import),
    known as materialized (
      select m.*, a.kind as stands_as,
             row_number() over (partition by m.child_id, m.postcode, m.lines order by m.row_number) > 1 as is_again
        from met m
        left join lateral (
          select a.kind
            from address a
           where a.child_id = m.child_id and a.from_on <= today and coalesce(a.until_on, 'infinity') > today
             and (m.postcode = '' or a.postcode = m.postcode)
             and (m.lines = '' or children.plain(a.lines) = m.lines)
           order by a.kind
           limit 1) a on true
       where m.many = 1),
    fresh as (
      select k.row_number, k.child_id, k.cells,
             (array_remove(array_remove(array['HOME', 'SECOND_HOME'], s.first), s.second))
               [(row_number() over (partition by k.child_id order by k.row_number))::int] as kind
        from known k
        join (
          select child_id,
                 max(stands_as) filter (where stands_as = 'HOME') as first,
                 max(stands_as) filter (where stands_as = 'SECOND_HOME') as second
            from known group by child_id) s using (child_id)
       where k.stands_as is null and not k.is_again),
    placed as materialized (
      select f.*, exists (
               select from address a
                where a.child_id = f.child_id and a.kind = f.kind and a.from_on = today) as is_of_today
        from fresh f),
    wrong as (
      insert into import_refused (import_id, row_number, cells, columns, messages)
      select import, m.row_number, m.cells, array[key_column],
             array[case when m.many > 1
               then 'Two children have the numbers of this row. Find them, put their numbers right or merge them, and send the row again.'
               else 'No child of the index has this number. Correct it, or take the file of pupils over first.' end]
        from met m where m.many <> 1
      union all
      select import, p.row_number, p.cells, array[home_column],
             array[case when p.kind is null
               then 'This is one address more than a home and a second home. Leave out where the child does not live.'
               else 'The child has another address that was recorded today. Change it in the record, or take the file over tomorrow.' end]
        from placed p where p.kind is null or p.is_of_today),
    noted as (
      update import_home h set child_id = k.child_id, kind = p.kind
        from known k
        left join placed p on p.row_number = k.row_number
       where h.import_id = import and h.row_number = k.row_number)
    insert into import_match (import_id, row_number, state, child_id, was_version)
    select import, k.row_number, case when p.row_number is null then 'SAME' else 'CHANGED' end, k.child_id, c.version
      from known k
      join child c on c.child_id = k.child_id
      left join placed p on p.row_number = k.row_number
     where p.row_number is null or (p.kind is not null and not p.is_of_today);
    update import i
       set is_new = 0, is_possible = 0, is_changed = n.is_changed, is_same = n.is_same, last_row = n.last_row,
           refused = (select count(*) from import_refused r where r.import_id = import)
      from (
        select count(*) filter (where m.state = 'CHANGED') as is_changed,
               count(*) filter (where m.state = 'SAME') as is_same,
               coalesce(max(m.row_number), 0) as last_row
          from import_match m where m.import_id = import) n
     where i.import_id = import;
  end
  $$;

-- The rows that are taken over: not those of a child who was restricted since, for a sender who may not see it.
create function children.homes_said(import bigint, first_row int, to_row int)
  returns table (child_id bigint, kind text, lines text, postcode text, uprn text)
  language sql stable security definer set search_path = children, pg_temp
  as $$
    select k.child_id, h.kind, h.lines, h.postcode, h.uprn
      from import_match m
      join import_home h on h.import_id = m.import_id and h.row_number = m.row_number
      join import i on i.import_id = m.import_id
      join child c on c.child_id = m.child_id
      join child k on k.child_id = coalesce(c.merged_into, c.child_id)
     where m.import_id = import and m.row_number between first_row and to_row and m.state = 'CHANGED'
       and (i.sees_all or not k.is_restricted)
  $$;

-- Where children whom the index knows live from today on; where they lived before is kept with its last day.
create function children.import_move(import bigint, first_row int, to_row int, taken_at timestamptz, source bigint) returns bigint[]
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    today date := (taken_at at time zone 'Europe/London')::date;
    moved bigint[] := array(select distinct s.child_id from homes_said(import, first_row, to_row) s);
  begin
    update child c set version = c.version + 1 where c.child_id = any(moved);
    with ended as (
      update address a
         set until_on = today
        from homes_said(import, first_row, to_row) s
       where a.child_id = s.child_id and a.kind = s.kind
         and a.from_on < today and coalesce(a.until_on, 'infinity') > today
      returning a.child_id, a.address_id, a.lines, a.postcode, children.state_of(old) as was, children.state_of(new) as becomes),
    kept as (
      insert into import_part (import_id, child_id, part, part_id, was, becomes)
      select import, child_id, 'ADDRESS', address_id, was, becomes from ended)
    insert into change (child_id, version, field, was, becomes, source_id, recorded_at)
    select e.child_id, c.version, 'address', coalesce(nullif(e.postcode, ''), e.lines), 'ended on ' || today, source, taken_at
      from ended e join child c on c.child_id = e.child_id;
    with added as (
      insert into address as n (child_id, kind, lines, postcode, uprn, from_on, until_on, source_id, recorded_at)
      select s.child_id, s.kind, s.lines, s.postcode, s.uprn, today,
             (select min(a.from_on) from address a where a.child_id = s.child_id and a.kind = s.kind and a.from_on > today),
             source, taken_at
        from homes_said(import, first_row, to_row) s
       where not exists (
         select from address a
          where a.child_id = s.child_id and a.kind = s.kind
            and a.from_on <= today and coalesce(a.until_on, 'infinity') > today)
      returning n.child_id, n.address_id, n.lines, n.postcode, children.state_of(n) as becomes),
    kept as (
      insert into import_part (import_id, child_id, part, part_id, becomes)
      select import, child_id, 'ADDRESS', address_id, becomes from added)
    insert into change (child_id, version, field, was, becomes, source_id, recorded_at)
    select a.child_id, c.version, 'address', '', coalesce(nullif(a.postcode, ''), a.lines), source, taken_at
      from added a join child c on c.child_id = a.child_id;
    return moved;
  end
  $$;

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
    if (select i.holds = 'ADDRESSES' from import i where i.import_id = import) then
      touched := children.import_move(import, first_row, to_row, taken_at, source);
    else
      perform children.import_add(import, first_row, to_row, taken_at, source);
      touched := array(
        select m.child_id from import_match m
         where m.import_id = import and m.row_number between first_row and to_row and m.state = 'CHANGED');
      if cardinality(touched) > 0 then
        perform children.import_revise(import, first_row, to_row, taken_at, source);
        perform children.import_enrol(import, first_row, to_row, taken_at, source);
        perform children.import_house(import, first_row, to_row, taken_at, source);
      end if;
    end if;
    if cardinality(touched) > 0 then
      perform children.index_again(touched);
    end if;
    perform set_config('throughline.index', '', true);
    update import i set adopted_row = to_row where i.import_id = import;
  end
  $$;

-- Rows of addresses are shown by the name that the index has, as long as the reader may see it.
create or replace function children.import_page(import bigint, wanted text, most int, skipped int)
  returns table (row_number int, name text, born_on date, reason text, child_id bigint, state text)
  language sql stable security definer set search_path = children, pg_temp
  as $$
    select m.row_number, coalesce(r.forename || ' ' || r.surname, c.forename || ' ' || c.surname),
           coalesce(r.born_on, c.born_on), m.reason,
           case when m.state in ('HELD', 'NEW') then null else m.child_id end,
           case when m.state = 'HELD' then 'NEW' else m.state end
      from import_match m
      left join import_row r on r.import_id = m.import_id and r.row_number = m.row_number
      left join import_home h on h.import_id = m.import_id and h.row_number = m.row_number
      left join child c on c.child_id = m.child_id and h.row_number is not null and (sight() = 2 or not c.is_restricted)
     where m.import_id = import and children.may_import(import)
       and (r.row_number is not null or c.child_id is not null)
       and case when m.state = 'HELD' then 'NEW' when m.state = 'TWICE' then 'POSSIBLE' else m.state end = wanted
     order by m.row_number
     limit most offset skipped
  $$;

create function children.import_moves(import bigint, first_row int, to_row int, today date)
  returns table (row_number int, child_id bigint, field text, was text, becomes text)
  language sql stable security definer set search_path = children, pg_temp
  as $$
    select m.row_number, c.child_id, case h.kind when 'HOME' then 'Home' else 'Second home' end,
           coalesce((
             select concat_ws(', ', nullif(a.lines, ''), nullif(a.postcode, ''))
               from address a
              where a.child_id = c.child_id and a.kind = h.kind
                and a.from_on <= today and coalesce(a.until_on, 'infinity') > today), ''),
           concat_ws(', ', nullif(h.lines, ''), nullif(h.postcode, ''))
      from import_match m
      join import_home h on h.import_id = m.import_id and h.row_number = m.row_number
      join child c on c.child_id = m.child_id
     where m.import_id = import and m.row_number between first_row and to_row and m.state = 'CHANGED'
       and children.may_import(import) and (sight() = 2 or not c.is_restricted)
     order by m.row_number
  $$;
revoke all on function children.homes_said(bigint, int, int), children.import_move(bigint, int, int, timestamptz, bigint) from public, throughline_app;
