-- A reminder says what changed since the last one: also how much more an officer was given to do.
alter table delivery.reminder add column to_do int not null default 0;
