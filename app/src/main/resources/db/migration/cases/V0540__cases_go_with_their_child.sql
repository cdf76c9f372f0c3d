-- When two people have decided to remove a child's record for good, its cases go first. Only within such a removal: at any other time events stay.
create function cases.remove_disposed() returns table (part text, removed bigint)
  language plpgsql security definer set search_path = cases, pg_temp
  as $$
  declare
    ids bigint[] := array(select f.case_id from case_file f join children.being_disposed() d using (child_id));
  begin
    if not exists (select from children.being_disposed()) then
      raise exception 'Cases are removed with their child alone, when two people decided it';
    end if;
    foreach part in array array['panel_item', 'document', 'letter', 'note', 'task', 'person', 'due', 'event', 'case_file'] loop
      execute format('delete from cases.%I where case_id = any($1)', part) using ids;
      get diagnostics removed = row_count;
      part := 'cases.' || part;
      return next;
    end loop;
  end
  $$;
revoke all on function cases.remove_disposed() from public;
grant execute on function cases.remove_disposed() to throughline_app;
