-- What the council promised. Priorities and commitments keep their number for ever; every change of a strategy keeps the whole text as it then stood.
create schema strategy;

create table strategy.strategy (
  strategy_id  bigint generated always as identity primary key,
  code         text not null unique check (code ~ '^[A-Z]{1,4}$'),
  title        text not null check (length(title) between 3 and 300),
  starts_on    date not null check (extract(day from starts_on) = 1),
  ends_on      date not null,
  status       text not null check (status in ('DRAFT', 'CONSULTED', 'ADOPTED', 'CLOSED')),
  adopted_on   date,
  owner_id     bigint references identity.account (account_id),
  division     text not null default '',
  vision       text not null default '',
  introduction text[] not null default '{}',
  outcomes     text[] not null default '{}',
  success      text[] not null default '{}',
  governance   text[] not null default '{}',
  sections     jsonb not null default '[]',
  measures     jsonb not null default '[]',
  is_invented  boolean not null default false,
  version      bigint not null default 1 check (version >= 1),
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  changed_by   bigint references identity.account (account_id),
  check (ends_on > starts_on),
  check (status in ('DRAFT', 'CONSULTED') or adopted_on is not null)
);

create table strategy.theme (
  theme_id    bigint generated always as identity primary key,
  strategy_id bigint not null references strategy.strategy (strategy_id) on delete cascade,
  number      int not null check (number >= 1),
  name        text not null check (length(name) between 1 and 120),
  unique (strategy_id, theme_id)
);
create unique index theme_name on strategy.theme (strategy_id, lower(name));

create table strategy.priority (
  priority_id bigint generated always as identity primary key,
  strategy_id bigint not null references strategy.strategy (strategy_id) on delete cascade,
  number      int not null check (number between 1 and 99),
  title       text not null check (length(title) between 1 and 500),
  ambition    text not null default '',
  approach    text not null default '',
  unique (strategy_id, number),
  unique (strategy_id, priority_id)
);

create table strategy.commitment (
  commitment_id bigint generated always as identity primary key,
  strategy_id   bigint not null,
  priority_id   bigint not null,
  code          text not null,
  year          int not null check (year between 1 and 30),
  running       int not null check (running >= 1),
  theme         text not null default '',
  text          text not null check (length(text) between 1 and 5000),
  withdrawn_in  bigint check (withdrawn_in > 1),
  foreign key (strategy_id, priority_id)
    references strategy.priority (strategy_id, priority_id) on delete cascade,
  unique (strategy_id, code),
  unique (strategy_id, commitment_id)
);
create index commitment_order on strategy.commitment (priority_id, year, running);

create table strategy.priority_theme (
  strategy_id bigint not null,
  priority_id bigint not null,
  theme_id    bigint not null,
  primary key (priority_id, theme_id),
  foreign key (strategy_id, priority_id)
    references strategy.priority (strategy_id, priority_id) on delete cascade,
  foreign key (strategy_id, theme_id)
    references strategy.theme (strategy_id, theme_id) on delete cascade
);

create table strategy.commitment_theme (
  strategy_id   bigint not null,
  commitment_id bigint not null,
  theme_id      bigint not null,
  primary key (commitment_id, theme_id),
  foreign key (strategy_id, commitment_id)
    references strategy.commitment (strategy_id, commitment_id) on delete cascade,
  foreign key (strategy_id, theme_id)
    references strategy.theme (strategy_id, theme_id) on delete cascade
);

-- What the paper says is to be done under a commitment. Handed to delivery once, when the strategy is adopted.
create table strategy.planned_action (
  planned_action_id bigint generated always as identity primary key,
  commitment_id     bigint not null references strategy.commitment (commitment_id) on delete cascade,
  text              text not null check (length(text) between 1 and 5000),
  leads             jsonb not null default '[]',
  start_on          date,
  due_on            date,
  timescale         text not null default '',
  success           text not null default '',
  comments          text not null default '',
  handed_over_at    timestamptz
);
create index planned_action_commitment on strategy.planned_action (commitment_id);

-- A plan that the strategy lines up with: one of ours by its code, or a named one outside.
create table strategy.link (
  link_id     bigint generated always as identity primary key,
  strategy_id bigint not null references strategy.strategy (strategy_id) on delete cascade,
  title       text not null check (length(title) between 1 and 300),
  code        text check (code ~ '^[A-Z]{1,4}$'),
  why         text not null default ''
);
create index link_strategy on strategy.link (strategy_id);

create table strategy.version (
  strategy_id bigint not null references strategy.strategy (strategy_id) on delete cascade,
  number      bigint not null check (number >= 1),
  made_at     timestamptz not null,
  made_by     bigint references identity.account (account_id),
  reason      text not null,
  content     jsonb not null,
  primary key (strategy_id, number)
);
revoke update, delete on strategy.version from throughline_app;
revoke delete on strategy.strategy from throughline_app;

-- Only invented strategies can be taken out whole, and only through this door.
create function strategy.remove_invented() returns setof bigint
  language sql security definer set search_path = strategy, pg_temp
as $$
  delete from strategy.strategy where is_invented returning strategy_id
$$;
revoke all on function strategy.remove_invented() from public;
grant execute on function strategy.remove_invented() to throughline_app;
