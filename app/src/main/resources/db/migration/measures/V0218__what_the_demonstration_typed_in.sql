-- What the demonstration typed in or counted can be told from a council's own, and goes when one moves in. Published figures stay: they are true.
alter table measures.entry add column is_invented boolean not null default false;
alter table measures.home add column is_invented boolean not null default false;
alter table measures.keeping add column is_invented boolean not null default false;

create function measures.remove_invented() returns void
  language plpgsql security definer set search_path = measures, pg_temp
as $$
begin
  delete from observation o using entry e where e.entry_id = o.entry_id and e.is_invented;
  delete from observation where source = 'computed' and area in (select area from home where is_invented);
  delete from entry where is_invented;
  delete from keeping where is_invented;
  delete from target where is_invented;
  delete from home where is_invented;
end
$$;
revoke all on function measures.remove_invented() from public;
grant execute on function measures.remove_invented() to throughline_app;
