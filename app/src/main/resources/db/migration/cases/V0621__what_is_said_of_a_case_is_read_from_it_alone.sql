-- What is said of one case is read from that case alone: how far each open assessment stands was made anew from every case for each, half an
-- hour of a county's processor in every count.
create function cases.advice_between(first_case bigint, last_case bigint)
  returns table (case_id bigint, adviser text, asked_on date, came_on date)
  language sql stable
  as $$
    with asked as (
      select e.case_id, e.number, e.happened_on, coalesce(e.details ->> 'of', '') as adviser,
             row_number() over (partition by e.case_id, e.details ->> 'of' order by e.happened_on, e.number) as nth
        from cases.published_event e
       where e.pathway = 'ehc-needs-assessment' and e.type = 'advice-requested' and e.case_id between first_case and last_case),
    came as (
      select e.case_id, e.happened_on, coalesce(e.details ->> 'from', '') as adviser, a.number as answers,
             row_number() over (partition by e.case_id, e.details ->> 'from', a.number is null order by e.happened_on, e.number) as nth
        from cases.published_event e
        left join asked a on a.case_id = e.case_id and a.number::text = e.details ->> 'answers-event'
       where e.pathway = 'ehc-needs-assessment' and e.type = 'advice-received' and e.case_id between first_case and last_case)
    select a.case_id, a.adviser, a.happened_on, coalesce(n.came_on, w.happened_on)
      from asked a
      left join (select case_id, answers, min(happened_on) as came_on from came where answers is not null group by case_id, answers) n
        on n.case_id = a.case_id and n.answers = a.number
      left join came w
        on n.came_on is null and w.answers is null and w.case_id = a.case_id and w.adviser = a.adviser and w.nth = a.nth
       and w.happened_on >= a.happened_on
  $$;

create or replace view cases.published_advice with (security_invoker = true) as
  select case_id, adviser, asked_on, came_on from cases.advice_between(0, 9223372036854775807);

create or replace function cases.standing_of(of_case bigint, of_pathway text) returns text[]
  language sql stable set search_path = cases, pg_temp
  as $$
    select case when of_pathway <> 'ehc-needs-assessment' then '{}' else
      array['Where it stands: ' || coalesce(
              (select case when r.draft_on is not null then 'Draft plan sent' when r.agreed_on is not null then 'Being assessed' end
                 from published_request r
                where r.case_id = of_case), 'Not decided whether to assess'),
            'Advice: ' || coalesce(
              (select case when bool_or(a.came_on is null) then 'Some outstanding' when count(*) > 0 then 'All back' end
                 from advice_between(of_case, of_case) a), 'None asked for')] end
  $$;
