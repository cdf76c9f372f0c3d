-- The invented children are loaded in the background over many transactions; this says how far that has come, so that a start that was cut off is noticed.
create table demonstration.population (
  only_row    boolean primary key default true check (only_row),
  scale       text not null check (length(scale) between 1 and 40),
  seed        bigint not null,
  as_at       date not null,
  children    bigint not null default 0 check (children >= 0),
  all_children bigint not null check (all_children > 0),
  events      bigint not null default 0 check (events >= 0),
  began_at    timestamptz not null,
  ended_at    timestamptz check (ended_at >= began_at)
);
