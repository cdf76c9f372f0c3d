-- What a strategy promises in specialist places, the schemes that keep the promise, and what measures are made of.
create table places.promise (
  promise_id    bigint generated always as identity primary key,
  title         text not null check (length(title) between 1 and 120),
  commitment    text not null default '' check (length(commitment) <= 40),
  kind          text not null check (kind in ('unit', 'special')),
  promised      integer not null check (promised between 1 and 10000),
  places_before integer not null check (places_before between 0 and 100000),
  due_on        date not null,
  setting       text not null default '' check (length(setting) <= 120),
  is_invented   boolean not null default false,
  version       bigint not null default 1
);
comment on column places.promise.commitment is 'The code of the commitment that it is of, such as S3.Y1.02';
comment on column places.promise.setting is 'The setting of forecasts whose plans these places are for; empty where none is named';
revoke delete on places.promise from throughline_app;

create table places.scheme (
  scheme_id   bigint generated always as identity primary key,
  promise_id  bigint not null references places.promise (promise_id) on delete cascade,
  name        text not null check (length(name) between 1 and 120),
  places      integer not null check (places between 1 and 5000),
  stage       text not null check (stage in ('proposed', 'agreed', 'building', 'open', 'given-up')),
  opens_on    date,
  note        text not null default '' check (length(note) <= 1000),
  is_invented boolean not null default false,
  version     bigint not null default 1,
  check (opens_on is not null or stage in ('proposed', 'given-up'))
);
create index scheme_of_promise on places.scheme (promise_id);
revoke delete on places.scheme from throughline_app;

-- How each scheme stood before, kept for ever.
create table places.scheme_history (
  scheme_id   bigint not null references places.scheme (scheme_id) on delete cascade,
  version     bigint not null,
  places      integer not null,
  stage       text not null,
  opens_on    date,
  recorded_by bigint references identity.account (account_id),
  recorded_at timestamptz not null,
  primary key (scheme_id, version)
);
revoke update, delete on places.scheme_history from throughline_app;

create function places.remove_invented() returns bigint
  language sql security definer set search_path = ''
as $$
  with gone as (delete from places.promise where is_invented returning promise_id)
  select count(*) from gone
$$;
revoke all on function places.remove_invented() from public;
grant execute on function places.remove_invented() to throughline_app;

-- What the newest forecast of plans says of each setting that a promise names.
create view places.published_demand as
  select distinct on (r.promise_id, p.january)
         r.promise_id, f.forecast_id, p.january, p.mean, p.low95, p.high95
    from places.promise r
    join places.point p on p.line = 'Plans in ' || r.setting and p.future = 0
    join places.forecast f on f.forecast_id = p.forecast_id and f.kind = 'plans' and f.state = 'done'
   where r.setting <> ''
     and f.asked_at = (select max(n.asked_at)
                         from places.forecast n
                         join places.point np on np.forecast_id = n.forecast_id
                        where n.kind = 'plans' and n.state = 'done' and np.future = 0
                          and np.line = 'Plans in ' || r.setting)
   order by r.promise_id, p.january, f.forecast_id desc;
comment on view places.published_demand is 'For measures: children expected in a setting, January by January, as things go now';

create view places.published_promise as
  select r.promise_id, r.kind, r.promised, r.places_before, r.due_on, s.places, s.stage, s.opens_on
    from places.promise r left join places.scheme s on s.promise_id = r.promise_id;
comment on view places.published_promise is 'For measures: places promised and the schemes that keep the promise';

-- Each January that was forecast and has been counted since: the last forecast before it came.
create view places.published_outturn as
  select distinct on (p.january)
         p.january, p.mean, p.low95, p.high95, c.value as counted
    from places.forecast f
    join places.point p on p.forecast_id = f.forecast_id and p.future = 0 and p.line = 'Plans'
    join places.counted c on c.line = p.line and c.january = p.january
    join places.forecast l on l.forecast_id = c.forecast_id
   where f.kind = 'plans' and f.state = 'done' and l.kind = 'plans' and l.asked_at > f.asked_at
     and p.january = (select min(q.january) from places.point q where q.forecast_id = f.forecast_id)
   order by p.january, f.asked_at desc, l.asked_at desc;
comment on view places.published_outturn is 'For measures: what was forecast one year ahead and what came';
