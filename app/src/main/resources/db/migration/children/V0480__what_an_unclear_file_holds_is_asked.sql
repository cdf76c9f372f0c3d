-- A table with numbers and homes of pupils and a column that nobody knows may hold the pupils or their addresses alone: the person who sends it says which.
alter table children.import drop constraint import_holds_check;
alter table children.import add constraint import_holds_check
  check (holds in ('PUPILS_ON_ROLL', 'PUPILS_NO_LONGER_ON_ROLL', 'ADDRESSES', 'EXCLUSIONS', 'OTHER', 'UNCLEAR'));
alter table children.import add constraint what_is_read_is_known
  check (holds <> 'UNCLEAR' or state in ('SENT', 'FAILED'));
