-- Papers as they were sent and as they were read, and what people decided about each part. Nothing becomes a strategy from here without a person's yes.
create table strategy.paper (
  paper_id     bigint generated always as identity primary key,
  document_id  bigint not null,
  file_name    text not null check (length(file_name) between 1 and 200),
  size         bigint not null check (size > 0),
  sha256       text not null,
  received_at  timestamptz not null,
  received_by  bigint not null references identity.account (account_id),
  state        text not null check (state in ('WAITING', 'READING', 'READ', 'REFUSED', 'FAILED')),
  attempt      int not null default 1 check (attempt >= 1),
  beat_at      timestamptz not null,
  step         text not null default '',
  done         int not null default 0,
  of_all       int not null default 0,
  problem_code text not null default '',
  problem      text not null default '',
  kind         text not null default '' check (kind in ('', 'STRATEGY', 'ACTION_PLAN', 'MINUTES', 'REPORT', 'UNKNOWN')),
  title        text not null default '',
  findings     jsonb not null default '[]',
  read_at      timestamptz,
  check ((state = 'READ') = (read_at is not null)),
  check ((state in ('REFUSED', 'FAILED')) = (problem_code <> ''))
);
create index paper_order on strategy.paper (received_at desc, paper_id desc);

-- The paper as read, one heading, paragraph, list item or table row a block, in reading order.
create table strategy.paper_block (
  paper_id bigint not null references strategy.paper (paper_id) on delete cascade,
  number   int not null check (number >= 1),
  kind     text not null check (kind in ('HEADING', 'PARAGRAPH', 'ITEM', 'ROW')),
  level    int not null,
  marker   text not null default '',
  text     text not null default '',
  cells    jsonb not null default '[]',
  place    text not null,
  primary key (paper_id, number)
);

-- One strategy or action plan that was understood from a paper.
create table strategy.review (
  review_id   bigint generated always as identity primary key,
  paper_id    bigint not null references strategy.paper (paper_id) on delete cascade,
  number      int not null check (number >= 1),
  kind        text not null check (kind in ('STRATEGY', 'ACTION_PLAN')),
  title       text not null,
  starts_on   date,
  ends_on     date,
  state       text not null default 'OPEN' check (state in ('OPEN', 'ADOPTED', 'SET_ASIDE')),
  revises     bigint references strategy.strategy (strategy_id) on delete set null,
  strategy_id bigint references strategy.strategy (strategy_id) on delete set null,
  decided_at  timestamptz,
  decided_by  bigint references identity.account (account_id),
  unique (paper_id, number),
  check ((state = 'OPEN') = (decided_at is null))
);

create table strategy.review_part (
  part_id     bigint generated always as identity primary key,
  review_id   bigint not null references strategy.review (review_id) on delete cascade,
  parent_id   bigint references strategy.review_part (part_id) on delete cascade,
  position    numeric not null,
  kind        text not null check (kind in ('VISION', 'PRIORITY', 'COMMITMENT', 'ACTION', 'OUTCOME', 'SUCCESS', 'GOVERNANCE', 'OWNER', 'SECTION', 'MEASURE', 'THEME', 'UNRECOGNISED')),
  content     jsonb not null,
  as_read     jsonb not null,
  confidence  text not null check (confidence in ('SURE', 'LIKELY', 'UNSURE')),
  remark      text not null default '',
  place       text not null,
  block       int not null,
  read_as     text not null,
  decision    text not null default 'OPEN' check (decision in ('OPEN', 'ACCEPTED', 'CORRECTED', 'DROPPED', 'MERGED', 'LOOKED_AT')),
  merged_into bigint references strategy.review_part (part_id) on delete cascade,
  decided_by  bigint references identity.account (account_id),
  decided_at  timestamptz,
  version     bigint not null default 1,
  check ((decision = 'MERGED') = (merged_into is not null)),
  check ((decision = 'OPEN') or (decided_at is not null))
);
create index review_part_order on strategy.review_part (review_id, position, part_id);
create index review_part_parent on strategy.review_part (parent_id);

-- What a person decided about one difference between a revised paper and the strategy it revises.
create table strategy.revision_choice (
  review_id  bigint not null references strategy.review (review_id) on delete cascade,
  difference text not null check (length(difference) between 1 and 60),
  choice     text not null check (choice in ('TAKE', 'KEEP', 'APART')),
  decided_by bigint not null references identity.account (account_id),
  decided_at timestamptz not null,
  primary key (review_id, difference)
);
