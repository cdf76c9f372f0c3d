-- The promise or the measure that a request is about, by its code, so that the thread can be followed to it.
alter table governance.request
  add column about text not null default '' check (about ~ '^([A-Z][A-Z0-9.-]{1,20}[0-9A-Z])?$');
create index request_about on governance.request (about) where about <> '';
