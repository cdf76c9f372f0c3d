-- What is known of a child needs the child: asked once a statement and not once a row, which was a tenth of loading a city. A child is held until the end, so that nobody removes it meanwhile; one that the same transaction added is seen by nobody else. Children are removed by the owner's functions alone, after what is known of them; that is asked too.
create function children.child_is_known() returns trigger
  language plpgsql security definer set search_path = children, pg_temp set enable_hashjoin = off set enable_mergejoin = off
  as $$
  begin
    perform from child c
      where c.child_id in (select n.child_id from new_rows n) and c.xmin <> pg_current_xact_id()::xid
      order by c.child_id
        for key share;
    if exists (
      select from (select distinct child_id from new_rows) n
       where not exists (select from child c where c.child_id = n.child_id)) then
      raise foreign_key_violation using message = 'Every row needs a child that is on record', constraint = tg_name;
    end if;
    return null;
  end
  $$;

create function children.new_child_is_known() returns trigger
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    perform from child c where c.child_id = new.child_id for key share;
    if not found then
      raise foreign_key_violation using message = 'Every row needs a child that is on record', constraint = tg_name;
    end if;
    return new;
  end
  $$;

create function children.child_has_no_parts() returns trigger
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    if exists (select from old_rows o join address p using (child_id))
       or exists (select from old_rows o join contact p using (child_id))
       or exists (select from old_rows o join flag p using (child_id))
       or exists (select from old_rows o join enrolment p using (child_id)) then
      raise foreign_key_violation using message = 'A child goes after what is known of it', constraint = tg_name;
    end if;
    return null;
  end
  $$;

do $$
declare
  part text;
begin
  foreach part in array array['address', 'contact', 'flag', 'enrolment'] loop
    execute format('alter table children.%1$I drop constraint %1$s_child_id_fkey', part);
    execute format('create trigger %1$s_has_its_child after insert on children.%1$I referencing new table as new_rows for each statement execute function children.child_is_known()', part);
    execute format('create trigger %1$s_has_its_new_child before update of child_id on children.%1$I for each row when (old.child_id <> new.child_id) execute function children.new_child_is_known()', part);
  end loop;
end
$$;

create trigger child_goes_last after delete on children.child
  referencing old table as old_rows for each statement execute function children.child_has_no_parts();
