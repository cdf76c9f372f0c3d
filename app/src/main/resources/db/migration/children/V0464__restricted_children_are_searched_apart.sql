-- A search without the right to restricted children read the row of one and then left it out: a moment longer than finding nobody. What they are found by stands apart now, and whoever lacks the right does not come near it.
create table children.hidden_word (
  word  text primary key,
  sound text not null
);
comment on table children.hidden_word is 'Words that only names of restricted children and of their contacts have';
revoke all on children.hidden_word from throughline_app;

drop index children.findable_words;
create index findable_open on children.findable using gin (words) with (gin_pending_list_limit = 128) where not is_restricted;
create index findable_restricted on children.findable using gin (words) with (gin_pending_list_limit = 64) where is_restricted;

create or replace function children.sort_in() returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    select gin_clean_pending_list('children.findable_open'), gin_clean_pending_list('children.findable_restricted'),
           gin_clean_pending_list('children.word_like')
  $$;

-- Of these children's words, those that no open child has are no longer looked through by everybody.
create function children.keep_words_apart(ids bigint[]) returns void
  language sql security definer set search_path = children, public, pg_temp
  as $$
    with theirs as (
      select distinct substr(lexeme, 2) as word
        from findable f, unnest(tsvector_to_array(f.words)) lexeme
       where f.child_id = any(ids) and f.is_restricted and left(lexeme, 1) in ('n', 'o')),
    alone as materialized (
      select t.word from theirs t
       where not exists (
         select from findable o
          where not o.is_restricted
            and o.words @@ (quote_literal('n' || t.word) || ' | ' || quote_literal('o' || t.word))::tsquery)),
    gone as (
      delete from word w using alone a where w.word = a.word)
    insert into hidden_word (word, sound)
    select word, dmetaphone(word) from alone
    on conflict do nothing
  $$;
revoke all on function children.keep_words_apart(bigint[]) from public;
grant execute on function children.keep_words_apart(bigint[]) to throughline_app;

create or replace function children.index_again(ids bigint[]) returns void
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
        from gathered g join child c using (child_id), unnest(string_to_array(g.names || ' ' || g.contacts, ' ')) w
       where w <> '' and not c.is_restricted
      on conflict do nothing)
    insert into findable as f (child_id, is_restricted, names, words)
    select g.child_id, c.is_restricted, g.names,
           array_to_tsvector(children.lettered('n', g.names) || children.lettered('o', g.contacts)
             || children.lettered('a', g.addresses) || children.lettered('p', g.postcodes))
      from gathered g join child c using (child_id)
    on conflict (child_id) do update
       set is_restricted = excluded.is_restricted, names = excluded.names, words = excluded.words
     where (f.is_restricted, f.names, f.words) is distinct from (excluded.is_restricted, excluded.names, excluded.words);
    perform children.keep_words_apart(array(
      select coalesce(c.merged_into, c.child_id) from child c where c.child_id = any(ids) and c.is_restricted));
  end
  $$;

-- The few words that restricted children alone have, as far as they may be meant.
create function children.meant_apart(asked text) returns text[]
  language sql stable security definer set search_path = children, public, pg_temp
  as $$
    select array(
      select word from hidden_word
       where word = asked or word % asked
          or (length(asked) > 2 and (starts_with(word, asked) or (sound <> '' and sound = dmetaphone(asked))))
          or (length(asked) between 3 and 8 and levenshtein_less_equal(word, asked, 2) <= 2)
       order by similarity(word, asked) desc, word
       limit 24)
  $$;
revoke all on function children.meant_apart(text) from public;

-- Whoever lacks the right does the same work whether or not a restricted child has these words.
create or replace function children.find(asked text[], postcode text, most int)
  returns table (child_id bigint, score real)
  language plpgsql stable security definer rows 30 set search_path = children, public, pg_temp
  as $$
  declare
    sees int := children.sight();
    whole text := array_to_string(asked, ' ');
    exact tsquery := null;
    wide tsquery := null;
    one text;
    part tsquery;
    found int := 0;
    apart int := 0;
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
       where f.words @@ exact and not f.is_restricted
       limit most;
    get diagnostics found = row_count;
    if sees = 2 then
      return query
        select f.child_id, (1 + similarity(f.names, whole))::real
          from findable f
         where f.words @@ exact and f.is_restricted
         limit most;
      get diagnostics apart = row_count;
    end if;
    if found + apart >= 20 or cardinality(asked) = 0 then
      return;
    end if;
    foreach one in array asked loop
      select string_agg(quote_literal('n' || m), ' | ')::tsquery
        into part
        from unnest(children.meant(one) || one || case when sees = 2 then children.meant_apart(one) end) m;
      part := part || (quote_literal('o' || one) || ' | ' || quote_literal('a' || one))::tsquery;
      wide := case when wide is null then part else wide && part end;
    end loop;
    return query
      select f.child_id, similarity(f.names, whole)
        from findable f
       where f.words @@ wide and not f.words @@ exact and not f.is_restricted
       limit most;
    if sees = 2 then
      return query
        select f.child_id, similarity(f.names, whole)
          from findable f
         where f.words @@ wide and not f.words @@ exact and f.is_restricted
         limit most;
    end if;
  end
  $$;

-- The same for numbers and births: an index tells which children are open, so that no row of another one is read.
create function children.visible() returns boolean[]
  language sql stable
  return case children.sight() when 2 then array[false, true] when 1 then array[false] else array[]::boolean[] end;

drop index children.child_upn, children.child_uln, children.child_nhs_number, children.child_born_on, children.other_number_number;
create index child_upn on children.child (upn, is_restricted) where upn is not null;
create index child_uln on children.child (uln, is_restricted) where uln is not null;
create index child_nhs_number on children.child (nhs_number, is_restricted) where nhs_number is not null;
create index child_born_on on children.child (born_on, is_restricted);

alter table children.other_number add is_restricted boolean not null default false;
comment on column children.other_number.is_restricted is 'As the child is, by triggers';
update children.other_number n set is_restricted = true
  from children.child c
 where c.child_id = n.child_id and c.is_restricted;
create index other_number_number on children.other_number (number, is_restricted);

create function children.number_is_as_its_child() returns trigger
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    update other_number n set is_restricted = true
      from new_rows a join child c using (child_id)
     where n.number_id = a.number_id and c.is_restricted;
    return null;
  end
  $$;
create trigger other_number_as_its_child after insert on children.other_number
  referencing new table as new_rows for each statement execute function children.number_is_as_its_child();

create function children.numbers_follow_their_child() returns trigger
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    update other_number set is_restricted = new.is_restricted where child_id = new.child_id;
    return null;
  end
  $$;
create trigger child_restricted_numbers after update of is_restricted on children.child
  for each row when (old.is_restricted <> new.is_restricted) execute function children.numbers_follow_their_child();

select children.keep_words_apart(array(select child_id from children.child where is_restricted));
