-- Rows of a load wait before they are sorted into these indexes, and every search reads all that waits: up to 4 MB, which took a fifth of a second. Little may wait now, and a load leaves nothing.
alter index children.findable_words set (gin_pending_list_limit = 128);
alter index children.word_like set (gin_pending_list_limit = 64);

create function children.sort_in() returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    select gin_clean_pending_list('children.findable_words'), gin_clean_pending_list('children.word_like')
  $$;
revoke all on function children.sort_in() from public;
grant execute on function children.sort_in() to throughline_app;

create or replace function children.import_settled(import bigint) returns void
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    if children.may_import(import) then
      perform children.sort_in();
      analyze child;
      analyze enrolment;
      analyze address;
      analyze findable;
    end if;
  end
  $$;

-- The words that somebody may have meant by one: spelt alike, with two letters the other way round, sounding alike, or beginning so. A long word with one slip still has two fifths of its letters' threes in common with what was meant; asking for so many looks at a third of the words. Letters the other way round are looked for as such, since they leave too few threes.
create or replace function children.meant(asked text) returns text[]
  language plpgsql stable security definer set search_path = children, public, pg_temp
  as $$
  begin
    perform set_config('pg_trgm.similarity_threshold', case when length(asked) < 7 then '0.3' else '0.4' end, true);
    return array(
      select w.word
        from (
          select word, 1.0::real as score from word where word = asked
          union all
          (select word, 0.9 from word where length(asked) > 2 and word like asked || '%' order by length(word), word limit 24)
          union all
          select word, 0.85 from word
           where word = any(array(
             select left(asked, at - 1) || substr(asked, at + 1, 1) || substr(asked, at, 1) || substr(asked, at + 2)
               from generate_series(1, length(asked) - 1) at))
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
       limit 24);
  end
  $$;
