-- A browser cannot fill in files again: those of a form that was refused wait a day for its next try.
create table places.waiting_file (
  form       uuid not null,
  part       text not null check (part ~ '^[a-z][a-z0-9-]*$'),
  account_id bigint not null references identity.account (account_id),
  kind       text not null check (kind in ('plans', 'published', 'schools')),
  file_name  text not null check (length(file_name) <= 200),
  content    bytea not null,
  at         timestamptz not null,
  primary key (form, part)
);
create index waiting_file_at on places.waiting_file (at);
