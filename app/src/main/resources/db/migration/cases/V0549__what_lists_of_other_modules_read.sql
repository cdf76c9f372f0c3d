-- For lists that other modules make of cases. Whoever reads them sees what the tables let them see.
create view cases.published_case with (security_invoker = true) as
  select case_id, public_id, pathway, child_id, setting, opened_on, closed_on, officer_id, version, is_invented
    from cases.case_file;
create view cases.published_due with (security_invoker = true) as
  select case_id, duty, nth, party, kind, counted_from, due_on, state, met_on, because, source
    from cases.due;
