-- The living plan: actions under a strategy's commitments, and everything that happened to them. A status has one door: a progress update.
create schema delivery;

create table delivery.forum (
  forum_id   bigint generated always as identity primary key,
  name       text not null unique check (length(name) between 3 and 120),
  position   int not null default 100,
  is_current boolean not null default true
);
insert into delivery.forum (name, position) values
  ('SEND improvement board', 10),
  ('Divisional management team', 20),
  ('Education leadership team', 30),
  ('Schools forum', 40),
  ('Parent carer forum', 50);

-- Numbers of strategies, priorities and commitments belong to the strategy module; its labels are asked for, never joined.
create table delivery.action (
  action_id         bigint generated always as identity primary key,
  commitment_id     bigint not null,
  strategy_id       bigint not null,
  priority_id       bigint not null,
  code              text not null unique check (length(code) between 1 and 40),
  year              smallint not null check (year between 1 and 20),
  original_year     smallint not null check (original_year between 1 and 20),
  original_due_on   date,
  theme             text not null default '' check (length(theme) <= 200),
  text              text not null check (length(text) between 1 and 4000),
  note              text not null default '' check (length(note) <= 4000),
  owner_id          bigint references identity.account (account_id),
  partners          text[] not null default '{}',
  success           text[] not null default '{}',
  starts_on         date,
  due_on            date,
  cost_pence        bigint check (cost_pence >= 0),
  status            text not null default 'NOT_STARTED'
                    check (status in ('NOT_STARTED', 'ON_TRACK', 'AT_RISK', 'BLOCKED', 'DONE', 'CLOSED')),
  last_update_at    timestamptz,
  quiet_since       date not null,
  next_milestone_on date,
  next_milestone    text,
  open_barriers     int not null default 0,
  planned_at        timestamptz not null,
  planned_by        bigint references identity.account (account_id),
  withdrawn_at      timestamptz,
  version           bigint not null default 1,
  is_invented       boolean not null default false,
  is_open           boolean not null generated always as
                    (status not in ('DONE', 'CLOSED') and withdrawn_at is null) stored,
  words             text not null generated always as
                    (lower(code || ' ' || text || ' ' || theme)) stored,
  constraint action_ends_after_it_starts check (due_on >= starts_on)
);
create index action_commitment on delivery.action (commitment_id);
create index action_priority on delivery.action (strategy_id, priority_id, status);
create index action_owner on delivery.action (owner_id) where is_open;
create index action_words on delivery.action using gin (words gin_trgm_ops);

create table delivery.milestone (
  milestone_id bigint generated always as identity primary key,
  action_id    bigint not null references delivery.action (action_id) on delete cascade,
  words        text not null check (length(words) between 3 and 500),
  due_on       date not null,
  done_on      date,
  done_by      bigint references identity.account (account_id),
  removed_at   timestamptz
);
create index milestone_action on delivery.milestone (action_id, due_on, milestone_id);

create table delivery.dependency (
  action_id bigint not null references delivery.action (action_id) on delete cascade,
  needs_id  bigint not null references delivery.action (action_id) on delete cascade,
  primary key (action_id, needs_id),
  constraint action_does_not_need_itself check (action_id <> needs_id)
);
create index dependency_needs on delivery.dependency (needs_id);

create table delivery.progress_update (
  update_id  bigint generated always as identity primary key,
  action_id  bigint not null references delivery.action (action_id) on delete cascade,
  version    bigint not null,
  at         timestamptz not null,
  account_id bigint references identity.account (account_id),
  was        text not null,
  status     text not null
             check (status in ('NOT_STARTED', 'ON_TRACK', 'AT_RISK', 'BLOCKED', 'DONE', 'CLOSED')),
  words      text not null check (length(words) between 1 and 4000)
);
create index progress_update_action on delivery.progress_update (action_id, update_id desc);
create index progress_update_account on delivery.progress_update (account_id, at desc);

create table delivery.barrier (
  barrier_id   bigint generated always as identity primary key,
  action_id    bigint not null references delivery.action (action_id) on delete cascade,
  words        text not null check (length(words) between 3 and 2000),
  raised_at    timestamptz not null,
  raised_by    bigint references identity.account (account_id),
  forum_id     bigint references delivery.forum (forum_id),
  escalated_at timestamptz,
  escalated_by bigint references identity.account (account_id),
  resolved_at  timestamptz,
  resolved_by  bigint references identity.account (account_id),
  resolution   text check (length(resolution) between 3 and 2000),
  constraint barrier_is_escalated_to_a_forum check ((forum_id is null) = (escalated_at is null)),
  constraint barrier_is_resolved_in_words check ((resolution is null) = (resolved_at is null))
);
create index barrier_action on delivery.barrier (action_id, barrier_id);

create table delivery.evidence (
  evidence_id bigint generated always as identity primary key,
  action_id   bigint not null references delivery.action (action_id) on delete cascade,
  at          timestamptz not null,
  account_id  bigint references identity.account (account_id),
  kind        text not null check (kind in ('NOTE', 'LINK', 'FILE')),
  title       text not null check (length(title) between 3 and 200),
  words       text not null default '' check (length(words) <= 4000),
  link        text check (link ~ '^https?://' and length(link) <= 2000),
  document    text,
  constraint evidence_is_what_it_says check (
    (kind = 'LINK') = (link is not null) and (kind = 'FILE') = (document is not null))
);
create index evidence_action on delivery.evidence (action_id, evidence_id);

create table delivery.carry_forward (
  carry_id    bigint generated always as identity primary key,
  action_id   bigint not null references delivery.action (action_id) on delete cascade,
  at          timestamptz not null,
  account_id  bigint references identity.account (account_id),
  from_year   smallint not null,
  to_year     smallint not null,
  from_due_on date,
  to_due_on   date not null,
  reason      text not null check (length(reason) between 3 and 2000),
  constraint carry_forward_goes_forward check (to_year > from_year)
);
create index carry_forward_action on delivery.carry_forward (action_id, carry_id);

create table delivery.bulk_edit (
  bulk_id    bigint generated always as identity primary key,
  at         timestamptz not null,
  account_id bigint not null references identity.account (account_id),
  kind       text not null check (kind in ('EDIT', 'UPLOAD', 'UNDO')),
  summary    text not null,
  undone_at  timestamptz
);
create index bulk_edit_account on delivery.bulk_edit (account_id, bulk_id desc);

-- One line a field. Values are kept as they are stored (an officer as a number), so that an undo can put them back.
create table delivery.change (
  change_id  bigint generated always as identity primary key,
  action_id  bigint not null references delivery.action (action_id) on delete cascade,
  version    bigint not null,
  at         timestamptz not null,
  account_id bigint references identity.account (account_id),
  field      text not null,
  was        text not null default '',
  becomes    text not null default '',
  bulk_id    bigint references delivery.bulk_edit (bulk_id)
);
create index change_action on delivery.change (action_id, change_id desc);
create index change_bulk on delivery.change (bulk_id) where bulk_id is not null;

-- A form that was sent twice is written once.
create table delivery.sent_form (
  form_key   uuid primary key,
  account_id bigint references identity.account (account_id),
  at         timestamptz not null
);
create index sent_form_at on delivery.sent_form (at);

create table delivery.reminder_choice (
  account_id bigint primary key references identity.account (account_id),
  pace       text not null check (pace in ('DAILY', 'WEEKLY', 'OFF'))
);

create table delivery.reminder (
  reminder_id bigint generated always as identity primary key,
  account_id  bigint not null references identity.account (account_id),
  sent_on     date not null,
  due_soon    int not null,
  late        int not null,
  silent      int not null,
  unique (account_id, sent_on)
);

-- The one door to a status: the update moves the action in the same statement, and the application may not move it otherwise.
create function delivery.follow_progress() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if exists (select from added u
              where u.status = 'CLOSED'
                and not exists (select from delivery.evidence e where e.action_id = u.action_id)) then
    raise exception 'An action is closed only with evidence' using errcode = 'check_violation';
  end if;
  update delivery.action a
     set status = latest.status,
         last_update_at = latest.at,
         quiet_since = (latest.at at time zone 'Europe/London')::date
    from (select distinct on (action_id) action_id, status, at
            from added
           order by action_id, update_id desc) latest
   where a.action_id = latest.action_id;
  return null;
end
$$;
create trigger progress_moves_the_action after insert on delivery.progress_update
  referencing new table as added for each statement execute function delivery.follow_progress();

create function delivery.remove_invented() returns bigint
  language sql security definer set search_path = ''
as $$
  with gone as (delete from delivery.action where is_invented returning action_id)
  select count(*) from gone
$$;

revoke update, delete on delivery.action from throughline_app;
grant update (year, theme, text, owner_id, partners, success, starts_on, due_on, cost_pence, quiet_since,
              next_milestone_on, next_milestone, open_barriers, withdrawn_at, version)
  on delivery.action to throughline_app;
revoke update, delete on delivery.progress_update from throughline_app;
revoke update, delete on delivery.change from throughline_app;
revoke update, delete on delivery.carry_forward from throughline_app;
revoke update, delete on delivery.evidence from throughline_app;
revoke delete on delivery.barrier, delivery.milestone, delivery.bulk_edit from throughline_app;

create view delivery.published_action as
  select action_id, commitment_id, strategy_id, priority_id, code, year, original_year, theme, status, is_open,
         starts_on, due_on, original_due_on, cost_pence, owner_id is not null as has_owner, open_barriers,
         last_update_at, quiet_since, planned_at, withdrawn_at
    from delivery.action;
comment on view delivery.published_action is 'For measures: one row an action, without words or officers';

create view delivery.published_progress as
  select update_id, action_id, at, was, status
    from delivery.progress_update;
comment on view delivery.published_progress is 'For measures: when each action moved from which status to which';
