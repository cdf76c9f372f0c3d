-- A file of the register is compared with what is kept, shown, and applied only at a person's word.
create table settings.load (
  load_id     bigint generated always as identity primary key,
  file_name   text not null check (length(file_name) <= 300),
  bytes       bigint not null default 0,
  as_at       date not null,
  authorities text[] not null default '{}',
  by_map      boolean not null default false,
  layout      text not null default '',
  state       text not null default 'waiting'
              check (state in ('waiting', 'reading', 'ready', 'applying', 'applied', 'refused', 'failed', 'dropped')),
  rows_read   bigint not null default 0,
  others      text[] not null default '{}',
  counts      jsonb not null default '{}',
  sent_by     bigint references identity.account (account_id),
  sent_at     timestamptz not null,
  ended_at    timestamptz,
  applied_by  bigint references identity.account (account_id)
);
create index load_newest on settings.load (sent_at desc);

-- The file in pieces until it was read.
create table settings.load_piece (
  load_id bigint not null references settings.load (load_id),
  piece   integer not null check (piece > 0),
  content bytea not null,
  primary key (load_id, piece)
);

-- What a row of the file would do. What it says in full goes once it was applied or dropped.
create table settings.load_row (
  load_id     bigint not null references settings.load (load_id),
  at_row      bigint not null,
  urn         text not null,
  name        text not null default '',
  outcome     text not null check (outcome in ('NEW', 'CHANGED', 'CLOSED', 'SAME', 'LINK')),
  differences jsonb not null default '[]',
  published   jsonb,
  columns     text[],
  raw         jsonb,
  primary key (load_id, at_row)
);
create index load_row_by_outcome on settings.load_row (load_id, outcome, at_row);

create table settings.load_problem (
  load_id     bigint not null references settings.load (load_id),
  problem_id  bigint generated always as identity primary key,
  keeps_out   text not null check (keeps_out in ('FILE', 'ROW', 'CELL', 'NOTHING')),
  at_row      bigint not null,
  column_name text not null,
  message     text not null
);
create index load_problem_of on settings.load_problem (load_id, problem_id);

-- Wards with their outlines, for the map and to find out where a setting stands.
create table settings.ward (
  code      text primary key check (code ~ '^[EWSN][0-9]{8}$'),
  name      text not null check (length(name) between 2 and 120),
  outline   jsonb not null,
  is_invented boolean not null default false
);
