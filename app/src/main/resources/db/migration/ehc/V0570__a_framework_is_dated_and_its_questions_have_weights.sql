-- A framework holds from a day on, and says why it was changed; what it asks may count more than once. Audits stay with the edition that they were begun with.
alter table ehc.framework add column from_on date;
alter table ehc.framework add column reason text not null default '' check (length(reason) <= 300);
update ehc.framework set from_on = (made_at at time zone 'Europe/London')::date;
alter table ehc.framework alter column from_on set not null;
comment on column ehc.framework.from_on is 'In force is the edition with the latest such day that has come, and of those of one day the one with the highest number';

alter table ehc.criterion add column weight int not null default 1 check (weight between 1 and 5);
