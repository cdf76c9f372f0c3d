-- What measures need of an action's time: whose it is, and the day on which it was last said to be done.
create view delivery.published_timing as
  select a.action_id, a.priority_id, a.status, a.is_open, a.starts_on, a.due_on, a.quiet_since,
         a.owner_id,
         (select max(u.at)::date from delivery.progress_update u
           where u.action_id = a.action_id and u.status in ('DONE', 'CLOSED')
             and a.status in ('DONE', 'CLOSED')) as done_on
    from delivery.action a
   where a.withdrawn_at is null;
comment on view delivery.published_timing is 'For measures: one row an action that still stands';

-- A number that moves with every change of the plan.
create view delivery.published_revision as select revision from delivery.revision;
