-- The invented authority is in mid-year on the day it is made; kept for months it would only show how long nobody came.
create schema demonstration;

create table demonstration.made (
  only_row boolean primary key default true check (only_row),
  made_at  timestamptz not null
);
