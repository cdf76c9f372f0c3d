-- A target may carry out a board's decision; it keeps the reference, and knows nothing of what a decision is.
alter table measures.target
  add column decision text not null default '' check (decision ~ '^(D-[0-9]{4}-[0-9]{3,6})?$');
create index target_decision on measures.target (decision) where decision <> '';
