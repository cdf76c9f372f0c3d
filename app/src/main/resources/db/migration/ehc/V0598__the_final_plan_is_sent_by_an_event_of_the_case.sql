-- To whom the final plan was sent is an event of the case, from which what is still due follows; it was a step beside the case that no duty knew of.
insert into cases.event (case_id, number, type, happened_on, recorded_at, recorded_by, details)
select s.case_id,
       last.number + row_number() over (partition by s.case_id order by s.step_id),
       'final-plan-sent-on', s.on_day, greatest(s.changed_at, last.at), s.changed_by,
       jsonb_build_object('told', s.about)
         || case when s.words = '' then '{}'::jsonb else jsonb_build_object('note', s.words) end
  from ehc.case_step s
  join cases.case_file f using (case_id)
 cross join lateral (select max(number) as number, max(recorded_at) as at
                       from cases.event where case_id = s.case_id) last
 where s.kind = 'PLAN_SENT' and s.removed_at is null and f.pathway = 'ehc-needs-assessment';

update cases.case_file
   set version = version + 1
 where case_id in (select case_id from ehc.case_step where kind = 'PLAN_SENT' and removed_at is null);

update ehc.case_step
   set removed_at = now(), version = version + 1
 where kind = 'PLAN_SENT' and removed_at is null;
