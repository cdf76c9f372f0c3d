-- The projection reads three years of cases, and is the same for all who read it: it is worked out once a day. A sum of chances over every case tells of no child.
create table cases.projection (
  pathway text primary key check (pathway ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  reckoned_on date not null,
  reckoned_at timestamptz not null,
  weeks double precision[] not null check (cardinality(weeks) > 0 and array_position(weeks, null) is null)
);
comment on table cases.projection is 'How many open cases are likely to pass their whole time in each of the next weeks, as worked out last';

create table cases.projection_check (
  pathway text not null references cases.projection on delete cascade,
  said_on date not null,
  said double precision not null check (said >= 0),
  came integer not null check (came >= 0),
  primary key (pathway, said_on)
);
comment on table cases.projection_check is 'What the same way of counting said on an earlier day, and what came';

-- Who keeps what is counted from the index alone.
drop index cases.case_open_of_officer;
create index case_load_of_officer on cases.case_file (officer_id) include (next_on, waits_for, is_restricted) where closed_on is null;
