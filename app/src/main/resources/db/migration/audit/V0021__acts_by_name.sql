-- The page of the log offers every act by name and finds its lines without reading the whole log.
create index entry_act on audit.entry (act, entry_id);
create index entry_at on audit.entry (at);
