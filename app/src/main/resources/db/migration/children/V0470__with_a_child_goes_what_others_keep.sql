-- A child's record was removed alone, and failed where a case or a plan hung on it. Removal is now begun and finished within one transaction: in between, each module above removes its own. A rule may count from the end of what it is about.
alter table children.retention_rule
  add column years_after_end int check (years_after_end between 1 and 120),
  add constraint rule_counts_from_birth_or_from_an_end check (years_after_birth is null or years_after_end is null);
update children.retention_rule r
   set years_after_end = v.years
  from (values ('ADMISSIONS', 1), ('ATTENDANCE', 6), ('PENALTY', 7), ('TRANSPORT', 6), ('FINANCE', 7), ('TRIBUNAL', 6)) v (code, years)
 where r.code = v.code and r.years_after_birth is null;

-- No row outlives its transaction, so whoever sees one is in the middle of a removal that two people decided.
create table children.disposing (
  child_id    bigint primary key,
  public_id   uuid not null,
  disposal_id bigint not null references children.disposal (disposal_id)
);
revoke all on children.disposing from throughline_app;

create function children.disposal_is_finished() returns trigger
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    if exists (select from disposing d where d.child_id = new.child_id) then
      raise exception 'A removal that was begun is finished in the same transaction';
    end if;
    return null;
  end
  $$;
create constraint trigger finished_in_its_transaction after insert on children.disposing
  deferrable initially deferred for each row execute function children.disposal_is_finished();

-- The records that are being removed in this transaction: the one that was proposed and those that were merged into it.
create function children.being_disposed() returns table (child_id bigint, public_id uuid)
  language sql stable security definer set search_path = children, pg_temp
  as $$
    select d.child_id, d.public_id from disposing d
  $$;

-- The answer says why not; it is empty when the removal is begun.
create function children.begin_disposal(asked bigint, approver bigint, disposed_at timestamptz) returns text
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
            and today < kept.born_on + make_interval(years => r.years_after_birth)) then
      delete from disposing;
      return 'This record has not been kept long enough.';
    end if;
    return '';
  end
  $$;

-- What only these children were found by is forgotten with them.
create function children.forget_words(words text[]) returns void
  language sql security definer set search_path = children, public, pg_temp
  as $$
    delete from word w
     where w.word = any(words)
       and not exists (
         select from findable o
          where not o.is_restricted
            and o.words @@ (quote_literal('n' || w.word) || ' | ' || quote_literal('o' || w.word))::tsquery);
    delete from hidden_word w
     where w.word = any(words)
       and not exists (
         select from findable o
          where o.is_restricted
            and o.words @@ (quote_literal('n' || w.word) || ' | ' || quote_literal('o' || w.word))::tsquery);
  $$;

-- Removes the record itself, after the modules above removed theirs; what they left stops the whole by its foreign key. The certificate keeps how many rows went, and no name.
create function children.finish_disposal(asked bigint, approver bigint, disposed_at timestamptz, others jsonb) returns void
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  declare
    ids bigint[] := array(select d.child_id from disposing d where d.disposal_id = asked);
    removed jsonb := '{}';
    words text[];
    part text;
    many bigint;
  begin
    if cardinality(ids) = 0 then
      raise exception 'This removal was not begun';
    end if;
    words := array(
      select distinct substr(lexeme, 2)
        from findable f, unnest(tsvector_to_array(f.words)) lexeme
       where f.child_id = any(ids) and left(lexeme, 1) in ('n', 'o'));
    perform set_config('throughline.index', 'later', true);
    update disposal set child_id = null, approved_by = approver, approved_at = disposed_at, certificate = '{}'
     where disposal_id = asked;
    delete from merge where survivor = any(ids) or absorbed = any(ids);
    delete from import_row r using import_match m
     where m.child_id = any(ids) and r.import_id = m.import_id and r.row_number = m.row_number;
    foreach part in array array['former_name', 'other_number', 'address', 'contact', 'consent', 'flag', 'enrolment', 'change', 'reason_given', 'legal_hold', 'import_match'] loop
      execute format('delete from children.%I where child_id = any($1)', part) using ids;
      get diagnostics many = row_count;
      removed := removed || jsonb_build_object(part, many);
    end loop;
    delete from child where child_id = any(ids) and merged_into is not null;
    delete from child where child_id = any(ids);
    delete from disposing where disposal_id = asked;
    perform set_config('throughline.index', '', true);
    perform forget_words(words);
    update disposal set certificate = removed || others || jsonb_build_object('records', cardinality(ids))
     where disposal_id = asked;
  end
  $$;

drop function children.dispose(bigint, bigint, timestamptz);
revoke all on function children.being_disposed(), children.begin_disposal(bigint, bigint, timestamptz), children.forget_words(text[]),
  children.finish_disposal(bigint, bigint, timestamptz, jsonb), children.disposal_is_finished() from public;
grant execute on function children.being_disposed(), children.begin_disposal(bigint, bigint, timestamptz),
  children.finish_disposal(bigint, bigint, timestamptz, jsonb) to throughline_app;
