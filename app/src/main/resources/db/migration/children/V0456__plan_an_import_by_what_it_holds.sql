-- PostgreSQL knows nothing of rows that have just come and would look for each of them among all; told how many there are, it finds each at once.
create function children.import_ready(import bigint) returns void
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    if children.may_import(import) then
      analyze import_row;
      analyze import_match;
    end if;
  end
  $$;
