-- What reviews found of outcomes, and the help with travel, go with their child, and the certificate of its removal counts them.
create or replace function ehc.remove_disposed() returns table (part text, removed bigint)
  language plpgsql security definer set search_path = ehc, pg_temp
  as $$
  declare
    going_child bigint[] := array(select d.child_id from children.being_disposed() d);
    going_case bigint[] := array(select f.case_id from cases.case_file f where f.child_id = any(going_child));
    going_plan bigint[] := array(select p.plan_id from plan p where p.child_id = any(going_child));
    going_edition bigint[] := array(select e.edition_id from edition e where e.plan_id = any(going_plan));
    going_review bigint[] := array(select r.review_id from outcome_review r where r.case_id = any(going_case) or r.edition_id = any(going_edition));
    going_audit bigint[] := array(select a.audit_id from audit a where a.case_id = any(going_case));
    by_column text;
  begin
    if cardinality(going_child) = 0 then
      raise exception 'Plans are removed with their child alone, when two people decided it';
    end if;
    for part, by_column in
      select * from (values
        ('outcome_result', 'review_id'), ('outcome_review', 'review_id'), ('travel_budget', 'case_id'), ('travel_training', 'case_id'),
        ('delivery', 'plan_id'), ('gap', 'plan_id'), ('remark', 'edition_id'), ('change', 'edition_id'), ('link', 'edition_id'),
        ('item', 'edition_id'), ('edition', 'plan_id'), ('plan', 'child_id'), ('plan_date', 'child_id'), ('placement', 'child_id'),
        ('budget', 'child_id'), ('audit_action', 'audit_id'), ('audit_answer', 'audit_id'), ('audit', 'case_id'), ('audit_ticket', 'case_id'),
        ('complaint', 'case_id'), ('mediation_result', 'case_id'), ('case_step', 'case_id'), ('history', 'case_id')) v (name, by_what)
    loop
      execute format('delete from ehc.%I where %I = any($1)', part, by_column)
        using case by_column when 'child_id' then going_child when 'case_id' then going_case when 'plan_id' then going_plan
                             when 'edition_id' then going_edition when 'review_id' then going_review else going_audit end;
      get diagnostics removed = row_count;
      part := 'ehc.' || part;
      return next;
    end loop;
  end
  $$;
