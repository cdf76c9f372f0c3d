-- What the council counts or types in itself is for officers until somebody says that everybody may read it. Published statistics are public already.
create table measures.publicity (
  measure   text primary key,
  is_public boolean not null,
  set_at    timestamptz not null,
  set_by    bigint references identity.account (account_id)
);
create trigger publicity_changed after insert or update or delete on measures.publicity
  for each statement execute function measures.move_revision();
