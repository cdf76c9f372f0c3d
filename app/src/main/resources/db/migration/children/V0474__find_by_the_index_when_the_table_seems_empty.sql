-- Children who came with an import and went when it was taken back leave a table that PostgreSQL takes for empty until it is vacuumed. It then walked through all of them for each row of the next file, because that gave them in the order that was asked for. Asked for in an order that no index has, it looks where the number, or the name and birth, lead.
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
    insert into import_match (import_id, row_number, state, reason, child_id, was_version)
    select import, s.row_number, s.state, s.reason,
           case when s.state = 'NEW' then nextval('children.child_child_id_seq') else s.child_id end, s.version
      from (
        select r.row_number, case when r.alike > 1 then 'The UPN stands in another row too' else r.reason end as reason, c.child_id, c.version,
               case
                 when r.alike > 1 then 'TWICE'
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
                      and (r.sen_provision = '' or e.sen_provision = r.sen_provision))
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
                       case when r.upn is null then 1 else count(*) over (partition by r.upn) end as alike
                  from import_row r
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
                 where r.import_id = import) w) r
          left join child c on c.child_id = r.met) s;
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
