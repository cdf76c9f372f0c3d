-- Officers write words where a plan's last day belongs, too: they stopped the count of plans from January to January.
create or replace function cases.published_plan_moves(first_january int, last_january int)
  returns table (january int, setting_1 text, need_1 text, year_1 int, setting_2 text, need_2 text, year_2 int, people bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    with standing as (
      select f.child_id, e.type, e.details,
             coalesce(day_written(e.details ->> 'from'), e.happened_on) as on_day,
             lead(coalesce(day_written(e.details ->> 'from'), e.happened_on)) over (
               partition by f.child_id
               order by coalesce(day_written(e.details ->> 'from'), e.happened_on), e.case_id, e.number) as until_day
        from event e
        join case_file f using (case_id)
       where not e.is_withdrawal
         and (e.type = 'plan-ceased'
              or (e.type in ('final-plan-issued', 'amended-plan-issued', 'plan-transferred') and e.details ? 'setting'))
         and not exists (select from event r where r.case_id = e.case_id and r.replaces = e.number)),
    census as (
      select j.january, s.child_id, s.details ->> 'setting' as setting,
             coalesce(s.details ->> 'need', '') as need,
             j.january - 6 - (extract(year from c.born_on)::int
               - case when extract(month from c.born_on) < 9 then 1 else 0 end) as year
        from standing s
        join children.child c using (child_id)
       cross join lateral (
         select n as january from generate_series(first_january, last_january) n
          where make_date(n, 1, 16) >= s.on_day
            and make_date(n, 1, 16) < coalesce(s.until_day, 'infinity'::date)) j
       where s.type <> 'plan-ceased'),
    counted as (select * from census where year between -4 and 20)
    select coalesce(a.january, b.january - 1), a.setting, a.need, coalesce(a.year, b.year - 1),
           b.setting, b.need, coalesce(b.year, a.year + 1), count(*)
      from counted a
      full join counted b on b.child_id = a.child_id and b.january = a.january + 1
     where coalesce(a.january, b.january - 1) between first_january and last_january - 1
     group by 1, 2, 3, 4, 5, 6, 7
     order by 1, 2, 3, 4, 5, 6, 7
  $$;
