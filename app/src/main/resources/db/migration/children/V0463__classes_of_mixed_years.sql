-- The school census also knows classes of mixed years (M).
alter table children.enrolment drop constraint enrolment_year_group_check;
alter table children.enrolment add constraint enrolment_year_group_check
  check (year_group ~ '^(E[12]|N[12]|R|[0-9]|1[0-9]|20|M|X)?$');
