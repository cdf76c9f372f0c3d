-- A meeting that is put off is the same meeting on another day, with what goes to it; a day that was written by mistake goes away while nothing hangs on it.
create function governance.forget_meeting(which_body bigint, which_day date) returns void
  language sql security definer set search_path = ''
as $$
  delete from governance.meeting m
   where m.body_id = which_body
     and m.meets_on = which_day
     and not exists (select from governance.report r where r.meeting_id = m.meeting_id)
$$;
