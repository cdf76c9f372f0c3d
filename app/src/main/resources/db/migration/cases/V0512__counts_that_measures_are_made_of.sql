-- Counts for measures. They tell of no child: how often a duty was done in a month, and how often in time. They run as the owner, so that every child counts, whoever asks.
create function cases.published_timeliness(wanted_pathway text, wanted_duties text[], exceptions text[] default '{}')
  returns table (month date, in_time bigint, in_time_plainly bigint, plainly bigint, everything bigint, days bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select date_trunc('month', d.met_on)::date,
           count(*) filter (where d.met_on <= d.due_on),
           count(*) filter (where d.met_on <= d.due_on and not x.is_excepted),
           count(*) filter (where not x.is_excepted),
           count(*),
           sum(d.met_on - d.counted_from)
      from due d
      join case_file f using (case_id)
     cross join lateral (
       select cardinality(exceptions) > 0 and exists (
         select from published_event e where e.case_id = d.case_id and e.type = any(exceptions)) as is_excepted) x
     where d.duty = any(wanted_duties) and f.pathway = wanted_pathway
       and d.met_on is not null and d.due_on is not null
     group by 1
  $$;
comment on function cases.published_timeliness(text, text[], text[]) is 'By the month in which it was done. Plainly: leaving out every case in which one of the exceptions stands, in time or not, as the SEN2 return does';

-- Duties that fell due in a month, done or not.
create function cases.published_fallen_due(wanted_pathway text, wanted_duties text[], until_day date)
  returns table (month date, in_time bigint, everything bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select date_trunc('month', d.due_on)::date,
           count(*) filter (where d.met_on <= d.due_on),
           count(*)
      from due d
      join case_file f using (case_id)
     where d.duty = any(wanted_duties) and f.pathway = wanted_pathway and d.due_on <= until_day
     group by 1
  $$;

-- Open cases in which a duty is still to be done, and those past its day.
create function cases.published_outstanding(wanted_pathway text, wanted_duties text[], day date)
  returns table (past bigint, everything bigint)
  language sql stable security definer set search_path = cases, pg_temp
  as $$
    select count(distinct d.case_id) filter (where d.due_on < day), count(distinct d.case_id)
      from due d
      join case_file f using (case_id)
     where d.duty = any(wanted_duties) and f.pathway = wanted_pathway
       and f.closed_on is null and d.met_on is null
       and d.state in ('open', 'missed', 'lifted-by-exception')
  $$;

revoke all on function cases.published_timeliness(text, text[], text[]), cases.published_fallen_due(text, text[], date), cases.published_outstanding(text, text[], date) from public;
grant execute on function cases.published_timeliness(text, text[], text[]), cases.published_fallen_due(text, text[], date), cases.published_outstanding(text, text[], date) to throughline_app;
