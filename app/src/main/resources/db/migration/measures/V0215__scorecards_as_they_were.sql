-- A scorecard's title, purpose and arrangement are kept with each version too, so that one as at an earlier moment is shown as it was.
alter table measures.scorecard_version
  add column title       text not null check (title <> ''),
  add column purpose     text not null,
  add column arranged_by text not null check (arranged_by in ('facet', 'priority'));

create function measures.remove_invented_scorecards() returns void
  language sql security definer set search_path = measures, pg_temp
as $$
  delete from measures.scorecard where is_invented
$$;
revoke all on function measures.remove_invented_scorecards() from public;
grant execute on function measures.remove_invented_scorecards() to throughline_app;
revoke update, delete on measures.scorecard_version from throughline_app;
revoke delete on measures.scorecard from throughline_app;
