-- Who was born on 29 February attains an age on 1 March of a year without that day (Family Law Reform Act 1969, section 9), as everywhere else; a record was taken to be old enough a day before.
create function children.attains(born_on date, years int) returns date
  language sql immutable parallel safe
  as $$
    select (born_on + make_interval(years => years))::date
           + case when extract(month from born_on) = 2 and extract(day from born_on) = 29
                      and extract(day from born_on + make_interval(years => years)) = 28 then 1 else 0 end
  $$;

create or replace function children.begin_disposal(asked bigint, approver bigint, disposed_at timestamptz) returns text
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  declare
    one disposal%rowtype;
    kept child%rowtype;
    today date := (disposed_at at time zone 'Europe/London')::date;
  begin
    select * into one from disposal d where d.disposal_id = asked and d.approved_at is null for update;
    if one.disposal_id is null then
      return 'This was decided already.';
    end if;
    if one.proposed_by = approver or approver is distinct from nullif(current_setting('throughline.account', true), '')::bigint then
      return 'Another person must approve what you proposed.';
    end if;
    perform from child c where c.child_id = one.child_id or c.merged_into = one.child_id order by c.child_id for update;
    select * into kept from child c where c.child_id = one.child_id;
    insert into disposing (child_id, public_id, disposal_id)
    select c.child_id, c.public_id, asked from child c where c.child_id = one.child_id or c.merged_into = one.child_id;
    if sight() < 2 and exists (select from child c join disposing d using (child_id) where c.is_restricted) then
      delete from disposing;
      return 'This was decided already.';
    end if;
    if exists (select from legal_hold h join disposing d using (child_id) where h.lifted_at is null) then
      delete from disposing;
      return 'A legal hold is on this record. Lift it first.';
    end if;
    if not exists (
         select from retention_rule r
          where r.code = one.rule_code and coalesce(r.years_after_birth, r.years_after_end) is not null
            and today <@ daterange(r.from_on, r.until_on))
       or exists (
         select from retention_rule r
          where r.code in ('PUPIL_FILE', one.rule_code) and today <@ daterange(r.from_on, r.until_on)
            and today < children.attains(kept.born_on, r.years_after_birth)) then
      delete from disposing;
      return 'This record has not been kept long enough.';
    end if;
    return '';
  end
  $$;
