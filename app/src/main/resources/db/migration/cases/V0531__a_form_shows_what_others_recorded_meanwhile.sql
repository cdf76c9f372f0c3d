-- Whoever is overtaken is shown what somebody else recorded since the version that the form rested on. A case also grows by one when it is handed over or closed, so an event says which version it made.
alter table cases.event add column made_version bigint check (made_version > 0);
comment on column cases.event.made_version is 'The version of the case that recording it made; absent for what was loaded or recorded before this was kept';
