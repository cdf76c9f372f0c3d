-- Between reading a file of addresses and taking it over children are merged, restricted or moved by hand. What can no longer be taken over then comes back with its reason, stops nothing, and is not counted as new.
drop function children.homes_said(bigint, int, int);

-- The rows that are to be taken over, of the children as they are now, and how each address stands today.
create function children.homes_asked(import bigint, first_row int, to_row int, today date)
  returns table (row_number int, child_id bigint, kind text, lines text, postcode text, uprn text, cells text[], is_shut boolean, stands boolean, is_of_today boolean)
  language sql stable security definer set search_path = children, public, pg_temp
  as $$
    select h.row_number, k.child_id, h.kind, h.lines, h.postcode, h.uprn, h.cells, k.is_restricted and not i.sees_all, s.stands, s.is_of_today
      from import_match m
      join import_home h on h.import_id = m.import_id and h.row_number = m.row_number
      join import i on i.import_id = m.import_id
      join child c on c.child_id = m.child_id
      join child k on k.child_id = coalesce(c.merged_into, c.child_id)
     cross join lateral (
       select coalesce(bool_or((h.postcode = '' or a.postcode = h.postcode)
                               and (h.lines = '' or children.plain(a.lines) = children.plain(h.lines))), false) as stands,
              coalesce(bool_or(a.kind = h.kind and a.from_on = today), false) as is_of_today
         from address a
        where a.child_id = k.child_id and a.from_on <= today and coalesce(a.until_on, 'infinity') > today) s
     where m.import_id = import and m.row_number between first_row and to_row and m.state = 'CHANGED'
  $$;

-- After the others are taken over: what is left is refused, unless the child lives there anyhow.
create function children.import_leave(import bigint, first_row int, to_row int, today date, taken int[]) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    key_column text;
    home_column text;
    back int;
    same int;
  begin
    select coalesce(i.heading[1 + coalesce(i.mapping ->> 'UPN', i.mapping ->> 'ULN', i.mapping ->> 'NHS_NUMBER', i.mapping ->> 'REFERENCE')::int], ''),
           coalesce(i.heading[1 + coalesce(i.mapping ->> 'POSTCODE', i.mapping ->> 'ADDRESS')::int], '')
      into key_column, home_column
      from import i where i.import_id = import;
    insert into import_refused (import_id, row_number, cells, columns, messages)
    select import, a.row_number, a.cells, array[case when a.is_shut then key_column else home_column end],
           array[case when a.is_shut
             then 'No child of the index has this number. Correct it, or take the file of pupils over first.'
             else 'The child has another address that was recorded today. Change it in the record, or take the file over tomorrow.' end]
      from children.homes_asked(import, first_row, to_row, today) a
     where a.row_number <> all(taken) and (a.is_shut or not a.stands);
    get diagnostics back = row_count;
    delete from import_match m
     using import_refused r
     where m.import_id = import and m.row_number between first_row and to_row and m.state = 'CHANGED'
       and r.import_id = m.import_id and r.row_number = m.row_number;
    update import_match m set state = 'SAME'
     where m.import_id = import and m.row_number between first_row and to_row and m.state = 'CHANGED' and m.row_number <> all(taken);
    get diagnostics same = row_count;
    update import i
       set refused = i.refused + back, is_same = i.is_same + same, is_changed = i.is_changed - back - same
     where i.import_id = import and back + same > 0;
  end
  $$;

-- Of two rows that children who were merged since bring to one home, the first is taken over.
create or replace function children.import_move(import bigint, first_row int, to_row int, taken_at timestamptz, source bigint) returns bigint[]
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    today date := (taken_at at time zone 'Europe/London')::date;
    taken int[] := array(
      select distinct on (a.child_id, a.kind) a.row_number
        from homes_asked(import, first_row, to_row, today) a
       where not a.is_shut and not a.stands and not a.is_of_today
       order by a.child_id, a.kind, a.row_number);
    moved bigint[] := array(
      select distinct a.child_id from homes_asked(import, first_row, to_row, today) a where a.row_number = any(taken));
  begin
    update child c set version = c.version + 1 where c.child_id = any(moved);
    with ended as (
      update address a
         set until_on = today
        from homes_asked(import, first_row, to_row, today) s
       where s.row_number = any(taken) and a.child_id = s.child_id and a.kind = s.kind
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
        from homes_asked(import, first_row, to_row, today) s
       where s.row_number = any(taken)
      returning n.child_id, n.address_id, n.lines, n.postcode, children.state_of(n) as becomes),
    kept as (
      insert into import_part (import_id, child_id, part, part_id, becomes)
      select import, child_id, 'ADDRESS', address_id, becomes from added)
    insert into change (child_id, version, field, was, becomes, source_id, recorded_at)
    select a.child_id, c.version, 'address', '', coalesce(nullif(a.postcode, ''), a.lines), source, taken_at
      from added a join child c on c.child_id = a.child_id;
    perform children.import_leave(import, first_row, to_row, today, taken);
    return moved;
  end
  $$;

-- What is there of a lot says that it is done until the whole import is; afterwards the state of the import says so, which is asked once the lot is claimed.
create or replace function children.import_adopt(import bigint, part text, first_row int, to_row int, taken_at timestamptz) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    one import%rowtype;
    touched bigint[] := '{}';
    many int := to_row - first_row + 1;
  begin
    if current_setting('throughline.children_right', true) is distinct from 'import' then
      return;
    end if;
    insert into import_batch values (import, part, first_row) on conflict do nothing;
    if not found then
      return;
    end if;
    select * into one from import i where i.import_id = import and i.state = 'ADOPTING';
    if one.source_id is null then
      delete from import_batch b where b.import_id = import and b.part = import_adopt.part and b.first_row = import_adopt.first_row;
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

-- Where children live whom the council does not know is not kept once the file is taken over.
create or replace function children.import_forget(import bigint) returns void
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    if current_setting('throughline.children_right', true) = 'import' then
      delete from import_piece p where p.import_id = import;
      delete from import_home h where h.import_id = import and h.child_id is null;
      delete from import_batch b where b.import_id = import;
    end if;
  end
  $$;
delete from children.import_home h
 using children.import i
 where i.import_id = h.import_id and i.state in ('ADOPTED', 'UNDOING', 'UNDONE') and h.child_id is null;
delete from children.import_batch b
 using children.import i
 where i.import_id = b.import_id and i.state in ('ADOPTED', 'UNDOING', 'UNDONE');
revoke all on function children.homes_asked(bigint, int, int, date), children.import_leave(bigint, int, int, date, int[]) from public, throughline_app;
