-- Forecasts are kept for ever, but the one that the demonstration made of invented children goes when a real council moves in.
alter table places.forecast add column is_invented boolean not null default false;

create or replace function places.remove_invented() returns bigint
  language sql security definer set search_path = ''
as $$
  delete from places.result_table where forecast_id in (select forecast_id from places.forecast where is_invented);
  delete from places.past_error where forecast_id in (select forecast_id from places.forecast where is_invented);
  delete from places.counted where forecast_id in (select forecast_id from places.forecast where is_invented);
  delete from places.point where forecast_id in (select forecast_id from places.forecast where is_invented);
  delete from places.future where forecast_id in (select forecast_id from places.forecast where is_invented);
  delete from places.problem where forecast_id in (select forecast_id from places.forecast where is_invented);
  delete from places.input where forecast_id in (select forecast_id from places.forecast where is_invented);
  delete from places.forecast where is_invented;
  with gone as (delete from places.promise where is_invented returning promise_id)
  select count(*) from gone
$$;
