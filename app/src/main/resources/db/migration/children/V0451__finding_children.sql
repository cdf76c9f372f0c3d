-- Finding by any part, with slips of the pen. Rows are found by a function of the owner, because row-level security keeps PostgreSQL from using a trigram index before its own test; the function keeps restricted children back itself, and what it gives is joined to the table with its fence.
create table children.word (
  word  text primary key,
  sound text not null
);
create index word_like on children.word using gin (word public.gin_trgm_ops);
create index word_sound on children.word (sound);
create index word_start on children.word (word text_pattern_ops);
create index word_shape on children.word ((left(word, 1)), (length(word)));
revoke all on children.word from throughline_app;

-- In `words` each word has a letter before it that says where it stands: n in a name, o in the name of a contact, a in an address, p a postcode.
create table children.findable (
  child_id      bigint primary key references children.child (child_id) on delete cascade,
  is_restricted boolean not null,
  names         text not null,
  words         tsvector not null
);
create index findable_words on children.findable using gin (words);
revoke all on children.findable from throughline_app;

create function children.lettered(letter text, words text) returns text[]
  language sql immutable parallel safe strict
  return array(select distinct letter || w from unnest(string_to_array(words, ' ')) w where w <> '');

create function children.index_names() returns trigger
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  begin
    if current_setting('throughline.index', true) = 'later' then
      return null;
    end if;
    if tg_op = 'UPDATE' then
      perform children.index_again(array(select child_id from new_rows));
      return null;
    end if;
    insert into findable (child_id, is_restricted, names, words)
    select child_id, is_restricted, names, array_to_tsvector(children.lettered('n', names))
      from (select child_id, is_restricted,
                   children.plain(concat_ws(' ', forename, middle_names, surname, known_as, known_as_surname)) as names
              from new_rows) n;
    insert into word (word, sound)
    select distinct w, dmetaphone(w)
      from new_rows, unnest(string_to_array(children.plain(concat_ws(' ', forename, middle_names, surname, known_as, known_as_surname)), ' ')) w
     where w <> ''
    on conflict do nothing;
    return null;
  end
  $$;

-- Makes what is searched of these children anew, with everything that hangs on them.
create function children.index_again(ids bigint[]) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  begin
    delete from findable f using child c
     where c.child_id = any(ids) and c.merged_into is not null and f.child_id = c.child_id;
    with asked as (
      select distinct coalesce(c.merged_into, c.child_id) as child_id from child c where c.child_id = any(ids)),
    said as (
      select a.child_id, 'n' as letter, children.plain(concat_ws(' ', c.forename, c.middle_names, c.surname, c.known_as, c.known_as_surname)) as words
        from asked a join child c on c.child_id = a.child_id
      union all
      select a.child_id, 'n', children.plain(concat_ws(' ', c.forename, c.middle_names, c.surname, c.known_as, c.known_as_surname))
        from asked a join child c on c.merged_into = a.child_id
      union all
      select a.child_id, 'n', children.plain(concat_ws(' ', n.forename, n.surname))
        from asked a join former_name n on n.child_id = a.child_id
      union all
      select a.child_id, 'o', children.plain(n.name)
        from asked a join contact n on n.child_id = a.child_id
      union all
      select a.child_id, 'a', children.plain(n.lines)
        from asked a join address n on n.child_id = a.child_id
      union all
      select a.child_id, 'p', lower(replace(n.postcode, ' ', '') || ' ' || split_part(n.postcode, ' ', 1))
        from asked a join address n on n.child_id = a.child_id where n.postcode <> ''),
    gathered as (
      select child_id,
             string_agg(words, ' ') filter (where letter = 'n') as names,
             coalesce(string_agg(words, ' ') filter (where letter = 'o'), '') as contacts,
             coalesce(string_agg(words, ' ') filter (where letter = 'a'), '') as addresses,
             coalesce(string_agg(words, ' ') filter (where letter = 'p'), '') as postcodes
        from said group by child_id),
    known as (
      insert into word (word, sound)
      select distinct w, dmetaphone(w)
        from gathered, unnest(string_to_array(names || ' ' || contacts, ' ')) w
       where w <> ''
      on conflict do nothing)
    insert into findable as f (child_id, is_restricted, names, words)
    select g.child_id, c.is_restricted, g.names,
           array_to_tsvector(children.lettered('n', g.names) || children.lettered('o', g.contacts)
             || children.lettered('a', g.addresses) || children.lettered('p', g.postcodes))
      from gathered g join child c using (child_id)
    on conflict (child_id) do update
       set is_restricted = excluded.is_restricted, names = excluded.names, words = excluded.words
     where (f.is_restricted, f.names, f.words) is distinct from (excluded.is_restricted, excluded.names, excluded.words);
  end
  $$;

create function children.index_part() returns trigger
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  begin
    if coalesce(current_setting('throughline.index', true), '') <> 'later' then
      perform children.index_again(array(select distinct child_id from touched));
    end if;
    return null;
  end
  $$;

create trigger child_added after insert on children.child
  referencing new table as new_rows for each statement execute function children.index_names();
create trigger child_changed after update on children.child
  referencing new table as new_rows for each statement execute function children.index_names();
do $$
declare
  part text;
begin
  foreach part in array array['former_name', 'contact', 'address'] loop
    execute format('create trigger %1$s_added after insert on children.%1$I referencing new table as touched for each statement execute function children.index_part()', part);
    execute format('create trigger %1$s_changed after update on children.%1$I referencing new table as touched for each statement execute function children.index_part()', part);
    execute format('create trigger %1$s_removed after delete on children.%1$I referencing old table as touched for each statement execute function children.index_part()', part);
  end loop;
end
$$;

-- The words that somebody may have meant by one: spelt alike, sounding alike, or beginning so.
create function children.meant(asked text) returns text[]
  language sql stable security definer set search_path = children, public, pg_temp
  as $$
    select array(
      select w.word
        from (
          select word, 1.0::real as score from word where word = asked
          union all
          (select word, 0.9 from word where length(asked) > 2 and word like asked || '%' order by length(word), word limit 24)
          union all
          select word, similarity(word, asked) from word where word % asked
          union all
          select word, 0.55 from word
           where left(word, 1) = left(asked, 1) and length(word) between length(asked) - 1 and length(asked) + 1
             and length(asked) between 3 and 8 and levenshtein_less_equal(word, asked, 1) <= 1
          union all
          select word, 0.5 from word where length(asked) > 2 and sound = dmetaphone(asked) and sound <> ''
        ) w
       group by w.word
       order by max(w.score) desc, w.word
       limit 24)
  $$;

-- The children meant by these words, best first. Whoever may not see restricted children gets the others, and the same work is done. Exact words first; only when they give little, what may have been meant.
create function children.find(asked text[], postcode text, most int)
  returns table (child_id bigint, score real)
  language plpgsql stable security definer set search_path = children, public, pg_temp
  as $$
  declare
    sees int := children.sight();
    whole text := array_to_string(asked, ' ');
    exact tsquery := null;
    wide tsquery := null;
    one text;
    part tsquery;
    found int;
  begin
    if sees = 0 then
      return;
    end if;
    foreach one in array asked loop
      part := (quote_literal('n' || one) || ' | ' || quote_literal('o' || one) || ' | ' || quote_literal('a' || one))::tsquery;
      exact := case when exact is null then part else exact && part end;
    end loop;
    if postcode <> '' then
      part := quote_literal('p' || postcode)::tsquery;
      exact := case when exact is null then part else exact && part end;
      wide := part;
    end if;
    return query
      select f.child_id, (1 + similarity(f.names, whole))::real
        from findable f
       where f.words @@ exact and (sees = 2 or not f.is_restricted)
       limit most;
    get diagnostics found = row_count;
    if found >= 20 or cardinality(asked) = 0 then
      return;
    end if;
    foreach one in array asked loop
      select string_agg(quote_literal('n' || m), ' | ')::tsquery
        into part
        from unnest(children.meant(one) || one) m;
      part := part || (quote_literal('o' || one) || ' | ' || quote_literal('a' || one))::tsquery;
      wide := case when wide is null then part else wide && part end;
    end loop;
    return query
      select f.child_id, similarity(f.names, whole)
        from findable f
       where f.words @@ wide and not f.words @@ exact and (sees = 2 or not f.is_restricted)
       limit most;
  end
  $$;
revoke all on function children.find(text[], text, int), children.meant(text), children.index_again(bigint[]), children.sight() from public;
grant execute on function children.find(text[], text, int), children.index_again(bigint[]), children.sight() to throughline_app;
