-- Loads of a hundred thousand rows spent most of their time proving things a row at a time that are one for all. A check of a number that is not there is no longer a call: without "strict" PostgreSQL writes these functions into the statement itself.
alter function children.is_upn(text) called on null input;
alter function children.weighted(text) called on null input;
alter function children.is_uln(text) called on null input;
alter function children.is_nhs_number(text) called on null input;

-- All rows of a load have one source, and sources are never changed or removed: their being there is proven once a statement.
create function children.source_is_known() returns trigger
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    if exists (
      select from (select distinct source_id from new_rows) n
       where not exists (select from source s where s.source_id = n.source_id)) then
      raise foreign_key_violation using message = 'Every row needs a source that is on record';
    end if;
    return null;
  end
  $$;

create function children.source_stays() returns trigger
  language plpgsql
  as $$
  begin
    raise foreign_key_violation using message = 'The source of a row is never changed';
  end
  $$;

do $$
declare
  part text;
begin
  foreach part in array array['child', 'former_name', 'other_number', 'address', 'contact', 'consent', 'flag', 'enrolment', 'change'] loop
    execute format('alter table children.%1$I drop constraint %1$s_source_id_fkey', part);
    execute format('create trigger %1$s_source after insert on children.%1$I referencing new table as new_rows for each statement execute function children.source_is_known()', part);
    execute format('create trigger %1$s_source_stays before update of source_id on children.%1$I for each row when (old.source_id <> new.source_id) execute function children.source_stays()', part);
  end loop;
end
$$;

-- Only functions of the owner write what is searched, from the children themselves; with them it goes, a statement at a time.
alter table children.findable drop constraint findable_child_id_fkey;
create function children.forget_findable() returns trigger
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    delete from findable f using old_rows o where f.child_id = o.child_id;
    return null;
  end
  $$;
create trigger child_removed after delete on children.child
  referencing old table as old_rows for each statement execute function children.forget_findable();
