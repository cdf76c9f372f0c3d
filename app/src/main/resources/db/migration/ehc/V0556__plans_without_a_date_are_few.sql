-- Every tray says how many plans have no next review: looked for among those alone, not among all.
create index plan_date_without_review on ehc.plan_date (case_id) where review_on is null;
