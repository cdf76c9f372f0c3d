-- A management plan holds what no run can: categories, transfers between blocks, ratings, who was asked. And a run names the model that made it.
alter table places.forecast add column model text not null default '' check (length(model) <= 200);
comment on column places.forecast.model is 'The model and the state of its source; empty for forecasts made before it was kept';

create table places.management_plan (
  forecast_id bigint not null references places.forecast (forecast_id),
  version     bigint not null check (version > 0),
  said        jsonb not null check (jsonb_typeof(said) = 'object'),
  recorded_by bigint not null references identity.account (account_id),
  recorded_at timestamptz not null,
  primary key (forecast_id, version)
);
revoke update, delete on places.management_plan from throughline_app;

create or replace function places.remove_invented() returns bigint
  language sql security definer set search_path = ''
as $$
  delete from places.management_plan where forecast_id in (select forecast_id from places.forecast where is_invented);
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
