-- Two rows of one file may be one child under two UPNs: they wait for a decision, as a row does that may be a child of the index, and each names the other's number. What reading a file noticed without refusing it is kept beside it: rows cut short, columns of another kind, codes nobody knows.
alter table children.import add column remarks text[] not null default '{}';
comment on column children.import.remarks is 'What reading the file noticed and did not refuse; by row and column, never what stands there';

-- A row that meets a child whom the sender may not see is told of as if nobody were met: it waits for a decision because of the other row alone.
create or replace function children.import_compare(import bigint) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    sees_all boolean := (select i.sees_all from import i where i.import_id = import);
  begin
    if not children.may_import(import) then
      raise exception 'This import is not yours';
    end if;
    delete from import_match m where m.import_id = import;
    with namesake as materialized (
      select r.born_on, lower(r.surname) as surname, lower(r.forename) as forename,
             min(r.row_number) as first, max(r.row_number) as last
        from import_row r
       where r.import_id = import
       group by r.born_on, lower(r.surname), lower(r.forename)
      having count(*) > 1)
    insert into import_match (import_id, row_number, state, reason, child_id, was_version)
    select import, s.row_number, s.state, s.reason,
           case when s.state = 'NEW' then nextval('children.child_child_id_seq') else s.child_id end, s.version
      from (
        select r.row_number, c.child_id, c.version,
               case
                 when r.same_upn is not null then 'The UPN stands in row ' || r.same_upn || ' too'
                 when d.is_doubtful then 'Row ' || r.same_name || ' has the same name and date of birth'
                 else r.reason
               end as reason,
               case
                 when r.same_upn is not null or d.is_doubtful then 'TWICE'
                 when c.child_id is null then 'NEW'
                 when c.is_restricted and not sees_all then 'HELD'
                 when r.reason <> '' then 'POSSIBLE'
                 when c.forename is distinct from r.forename
                   or c.surname is distinct from r.surname
                   or c.born_on <> r.born_on
                   or (r.middle_names <> '' and c.middle_names <> r.middle_names)
                   or (r.known_as <> '' and c.known_as <> r.known_as)
                   or (r.known_as_surname <> '' and c.known_as_surname <> r.known_as_surname)
                   or (r.sex <> '' and c.sex <> r.sex)
                   or (r.upn is not null and c.upn is distinct from r.upn)
                   or (r.uln is not null and c.uln is distinct from r.uln)
                   or (r.nhs_number is not null and c.nhs_number is distinct from r.nhs_number)
                   or (r.ethnicity <> '' and c.ethnicity <> r.ethnicity)
                   or (r.first_language <> '' and c.first_language <> r.first_language)
                   then 'CHANGED'
                 when r.setting <> '' and not exists (
                   select from enrolment e
                    where e.child_id = c.child_id and e.setting = r.setting
                      and e.until_on is not distinct from r.until_on
                      and (r.year_group = '' or e.year_group = r.year_group)
                      and (r.sen_provision = '' or e.sen_provision = r.sen_provision)
                      and (r.free_meals = '' or e.free_meals = r.free_meals)
                      and (r.pupil_premium = '' or e.pupil_premium = r.pupil_premium))
                   then 'CHANGED'
                 when r.postcode <> '' and not exists (
                   select from address a
                    where a.child_id = c.child_id and a.postcode = r.postcode and a.until_on is null)
                   then 'CHANGED'
                 else 'SAME'
               end as state
          from (
            select w.*, coalesce(w.by_upn, w.by_uln, w.by_name) as met,
                   case
                     when w.by_upn is not null and w.upn_birth <> w.born_on and lower(w.upn_forename) <> lower(w.forename)
                       then 'Another child has this UPN'
                     when w.by_upn is null and w.by_uln is null and w.by_name is not null and w.upn is not null and w.name_upn is not null
                       then 'This child has another UPN'
                     else ''
                   end as reason
              from (
                select r.*, u.child_id as by_upn, u.born_on as upn_birth, u.forename as upn_forename,
                       l.child_id as by_uln, n.child_id as by_name, n.upn as name_upn,
                       case when r.upn is not null then
                         nullif(case when r.row_number = min(r.row_number) over same then max(r.row_number) over same
                                     else min(r.row_number) over same end, r.row_number) end as same_upn,
                       nullif(case when r.row_number = s.first then s.last else s.first end, r.row_number) as same_name
                  from import_row r
                  left join namesake s
                    on s.born_on = r.born_on and s.surname = lower(r.surname) and s.forename = lower(r.forename)
                  left join lateral (
                    select coalesce(k.merged_into, k.child_id) as child_id, k.born_on, k.forename
                      from child k where k.upn = r.upn order by k.child_id + 0 limit 1) u on true
                  left join lateral (
                    select coalesce(k.merged_into, k.child_id) as child_id
                      from child k where k.uln = r.uln and u.child_id is null order by k.child_id + 0 limit 1) l on true
                  left join lateral (
                    select coalesce(k.merged_into, k.child_id) as child_id, k.upn
                      from child k
                     where k.born_on = r.born_on and k.is_restricted = any(array[false, true]) and lower(k.surname) = lower(r.surname)
                       and lower(k.forename) = lower(r.forename)
                       and u.child_id is null and l.child_id is null
                     order by k.child_id + 0 limit 1) n on true
                 where r.import_id = import
                window same as (partition by r.upn)) w) r
          left join child c on c.child_id = r.met
         cross join lateral (
           select r.same_name is not null
                    and (c.child_id is null or c.is_restricted and not sees_all
                         or r.upn is not null and coalesce(r.by_upn, r.by_uln) is null) as is_doubtful) d) s;
    update import i
       set is_new = n.is_new, is_changed = n.is_changed, is_same = n.is_same, is_possible = n.is_possible,
           last_row = n.last_row
      from (
        select count(*) filter (where m.state in ('NEW', 'HELD')) as is_new,
               count(*) filter (where m.state = 'CHANGED') as is_changed,
               count(*) filter (where m.state = 'SAME') as is_same,
               count(*) filter (where m.state in ('POSSIBLE', 'TWICE')) as is_possible,
               coalesce(max(m.row_number), 0) as last_row
          from import_match m where m.import_id = import) n
     where i.import_id = import;
  end
  $$;

-- What would be a new child is held where the index has one whom the sender may not see.
create or replace function children.import_decide(import bigint, asked_row int, decision text) returns boolean
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  declare
    becomes text := decision;
    is_hidden boolean := exists (
      select from import_match m
        join import i on i.import_id = m.import_id
        join child c on c.child_id = m.child_id
       where m.import_id = import and m.row_number = asked_row and c.is_restricted and not i.sees_all);
  begin
    if not children.may_import(import) or decision not in ('CHANGED', 'NEW', 'LEFT') then
      return false;
    end if;
    if is_hidden and decision = 'NEW' then
      becomes := 'HELD';
    end if;
    update import_match m
       set state = becomes, is_decided = true,
           child_id = case when becomes = 'NEW' then nextval('children.child_child_id_seq') else m.child_id end
     where m.import_id = import and m.row_number = asked_row and m.state in ('POSSIBLE', 'TWICE')
       and (decision <> 'CHANGED' or m.child_id is not null and not is_hidden);
    if not found then
      return false;
    end if;
    update import i
       set is_possible = i.is_possible - 1,
           is_new = i.is_new + case when decision = 'NEW' then 1 else 0 end,
           is_changed = i.is_changed + case when decision = 'CHANGED' then 1 else 0 end
     where i.import_id = import;
    return true;
  end
  $$;

create or replace function children.import_page(import bigint, wanted text, most int, skipped int)
  returns table (row_number int, name text, born_on date, reason text, child_id bigint, state text)
  language sql stable security definer set search_path = children, pg_temp
  as $$
    select m.row_number, coalesce(r.forename || ' ' || r.surname, c.forename || ' ' || c.surname),
           coalesce(r.born_on, c.born_on), m.reason,
           case when m.state not in ('HELD', 'NEW') and (sight() = 2 or not k.is_restricted) then m.child_id end,
           case when m.state = 'HELD' then 'NEW' else m.state end
      from import_match m
      left join import_row r on r.import_id = m.import_id and r.row_number = m.row_number
      left join import_home h on h.import_id = m.import_id and h.row_number = m.row_number
      left join child c on c.child_id = m.child_id and h.row_number is not null and (sight() = 2 or not c.is_restricted)
      left join child k on k.child_id = m.child_id
     where m.import_id = import and children.may_import(import)
       and (r.row_number is not null or c.child_id is not null)
       and case when m.state = 'HELD' then 'NEW' when m.state = 'TWICE' then 'POSSIBLE' else m.state end = wanted
     order by m.row_number
     limit most offset skipped
  $$;

create or replace function children.import_empty(import bigint, at timestamptz) returns void
  language sql set search_path = children, pg_temp
  begin atomic
    update children.import i
       set state = 'SET_ASIDE', ended_at = at, heading = '{}', mapping = '{}', notes = '{}', remarks = '{}', damage = '',
           row_count = 0, refused = 0, is_new = 0, is_changed = 0, is_same = 0, is_possible = 0
     where i.import_id = import;
    delete from children.import_match r where r.import_id = import;
    delete from children.import_refused r where r.import_id = import;
    delete from children.import_row r where r.import_id = import;
    delete from children.import_home h where h.import_id = import;
    delete from children.import_batch b where b.import_id = import;
    delete from children.import_piece p where p.import_id = import;
  end;
