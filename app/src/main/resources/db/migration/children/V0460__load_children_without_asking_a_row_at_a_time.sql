-- What is searched of loaded children comes with them, as it does with an import: making it from their rows was the longest part of a load.
create function children.index_given(ids bigint[], names text[], lexemes text[]) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  begin
    if current_setting('throughline.children_right', true) is distinct from 'load' then
      raise exception 'Only the right to load may say what is searched of a child';
    end if;
    insert into findable (child_id, is_restricted, names, words)
    select c.child_id, c.is_restricted, g.names, g.lexemes::tsvector
      from unnest(ids, names, lexemes) g (child_id, names, lexemes)
      join child c using (child_id);
  end
  $$;
revoke all on function children.index_given(bigint[], text[], text[]) from public;
grant execute on function children.index_given(bigint[], text[], text[]) to throughline_app;

-- Whether homes overlap is asked once a statement. A child who was there before is locked first, so that of two people who write at once the second sees what the first wrote.
alter table children.address drop constraint address_without_overlap;
create index address_child on children.address (child_id);
create function children.homes_do_not_overlap() returns trigger
  language plpgsql security definer set search_path = children, pg_temp set enable_seqscan = off
  as $$
  begin
    perform from new_rows n,
      lateral (
        select from child c
         where c.child_id = n.child_id and c.xmin <> pg_current_xact_id()::xid
        offset 0 for no key update) known;
    if exists (
      select from new_rows n
       where exists (
         select from address o
          where o.child_id = n.child_id and o.kind = n.kind and o.address_id <> n.address_id
            and daterange(o.from_on, o.until_on) && daterange(n.from_on, n.until_on)
         offset 0)) then
      raise exclusion_violation using message = 'The child has another home of this kind at that time';
    end if;
    return null;
  end
  $$;
create trigger address_apart after insert on children.address
  referencing new table as new_rows for each statement execute function children.homes_do_not_overlap();
create trigger address_still_apart after update on children.address
  referencing new table as new_rows for each statement execute function children.homes_do_not_overlap();
