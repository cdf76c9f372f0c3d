-- Two records that may be of one child wait to be looked at. Who may not see both sees neither the pair nor that there is one.
create table children.possible_duplicate (
  one      bigint not null references children.child (child_id) on delete cascade,
  other    bigint not null references children.child (child_id) on delete cascade,
  reasons  text[] not null check (cardinality(reasons) > 0),
  found_at timestamptz not null,
  primary key (one, other),
  check (one < other)
);
create index possible_duplicate_other on children.possible_duplicate (other);

create table children.not_same (
  one      bigint not null references children.child (child_id) on delete cascade,
  other    bigint not null references children.child (child_id) on delete cascade,
  said_by  bigint not null references identity.account (account_id),
  said_at  timestamptz not null,
  primary key (one, other),
  check (one < other)
);

create table children.merge (
  merge_id   bigint generated always as identity primary key,
  survivor   bigint not null references children.child (child_id),
  absorbed   bigint not null references children.child (child_id),
  was        jsonb not null,
  becomes    jsonb not null,
  restricted_flag bigint,
  merged_by  bigint not null references identity.account (account_id),
  merged_at  timestamptz not null,
  undone_by  bigint references identity.account (account_id),
  undone_at  timestamptz,
  check (survivor <> absorbed),
  check ((undone_by is null) = (undone_at is null))
);
create unique index merge_open on children.merge (absorbed) where undone_at is null;

do $$
declare
  part text;
begin
  foreach part in array array['possible_duplicate', 'not_same'] loop
    execute format('alter table children.%I enable row level security', part);
    execute format(
      'create policy seen on children.%1$I using ((select children.sight()) = 2'
      || ' or (exists (select from children.child c where c.child_id = %1$I.one)'
      || ' and exists (select from children.child c where c.child_id = %1$I.other)))', part);
  end loop;
end
$$;
alter table children.merge enable row level security;
create policy seen on children.merge
  using ((select children.sight()) = 2
    or exists (select from children.child c where c.child_id = merge.survivor));

-- Looks for records that may be of the same child as one of these; for all when none is named. Twins share birth, surname and home but not the forename, and each has a UPN: they are no duplicates.
create function children.look_for_duplicates(ids bigint[], looked_at timestamptz) returns bigint
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    many bigint;
  begin
    if children.sight() = 0 then
      return 0;
    end if;
    delete from possible_duplicate d
     where (cardinality(ids) = 0 or d.one = any(ids) or d.other = any(ids));
    with asked as (
      select c.*, lower(left(c.surname, 2)) as began
        from child c
       where c.merged_into is null and (cardinality(ids) = 0 or c.child_id = any(ids))),
    pair as (
      select a.child_id as x, b.child_id as y, 'They have the same UPN' as reason
        from asked a join child b on b.upn = a.upn and b.child_id <> a.child_id and b.merged_into is null
      union all
      select a.child_id, b.child_id, 'They have the same ULN'
        from asked a join child b on b.uln = a.uln and b.child_id <> a.child_id and b.merged_into is null
      union all
      select a.child_id, b.child_id, 'They have the same NHS number'
        from asked a join child b on b.nhs_number = a.nhs_number and b.child_id <> a.child_id and b.merged_into is null
      union all
      select a.child_id, b.child_id,
             case when a.upn is not null and b.upn is not null
                  then 'Same name and birth, but two UPNs' else 'Same name and same birth' end
        from asked a
        join child b on b.born_on = a.born_on and b.child_id <> a.child_id and b.merged_into is null
         and lower(b.surname) = lower(a.surname) and lower(b.forename) = lower(a.forename)
      union all
      select a.child_id, b.child_id, 'Same birth, forename and surname the other way round'
        from asked a
        join child b on b.born_on = a.born_on and b.child_id <> a.child_id and b.merged_into is null
         and lower(b.surname) = lower(a.forename) and lower(b.forename) = lower(a.surname)
      union all
      select a.child_id, b.child_id, 'Same birth and postcode, similar names'
        from asked a
        join child b on b.born_on = a.born_on and b.child_id <> a.child_id and b.merged_into is null
         and lower(left(b.surname, 2)) = a.began
       where similarity(a.forename, b.forename) >= 0.5 and similarity(a.surname, b.surname) >= 0.4
         and (lower(a.forename), lower(a.surname)) <> (lower(b.forename), lower(b.surname))
         and (a.upn is null or b.upn is null or lower(a.forename) = lower(b.forename))
         and exists (
           select from address p
             join address q on q.postcode = p.postcode
            where p.child_id = a.child_id and q.child_id = b.child_id and p.postcode <> '')),
    gathered as (
      select least(x, y) as one, greatest(x, y) as other, array_agg(distinct reason order by reason) as reasons
        from pair group by 1, 2)
    insert into possible_duplicate (one, other, reasons, found_at)
    select g.one, g.other, g.reasons, looked_at
      from gathered g
     where not exists (select from not_same n where n.one = g.one and n.other = g.other)
    on conflict (one, other) do update set reasons = excluded.reasons;
    get diagnostics many = row_count;
    return many;
  end
  $$;
