-- A report that was begun by mistake is set aside, out of everybody's way, and can be taken up again; nothing that was begun is thrown away.
alter table governance.report
  add column set_aside_on date,
  add column set_aside_by bigint references identity.account (account_id),
  add constraint set_aside_by_somebody check ((set_aside_on is null) = (set_aside_by is null)),
  add constraint what_is_published_is_not_set_aside check (set_aside_on is null or status = 'DRAFT');
