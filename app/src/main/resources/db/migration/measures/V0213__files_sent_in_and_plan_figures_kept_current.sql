-- Files of statistics sent in the browser wait here until they are loaded; what became of them stays.
create table measures.load (
  load_id    bigint generated always as identity primary key,
  vintage    text not null default '',
  state      text not null default 'waiting'
             check (state in ('waiting', 'loading', 'loaded', 'refused', 'failed')),
  sent_by    bigint not null references identity.account (account_id),
  sent_at    timestamptz not null,
  ended_at   timestamptz,
  changed    integer check (changed >= 0),
  check ((state in ('waiting', 'loading')) = (ended_at is null))
);
create index load_newest on measures.load (sent_at desc);

create table measures.load_file (
  load_id   bigint not null references measures.load (load_id),
  number    integer not null check (number > 0),
  file_name text not null check (length(file_name) <= 300),
  bytes     bigint not null check (bytes >= 0),
  is_read   boolean not null default false,
  primary key (load_id, number)
);

-- A file in pieces, so that no machine holds it in memory whole; taken away once it was read.
create table measures.load_piece (
  load_id bigint not null,
  number  integer not null,
  piece   integer not null check (piece > 0),
  content bytea not null,
  primary key (load_id, number, piece),
  foreign key (load_id, number) references measures.load_file (load_id, number)
);

-- The data within a file, each as it ended.
create table measures.load_part (
  load_id   bigint not null,
  number    integer not null,
  part      integer not null check (part > 0),
  name      text not null,
  data_set  text not null,
  vintage   text not null,
  row_count bigint not null,
  was_there boolean not null,
  primary key (load_id, number, part),
  foreign key (load_id, number) references measures.load_file (load_id, number)
);

create table measures.load_problem (
  load_id     bigint not null,
  number      integer not null,
  problem     integer not null check (problem > 0),
  refuses     boolean not null,
  file_name   text not null,
  at_row      bigint not null,
  column_name text not null,
  message     text not null,
  primary key (load_id, number, problem),
  foreign key (load_id, number) references measures.load_file (load_id, number)
);

-- Up to which change of the plan, which day and for which area the plan's own measures were counted.
create table measures.plan_counted (
  only_row      boolean primary key default true check (only_row),
  plan_revision bigint not null,
  counted_on    date not null,
  area          text not null
);
insert into measures.plan_counted (plan_revision, counted_on, area) values (-1, '2000-01-01', '');
revoke insert, delete on measures.plan_counted from throughline_app;

-- The figures that were typed in for a measure, the newest first.
create index entry_newest on measures.entry (measure, area, period, entry_id desc);
