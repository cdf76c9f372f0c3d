-- The posts of the casework team as the council enters them: how much time each is, who holds it, and since when it is vacant. Nothing here is about a child.
create table cases.post (
  post_id      bigint generated always as identity primary key,
  title        text not null check (length(title) between 3 and 120),
  hundredths   int not null check (hundredths between 1 and 9999),
  holder_id    bigint references identity.account (account_id),
  vacant_since date,
  note         text not null default '' check (length(note) <= 500),
  version      bigint not null default 1 check (version > 0),
  changed_by   bigint not null references identity.account (account_id),
  changed_at   timestamptz not null,
  ended_at     timestamptz,
  constraint a_vacant_post_is_held_by_nobody check (vacant_since is null or holder_id is null)
);
comment on column cases.post.hundredths is 'Hundredths of a full-time equivalent';
comment on column cases.post.holder_id is 'Absent for a vacant post, and for one that is held by somebody without an account here';
create index post_of_holder on cases.post (holder_id) where ended_at is null;
revoke delete on cases.post from throughline_app;
