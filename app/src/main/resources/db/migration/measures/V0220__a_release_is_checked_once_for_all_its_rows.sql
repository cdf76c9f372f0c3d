-- Rows of a release come by the hundred thousand. That their release is there was asked for each row and took longer than keeping it; now it is asked once for all that come together.
alter table measures.statistic drop constraint statistic_release_id_fkey;

create function measures.statistics_have_their_release() returns trigger
  language plpgsql security definer set search_path = measures, pg_temp
as $$
declare
  wanted bigint[];
  found  bigint[];
begin
  select array_agg(distinct release_id) into wanted from added;
  select array_agg(held.release_id) into found
  from (select release_id from release where release_id = any(wanted) for key share) held;
  if cardinality(wanted) > coalesce(cardinality(found), 0) then
    raise foreign_key_violation
      using message = 'Rows of statistics name a release that is not there';
  end if;
  return null;
end
$$;
create trigger rows_have_their_release after insert on measures.statistic
  referencing new table as added
  for each statement execute function measures.statistics_have_their_release();

create function measures.release_takes_its_rows() returns trigger
  language plpgsql security definer set search_path = measures, pg_temp
as $$
begin
  delete from statistic where release_id = old.release_id;
  return old;
end
$$;
create trigger rows_go_with_their_release before delete on measures.release
  for each row execute function measures.release_takes_its_rows();

-- A row keeps its release: what is published is never moved.
create function measures.statistics_stay() returns trigger
  language plpgsql
as $$
begin
  raise exception 'Rows of statistics are not changed: load a newer release';
end
$$;
create trigger rows_are_not_changed before update on measures.statistic
  for each statement execute function measures.statistics_stay();
create trigger releases_keep_their_number before update of release_id on measures.release
  for each statement execute function measures.statistics_stay();
