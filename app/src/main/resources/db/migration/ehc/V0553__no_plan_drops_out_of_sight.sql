-- Every plan in force with its next dates: worked out from the events and what is due, kept so that lists of two years are one query, and thrown away with every change. A plan without a day for its next review stands there as well, and is an error.
create table ehc.plan_date (
  child_id      bigint primary key references children.child (child_id),
  case_id       bigint not null references cases.case_file (case_id),
  setting       text not null default '',
  since         date not null,
  review_on     date,
  review_case   bigint references cases.case_file (case_id),
  year9_on      date,
  transfer_on   date,
  transfer_kind text check (transfer_kind in ('SCHOOL', 'JUNIOR', 'SECONDARY', 'POST_16', 'COLLEGE')),
  transfer_year smallint,
  transfer_case bigint references cases.case_file (case_id),
  transfer_done date,
  constraint a_review_day_is_of_a_case check ((review_on is null) = (review_case is null)),
  constraint a_transfer_has_kind_and_year check ((transfer_on is null) = (transfer_kind is null) and (transfer_on is null) = (transfer_year is null))
);
comment on column ehc.plan_date.case_id is 'The case of its reviews, else the one in which the plan was made last';
comment on column ehc.plan_date.review_on is 'The last day of the next review; absent when nobody keeps its reviews';
create index plan_date_review on ehc.plan_date (review_on);
create index plan_date_of_case on ehc.plan_date (review_case);
create index plan_date_transfer on ehc.plan_date (transfer_year, transfer_kind);

alter table ehc.plan_date enable row level security;
create policy seen on ehc.plan_date
  using ((select ehc.sight()) = 2 or exists (select from cases.case_file f where f.case_id = plan_date.case_id));

-- What is known of plans in force: of one child, or of all. A plan that passed to another council, or ceased, is in force no more.
create function ehc.plan_facts(only_child bigint)
  returns table (child_id bigint, case_id bigint, setting text, since date, born_on date, high_age int,
                 review_on date, review_case bigint, transfer_on date, transfer_from date, transfer_duty text, transfer_case bigint, transfer_done date)
  language sql stable security definer set search_path = ehc, pg_temp
  as $$
    with told as (
      select coalesce(c.merged_into, c.child_id) as child_id, c.born_on, e.case_id, e.number, e.happened_on,
             coalesce(f.setting, e.details ->> 'urn', '') as setting,
             case when e.type = 'plan-ceased' then false
                  when e.type <> 'plan-transferred' then true
                  when e.details ? 'direction' then e.details ->> 'direction' = 'in'
                  when e.details ? 'setting' then true
                  when f.pathway <> 'transfer-between-authorities' then false
                  else not exists (
                    select from cases.event p join cases.case_file o using (case_id)
                     where o.child_id = f.child_id and p.type in ('final-plan-issued', 'plan-transferred') and p.happened_on < e.happened_on)
             end as begins
        from cases.event e
        join cases.case_file f using (case_id)
        join children.child c using (child_id)
       where e.type in ('final-plan-issued', 'amended-plan-issued', 'plan-transferred', 'plan-ceased')
         and (only_child is null or f.child_id = only_child or c.merged_into = only_child)
         and c.died_on is null
         and not e.is_withdrawal
         and not exists (select from cases.event r where r.case_id = e.case_id and r.replaces = e.number)),
    latest as (
      select distinct on (t.child_id) t.*
        from told t
       order by t.child_id, t.happened_on desc, t.begins, t.case_id desc, t.number desc),
    review as (
      select distinct on (f.child_id) f.child_id, d.due_on, d.case_id, f.setting
        from cases.due d
        join cases.case_file f using (case_id)
       where d.duty in ('review-completed', 'review-after-transfer') and d.met_on is null and d.due_on is not null
         and f.pathway in ('annual-review', 'transfer-between-authorities') and f.closed_on is null
         and (only_child is null or f.child_id = only_child)
       order by f.child_id, d.due_on, d.case_id),
    transfer as (
      select distinct on (f.child_id) f.child_id, d.due_on, d.counted_from, d.duty, d.case_id, d.met_on
        from cases.due d
        join cases.case_file f using (case_id)
       where d.duty in ('phase-transfer-plan', 'post-16-transfer-plan', 'post-16-move-plan') and d.due_on is not null
         and f.pathway = 'phase-transfer'
         and (only_child is null or f.child_id = only_child)
       order by f.child_id, d.counted_from desc, d.case_id)
    select l.child_id, coalesce(r.case_id, l.case_id), coalesce(r.setting, l.setting), l.happened_on, l.born_on,
           s.high_age, r.due_on, r.case_id, t.due_on, t.counted_from, t.duty, t.case_id, t.met_on
      from latest l
      left join review r using (child_id)
      left join transfer t using (child_id)
      left join settings.setting s on s.urn = nullif(coalesce(r.setting, l.setting), '')
     where l.begins
  $$;
revoke all on function ehc.plan_facts(bigint) from public;
grant execute on function ehc.plan_facts(bigint) to throughline_app;

-- A case that is closed keeps no reviews: its plan stands without a date at once.
create function ehc.case_was_closed() returns trigger
  language plpgsql security definer set search_path = ehc, pg_temp
  as $$
  begin
    update plan_date set review_on = null, review_case = null, year9_on = null where review_case = new.case_id;
    return null;
  end
  $$;
create trigger plan_dates_follow_case after update of closed_on on cases.case_file
  for each row when (old.closed_on is null and new.closed_on is not null)
  execute function ehc.case_was_closed();

create or replace function ehc.remove_invented() returns bigint
  language plpgsql security definer set search_path = ehc, pg_temp
  as $$
  declare
    gone bigint;
  begin
    if ehc.sight() < 2 then
      raise exception 'Only a named right may remove invented plans';
    end if;
    create temporary table going_case on commit drop as
      select case_id from cases.case_file where is_invented;
    delete from history where case_id in (select case_id from going_case);
    delete from case_step where case_id in (select case_id from going_case);
    delete from placement where case_id in (select case_id from going_case);
    delete from budget where case_id in (select case_id from going_case);
    delete from plan_date where case_id in (select case_id from going_case) or review_case in (select case_id from going_case) or transfer_case in (select case_id from going_case);
    update plan set is_invented = true where not is_invented and case_id in (select case_id from going_case);
    create temporary table going on commit drop as
      select e.edition_id, e.plan_id from edition e join plan p using (plan_id) where p.is_invented;
    delete from delivery where plan_id in (select plan_id from plan where is_invented);
    delete from gap where plan_id in (select plan_id from plan where is_invented);
    delete from remark where edition_id in (select edition_id from going);
    delete from change where edition_id in (select edition_id from going);
    delete from link where edition_id in (select edition_id from going);
    delete from item where edition_id in (select edition_id from going);
    delete from edition where plan_id in (select plan_id from plan where is_invented);
    delete from plan where is_invented;
    get diagnostics gone = row_count;
    drop table going;
    drop table going_case;
    return gone;
  end
  $$;
