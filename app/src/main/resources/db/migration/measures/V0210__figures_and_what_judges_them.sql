-- Published releases as they came, what measures make of them, and what was ever shown.
create schema measures;

create table measures.area (
  area      text primary key check (area ~ '^[A-Z][0-9]{8}$'),
  name      text not null,
  level     text not null check (level in ('national', 'regional', 'local-authority')),
  region    text references measures.area (area),
  old_code  text,
  closed_on date
);
create index area_old_code on measures.area (old_code);
create index area_name on measures.area (lower(name));

create table measures.neighbour (
  area      text not null references measures.area (area),
  rank      integer not null check (rank between 1 and 20),
  neighbour text not null references measures.area (area),
  closeness text not null,
  vintage   text not null,
  primary key (area, vintage, rank),
  unique (area, vintage, neighbour),
  check (area <> neighbour)
);

-- Whose measures these are. One row; the demonstration's until a council says its own.
create table measures.home (
  only_row boolean primary key default true check (only_row),
  area     text not null references measures.area (area)
);

-- One release of one data set. The same file loaded twice is the same release.
create table measures.release (
  release_id bigint generated always as identity primary key,
  data_set   text not null,
  title      text not null,
  vintage    text not null,
  file_name  text not null,
  content    bytea not null,
  row_count  integer not null check (row_count >= 0),
  indicators text[] not null,
  loaded_at  timestamptz not null,
  loaded_by  bigint references identity.account (account_id),
  unique (data_set, content)
);

-- A row of a release: its figures in the order of the release's indicators; a mark where a figure was withheld. A file whose every row names its own indicator keeps it as the series.
create table measures.statistic (
  release_id bigint not null references measures.release (release_id) on delete cascade,
  series     text not null,
  area       text not null,
  period     text not null,
  period_end date not null,
  breakdown  text not null,
  figures    numeric[] not null,
  marks      text[]
);
create index statistic_series on measures.statistic (release_id, series);

-- The figures of one indicator, each from the newest vintage that gives it, with what it is a share of where that is published beside it.
create function measures.published(
    wanted_set text, wanted text, wanted_numerator text default '', wanted_denominator text default '')
  returns table (
    area text, period text, period_end date, breakdown text, value numeric, numerator numeric,
    denominator numeric, mark text, release_id bigint)
  language sql stable
as $$
  select distinct on (s.area, s.period, s.breakdown)
    s.area, s.period, s.period_end, s.breakdown,
    s.figures[r.at], s.figures[r.numerator_at], s.figures[r.denominator_at], s.marks[r.at],
    s.release_id
  from (
    select release_id, vintage,
      coalesce(array_position(indicators, lower(wanted)), 1) as at,
      array_position(indicators, lower(wanted_numerator)) as numerator_at,
      array_position(indicators, lower(wanted_denominator)) as denominator_at,
      case when array_position(indicators, lower(wanted)) is null then lower(wanted) else '' end
        as series
    from measures.release
    where data_set = wanted_set) r
  join measures.statistic s on s.release_id = r.release_id and s.series = r.series
  where s.figures[r.at] is not null or s.marks[r.at] is not null
  order by s.area, s.period, s.breakdown, r.vintage desc, r.release_id desc
$$;

-- What a measure was for an area and a period, and when that was known. A row is never changed but to say when it was superseded, so all that was ever shown can be shown again.
create table measures.observation (
  observation_id bigint generated always as identity primary key,
  measure        text not null,
  area           text not null references measures.area (area),
  period         text not null,
  period_end     date not null,
  breakdown      text not null default '',
  value          numeric,
  numerator      numeric,
  denominator    numeric check (denominator is null or denominator >= 0),
  mark           text,
  source         text not null check (source in ('published', 'computed', 'entered')),
  release_id     bigint references measures.release (release_id),
  entry_id       bigint,
  recorded_at    timestamptz not null,
  superseded_at  timestamptz check (superseded_at > recorded_at),
  check ((value is null) <> (mark is null)),
  check ((source = 'published') = (release_id is not null)),
  check ((source = 'entered') = (entry_id is not null))
);
create unique index observation_current
  on measures.observation (measure, area, breakdown, period) where superseded_at is null;
create index observation_then on measures.observation (measure, area, recorded_at);
revoke update, delete on measures.observation from throughline_app;
grant update (superseded_at) on measures.observation to throughline_app;

-- A figure that a person typed: due, given, approved by somebody else, only then shown.
create table measures.entry (
  entry_id    bigint generated always as identity primary key,
  measure     text not null,
  area        text not null references measures.area (area),
  period      text not null,
  value       numeric,
  numerator   numeric,
  denominator numeric,
  comment     text not null,
  entered_by  bigint not null references identity.account (account_id),
  entered_at  timestamptz not null,
  state       text not null default 'waiting' check (state in ('waiting', 'approved', 'returned')),
  decided_by  bigint references identity.account (account_id),
  decided_at  timestamptz,
  reason      text not null default '',
  check ((state = 'waiting') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (decided_by is null or decided_by <> entered_by)
);
create unique index entry_waiting on measures.entry (measure, area, period) where state = 'waiting';
alter table measures.observation
  add foreign key (entry_id) references measures.entry (entry_id);

-- Who answers for a measure, and when the next figure is due.
create table measures.keeping (
  measure  text primary key,
  owner_id bigint references identity.account (account_id),
  next_due date,
  version  integer not null default 1
);

-- What was meant to be reached. A new target ends the one before; none is ever changed.
create table measures.target (
  target_id     bigint generated always as identity primary key,
  measure       text not null,
  area          text not null references measures.area (area),
  rule          jsonb not null,
  tolerance     numeric not null check (tolerance >= 0),
  set_by        bigint references identity.account (account_id),
  set_at        timestamptz not null,
  ended_at      timestamptz check (ended_at > set_at),
  is_invented   boolean not null default false
);
create unique index target_current on measures.target (measure, area) where ended_at is null;
revoke update, delete on measures.target from throughline_app;
grant update (ended_at), delete on measures.target to throughline_app;

-- Which priority or commitment a measure judges: ids of strategy, kept with their code.
create table measures.judged (
  measure       text not null,
  priority_id   bigint not null,
  commitment_id bigint,
  set_at        timestamptz not null,
  is_invented   boolean not null default false
);
create unique index judged_once
  on measures.judged (measure, priority_id, coalesce(commitment_id, 0));

-- A scorecard's make-up; each version stays.
create table measures.scorecard (
  scorecard_id bigint generated always as identity primary key,
  code         text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
  title        text not null check (title <> ''),
  purpose      text not null default '',
  arranged_by  text not null check (arranged_by in ('facet', 'priority')),
  version      integer not null default 1,
  is_invented  boolean not null default false
);
create table measures.scorecard_version (
  scorecard_id bigint not null references measures.scorecard (scorecard_id) on delete cascade,
  version      integer not null check (version > 0),
  measures     text[] not null,
  made_at      timestamptz not null,
  made_by      bigint references identity.account (account_id),
  primary key (scorecard_id, version)
);

-- Some sources name a school year by the year in which it ends.
create function measures.of_school_year(wanted_set text, wanted text)
  returns table (
    area text, period text, period_end date, breakdown text, value numeric, numerator numeric,
    denominator numeric, mark text, release_id bigint)
  language sql stable
as $$
  select p.area,
    case when p.period ~ '^\d{4}$'
      then (p.period::int - 1) || '/' || right(p.period, 2) else p.period end,
    p.period_end, p.breakdown, p.value, p.numerator, p.denominator, p.mark, p.release_id
  from measures.published('lait', wanted) p
  where wanted_set = 'lait'
$$;

-- Only the whole, of a set whose parts are not those of ours.
create function measures.whole(
    wanted_set text, wanted text, wanted_numerator text default '', wanted_denominator text default '')
  returns table (
    area text, period text, period_end date, breakdown text, value numeric, numerator numeric,
    denominator numeric, mark text, release_id bigint)
  language sql stable
as $$
  select * from measures.published(wanted_set, wanted, wanted_numerator, wanted_denominator) p
  where p.breakdown = ''
$$;

-- A number that moves with every change of figures, targets, links and scorecards, so that a scorecard that was read once can be shown again while nothing has changed.
create table measures.revision (
  only_row boolean primary key default true check (only_row),
  revision bigint not null
);
insert into measures.revision (revision) values (1);
revoke insert, update, delete on measures.revision from throughline_app;

create function measures.move_revision() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  update measures.revision set revision = revision + 1;
  return null;
end
$$;
create trigger figures_changed after insert or update or delete on measures.observation
  for each statement execute function measures.move_revision();
create trigger targets_changed after insert or update or delete on measures.target
  for each statement execute function measures.move_revision();
create trigger links_changed after insert or update or delete on measures.judged
  for each statement execute function measures.move_revision();
create trigger scorecards_changed after insert or update or delete on measures.scorecard_version
  for each statement execute function measures.move_revision();
create trigger home_changed after insert or update or delete on measures.home
  for each statement execute function measures.move_revision();
create trigger neighbours_changed after insert or update or delete on measures.neighbour
  for each statement execute function measures.move_revision();
