-- Every forecast is kept for ever with its inputs, seed and version, so that it can be made again and held against what came.
create schema places;

create table places.forecast (
  forecast_id  bigint generated always as identity primary key,
  kind         text not null check (kind in ('plans', 'published', 'schools')),
  title        text not null check (length(title) between 1 and 120),
  area         text not null default '' check (length(area) <= 120),
  simulations  integer not null check (simulations between 1 and 10000),
  seed         bigint not null,
  version      text not null,
  state        text not null default 'waiting'
               check (state in ('waiting', 'running', 'done', 'refused', 'cancelled', 'failed')),
  done         integer not null default 0 check (done >= 0),
  out_of       integer not null default 0 check (out_of >= 0),
  answer       text not null default '',
  asked_by     bigint not null references identity.account (account_id),
  asked_at     timestamptz not null,
  ended_at     timestamptz,
  check ((state in ('waiting', 'running')) = (ended_at is null))
);
create index forecast_newest on places.forecast (asked_at desc);
revoke delete on places.forecast from throughline_app;

create table places.input (
  forecast_id bigint not null references places.forecast (forecast_id),
  part        text not null check (part ~ '^[a-z][a-z0-9-]*$'),
  file_name   text not null check (length(file_name) <= 200),
  content     bytea not null,
  primary key (forecast_id, part)
);

create table places.problem (
  forecast_id bigint not null references places.forecast (forecast_id),
  position    integer not null check (position > 0),
  refuses     boolean not null,
  sentence    text not null,
  primary key (forecast_id, position)
);

-- What might happen: number 0 is as now, the others are scenarios.
create table places.future (
  forecast_id bigint not null references places.forecast (forecast_id),
  future      integer not null check (future >= 0),
  name        text not null,
  primary key (forecast_id, future)
);

create table places.point (
  forecast_id bigint not null,
  future      integer not null,
  line        text not null,
  january     integer not null check (january between 1990 and 2200),
  mean        double precision not null,
  low95       double precision not null,
  low80       double precision not null,
  high80      double precision not null,
  high95      double precision not null,
  primary key (forecast_id, future, line, january),
  foreign key (forecast_id, future) references places.future (forecast_id, future)
);

-- What was counted, against which this and earlier forecasts are held.
create table places.counted (
  forecast_id bigint not null references places.forecast (forecast_id),
  line        text not null,
  january     integer not null check (january between 1990 and 2200),
  value       double precision not null,
  primary key (forecast_id, line, january)
);
create index counted_by_line on places.counted (line, january);

-- How wrong the model would have been on the past.
create table places.past_error (
  forecast_id bigint not null references places.forecast (forecast_id),
  line        text not null,
  horizon     integer not null check (horizon > 0),
  error       double precision not null,
  held        double precision not null check (held between 0 and 1),
  tries       integer not null check (tries > 0),
  simple      double precision not null,
  published   double precision,
  primary key (forecast_id, line, horizon)
);

create table places.result_table (
  forecast_id bigint not null,
  future      integer not null,
  name        text not null,
  content     text not null,
  primary key (forecast_id, future, name),
  foreign key (forecast_id, future) references places.future (forecast_id, future)
);

revoke update, delete on places.input, places.future, places.point, places.counted,
  places.past_error, places.result_table from throughline_app;
