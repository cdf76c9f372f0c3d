-- Files of pupils wait here while they are read, looked at and taken over. Their rows name people, restricted ones too, so nobody reads them but the functions below: each asks for the right by name or for the person who sent the file.
create table children.import (
  import_id  bigint generated always as identity primary key,
  public_id  uuid not null default gen_random_uuid() unique,
  file_name  text not null check (length(file_name) between 1 and 200),
  words      text not null default '' check (length(words) <= 200),
  holds      text not null default 'OTHER' check (holds in ('PUPILS_ON_ROLL', 'PUPILS_NO_LONGER_ON_ROLL', 'ADDRESSES', 'EXCLUSIONS', 'OTHER')),
  state      text not null default 'SENT' check (state in ('SENT', 'READING', 'READ', 'ADOPTING', 'ADOPTED', 'UNDOING', 'UNDONE', 'REFUSED', 'FAILED')),
  heading    text[] not null,
  mapping    jsonb not null default '{}',
  notes      text[] not null default '{}',
  default_setting text not null default '' check (length(default_setting) <= 40),
  bytes      bigint not null check (bytes >= 0),
  rows_read  int not null default 0,
  row_count  int not null default 0,
  refused    int not null default 0,
  is_new     int not null default 0,
  is_changed int not null default 0,
  is_same    int not null default 0,
  is_possible int not null default 0,
  adopted_row int not null default 0,
  last_row   int not null default 0,
  damage     text not null default '',
  source_id  bigint references children.source (source_id),
  sees_all   boolean not null default false,
  sent_by    bigint not null references identity.account (account_id),
  sent_at    timestamptz not null,
  ended_at   timestamptz
);
create index import_newest on children.import (sent_at desc);

create table children.import_piece (
  import_id bigint not null references children.import (import_id),
  piece     int not null check (piece > 0),
  content   bytea not null,
  primary key (import_id, piece)
);
alter table children.import_piece alter column content set storage external;

create table children.mapping_kept (
  heading_key text primary key check (length(heading_key) = 64),
  mapping     jsonb not null,
  kept_by     bigint not null references identity.account (account_id),
  kept_at     timestamptz not null
);

create table children.import_row (
  import_id   bigint not null,
  row_number  int not null,
  forename    text not null,
  middle_names text not null,
  surname     text not null,
  known_as    text not null,
  known_as_surname text not null,
  former_surname text not null,
  born_on     date not null,
  sex         text not null,
  upn         text,
  former_upn  text not null,
  uln         text,
  nhs_number  text,
  ethnicity   text not null,
  first_language text not null,
  lines       text not null,
  postcode    text not null,
  setting     text not null,
  from_on     date,
  until_on    date,
  status      text not null,
  year_group  text not null,
  sen_provision text not null,
  is_service  boolean not null,
  reference   text not null,
  names       text not null,
  lexemes     text not null,
  primary key (import_id, row_number)
);

create table children.import_match (
  import_id  bigint not null,
  row_number int not null,
  state      text not null,
  reason     text not null default '',
  child_id   bigint,
  was_version bigint,
  is_decided boolean not null default false
);
create index import_match_row on children.import_match (import_id, row_number);

create table children.import_refused (
  import_id  bigint not null,
  row_number int not null,
  cells      text[] not null,
  columns    text[] not null,
  messages   text[] not null,
  primary key (import_id, row_number)
);
revoke all on children.import_row, children.import_match, children.import_refused, children.import_piece from throughline_app;
grant insert on children.import_row, children.import_refused, children.import_piece to throughline_app;

-- Whether the transaction may see or work on this import: its own person, or the right by name.
create function children.may_import(import bigint) returns boolean
  language sql stable security definer set search_path = children, pg_temp
  as $$
    select current_setting('throughline.children_right', true) = 'import'
        or exists (
          select from import i
           where i.import_id = import
             and i.sent_by = nullif(current_setting('throughline.account', true), '')::bigint
             and sight() > 0)
  $$;

create function children.import_content(import bigint) returns setof bytea
  language sql stable security definer set search_path = children, pg_temp
  as $$
    select content from import_piece p
     where p.import_id = import and children.may_import(import)
     order by piece
  $$;

create function children.import_begin(import bigint) returns void
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    if children.may_import(import) then
      delete from import_row r where r.import_id = import;
      delete from import_refused r where r.import_id = import;
      delete from import_match r where r.import_id = import;
    end if;
  end
  $$;

create function children.learn(words text[]) returns void
  language sql security definer set search_path = children, public, pg_temp
  as $$
    insert into word (word, sound)
    select distinct w, dmetaphone(w) from unnest(words) w where w <> ''
    on conflict do nothing
  $$;

-- Compares each row with the index. A row that meets a restricted child whom the sender may not see is held, and counted as new: the sender learns nothing.
create function children.import_compare(import bigint) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    sees_all boolean := (select i.sees_all from import i where i.import_id = import);
  begin
    if not children.may_import(import) then
      raise exception 'This import is not yours';
    end if;
    delete from import_match m where m.import_id = import and not m.is_decided;
    insert into import_match (import_id, row_number, state, reason, child_id, was_version)
    select import, r.row_number,
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
           end,
           case when r.alike > 1 then 'The UPN stands in another row too' else r.reason end,
           c.child_id, c.version
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
                  from child k where k.upn = r.upn order by k.child_id limit 1) u on true
              left join lateral (
                select coalesce(k.merged_into, k.child_id) as child_id
                  from child k where k.uln = r.uln and u.child_id is null order by k.child_id limit 1) l on true
              left join lateral (
                select coalesce(k.merged_into, k.child_id) as child_id, k.upn
                  from child k
                 where k.born_on = r.born_on and lower(k.surname) = lower(r.surname)
                   and lower(k.forename) = lower(r.forename)
                   and u.child_id is null and l.child_id is null
                 order by k.child_id limit 1) n on true
             where r.import_id = import) w) r
      left join child c on c.child_id = r.met
     where not exists (
       select from import_match d where d.import_id = import and d.row_number = r.row_number);
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

-- What a row would change, cell by cell.
create function children.import_differences(import bigint, first_row int, to_row int)
  returns table (row_number int, child_id bigint, field text, was text, becomes text)
  language sql stable security definer set search_path = children, pg_temp
  as $$
    select r.row_number, c.child_id, d.field, d.was, d.becomes
      from import_match m
      join import_row r on r.import_id = m.import_id and r.row_number = m.row_number
      join child c on c.child_id = m.child_id
      cross join lateral (values
        ('forename', c.forename, r.forename),
        ('middle_names', c.middle_names, coalesce(nullif(r.middle_names, ''), c.middle_names)),
        ('surname', c.surname, r.surname),
        ('known_as', c.known_as, coalesce(nullif(r.known_as, ''), c.known_as)),
        ('known_as_surname', c.known_as_surname, coalesce(nullif(r.known_as_surname, ''), c.known_as_surname)),
        ('born_on', c.born_on::text, r.born_on::text),
        ('sex', c.sex, coalesce(nullif(r.sex, ''), c.sex)),
        ('upn', coalesce(c.upn, ''), coalesce(r.upn, c.upn, '')),
        ('uln', coalesce(c.uln, ''), coalesce(r.uln, c.uln, '')),
        ('nhs_number', coalesce(c.nhs_number, ''), coalesce(r.nhs_number, c.nhs_number, '')),
        ('ethnicity', c.ethnicity, coalesce(nullif(r.ethnicity, ''), c.ethnicity)),
        ('first_language', c.first_language, coalesce(nullif(r.first_language, ''), c.first_language))
      ) d (field, was, becomes)
     where m.import_id = import and m.row_number between first_row and to_row
       and m.state = 'CHANGED' and d.was <> d.becomes and children.may_import(import)
     order by r.row_number
  $$;

-- Takes some rows over. The same rows taken over twice change nothing.
create function children.import_adopt(import bigint, first_row int, to_row int, taken_at timestamptz) returns void
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    source bigint := (select i.source_id from import i where i.import_id = import and i.state = 'ADOPTING' and i.adopted_row < to_row for update);
    today date := (taken_at at time zone 'Europe/London')::date;
    touched bigint[];
  begin
    if source is null or current_setting('throughline.children_right', true) is distinct from 'import' then
      return;
    end if;
    perform set_config('throughline.index', 'later', true);
    with fresh as materialized (
      select r.*, nextval('children.child_child_id_seq') as id
        from import_row r
        join import_match m on m.import_id = r.import_id and m.row_number = r.row_number
       where r.import_id = import and r.row_number between first_row and to_row and m.state = 'NEW'),
    kept as (
      insert into child (child_id, forename, middle_names, surname, known_as, known_as_surname, born_on, sex,
                         upn, uln, nhs_number, ethnicity, first_language, source_id, recorded_at)
      overriding system value
      select id, forename, middle_names, surname, known_as, known_as_surname, born_on, sex,
             upn, uln, nhs_number, ethnicity, first_language, source, taken_at
        from fresh),
    schooled as (
      insert into enrolment (child_id, setting, status, year_group, sen_provision, from_on, until_on, source_id, recorded_at)
      select id, setting, status, year_group, sen_provision, coalesce(from_on, least(today, coalesce(until_on, today))), until_on, source, taken_at
        from fresh where setting <> ''),
    housed as (
      insert into address (child_id, lines, postcode, from_on, source_id, recorded_at)
      select id, lines, postcode, today, source, taken_at
        from fresh where lines <> '' or postcode <> ''),
    named as (
      insert into former_name (child_id, forename, surname, source_id, recorded_at)
      select id, '', former_surname, source, taken_at
        from fresh where former_surname <> '' and former_surname <> surname),
    numbered as (
      insert into other_number (child_id, scheme, number, source_id, recorded_at)
      select id, 'UPN', former_upn, source, taken_at from fresh where former_upn <> ''
      union all
      select id, 'REFERENCE', reference, source, taken_at from fresh where reference <> ''),
    marked as (
      insert into flag (child_id, kind, from_on, source_id, recorded_at)
      select id, 'SERVICE_FAMILY', today, source, taken_at from fresh where is_service),
    findables as (
      insert into findable (child_id, is_restricted, names, words)
      select id, false, names, lexemes::tsvector from fresh)
    update import_match m
       set child_id = f.id
      from fresh f
     where m.import_id = import and m.row_number = f.row_number;

    insert into change (child_id, version, field, was, becomes, source_id, recorded_at)
    select d.child_id, c.version + 1, d.field, d.was, d.becomes, source, taken_at
      from children.import_differences(import, first_row, to_row) d
      join child c on c.child_id = d.child_id;
    update child c
       set forename = r.forename, surname = r.surname, born_on = r.born_on,
           middle_names = coalesce(nullif(r.middle_names, ''), c.middle_names),
           known_as = coalesce(nullif(r.known_as, ''), c.known_as),
           known_as_surname = coalesce(nullif(r.known_as_surname, ''), c.known_as_surname),
           sex = coalesce(nullif(r.sex, ''), c.sex), upn = coalesce(r.upn, c.upn),
           no_upn_reason = case when r.upn is null then c.no_upn_reason else '' end,
           uln = coalesce(r.uln, c.uln), nhs_number = coalesce(r.nhs_number, c.nhs_number),
           ethnicity = coalesce(nullif(r.ethnicity, ''), c.ethnicity),
           first_language = coalesce(nullif(r.first_language, ''), c.first_language),
           version = c.version + 1
      from import_row r
      join import_match m on m.import_id = r.import_id and m.row_number = r.row_number
     where r.import_id = import and r.row_number between first_row and to_row
       and m.state = 'CHANGED' and c.child_id = m.child_id;
    -- A pupil who is on the roll of one school as the only one has left the school before.
    update enrolment e
       set until_on = greatest(e.from_on, coalesce(r.from_on, today) - 1)
      from import_row r
      join import_match m on m.import_id = r.import_id and m.row_number = r.row_number
     where r.import_id = import and r.row_number between first_row and to_row and m.state = 'CHANGED'
       and r.setting <> '' and r.until_on is null and r.status in ('C', 'F', 'O')
       and e.child_id = m.child_id and e.until_on is null and e.setting <> r.setting and e.status in ('C', 'F', 'O');
    update enrolment e
       set until_on = coalesce(greatest(r.until_on, e.from_on), e.until_on),
           year_group = coalesce(nullif(r.year_group, ''), e.year_group),
           sen_provision = coalesce(nullif(r.sen_provision, ''), e.sen_provision)
      from import_row r
      join import_match m on m.import_id = r.import_id and m.row_number = r.row_number
     where r.import_id = import and r.row_number between first_row and to_row and m.state = 'CHANGED'
       and e.child_id = m.child_id and e.setting = r.setting and e.until_on is null;
    insert into enrolment (child_id, setting, status, year_group, sen_provision, from_on, until_on, source_id, recorded_at)
    select m.child_id, r.setting, r.status, r.year_group, r.sen_provision,
           coalesce(r.from_on, least(today, coalesce(r.until_on, today))), r.until_on, source, taken_at
      from import_row r
      join import_match m on m.import_id = r.import_id and m.row_number = r.row_number
     where r.import_id = import and r.row_number between first_row and to_row and m.state = 'CHANGED' and r.setting <> ''
       and not exists (
         select from enrolment e
          where e.child_id = m.child_id and e.setting = r.setting
            and (e.until_on is null or e.until_on is not distinct from r.until_on))
    on conflict do nothing;
    update address a
       set until_on = today
      from import_row r
      join import_match m on m.import_id = r.import_id and m.row_number = r.row_number
     where r.import_id = import and r.row_number between first_row and to_row and m.state = 'CHANGED'
       and r.postcode <> '' and a.child_id = m.child_id and a.kind = 'HOME' and a.until_on is null
       and a.postcode <> r.postcode and a.from_on < today;
    insert into address (child_id, lines, postcode, from_on, source_id, recorded_at)
    select m.child_id, r.lines, r.postcode, today, source, taken_at
      from import_row r
      join import_match m on m.import_id = r.import_id and m.row_number = r.row_number
     where r.import_id = import and r.row_number between first_row and to_row and m.state = 'CHANGED' and r.postcode <> ''
       and not exists (
         select from address a
          where a.child_id = m.child_id and a.kind = 'HOME' and (a.until_on is null or a.until_on > today));
    touched := array(
      select m.child_id from import_match m
       where m.import_id = import and m.row_number between first_row and to_row and m.state = 'CHANGED');
    perform set_config('throughline.index', '', true);
    if cardinality(touched) > 0 then
      perform children.index_again(touched);
    end if;
    update import i set adopted_row = to_row where i.import_id = import;
  end
  $$;

-- Takes an import back: children whom it brought and whom nobody touched since go, changed facts that still are as it left them become what they were.
create function children.import_undo(import bigint, undone_at timestamptz, undo_source bigint)
  returns table (removed bigint, restored bigint, left_as_is bigint)
  language plpgsql security definer set search_path = children, public, pg_temp
  as $$
  declare
    source bigint := (select i.source_id from import i where i.import_id = import);
    gone bigint[];
    back bigint[];
    part text;
  begin
    if current_setting('throughline.children_right', true) is distinct from 'import' then
      raise exception 'Only the right to import may take an import back';
    end if;
    gone := array(
      select m.child_id
        from import_match m
        join child c on c.child_id = m.child_id
       where m.import_id = import and m.state = 'NEW' and c.source_id = source and c.version = 1
         and c.merged_into is null and c.household_id is null
         and not exists (select from child k where k.merged_into = c.child_id)
         and not exists (select from flag f where f.child_id = c.child_id and f.source_id <> source)
         and not exists (select from contact f where f.child_id = c.child_id)
         and not exists (select from enrolment f where f.child_id = c.child_id and f.source_id <> source));
    left_as_is := (select count(*) from import_match m where m.import_id = import and m.state = 'NEW' and m.child_id is not null) - cardinality(gone);
    foreach part in array array['former_name', 'other_number', 'address', 'consent', 'flag', 'enrolment', 'reason_given'] loop
      execute format('delete from children.%I where child_id = any($1)', part) using gone;
    end loop;
    delete from child where child_id = any(gone);
    removed := cardinality(gone);
    back := array(select distinct h.child_id from change h where h.source_id = source and h.child_id is not null);
    with first as (
      select distinct on (h.child_id, h.field) h.child_id, h.field, h.was, h.becomes
        from change h where h.source_id = source order by h.child_id, h.field, h.change_id),
    still as (
      select f.* from first f join child c on c.child_id = f.child_id
       where to_jsonb(c) ->> f.field is not distinct from nullif(f.becomes, '')
          or coalesce(to_jsonb(c) ->> f.field, '') = f.becomes),
    noted as (
      insert into change (child_id, version, field, was, becomes, source_id, recorded_at)
      select s.child_id, c.version + 1, s.field, s.becomes, s.was, undo_source, undone_at
        from still s join child c on c.child_id = s.child_id)
    update child c
       set forename = coalesce(v.f ->> 'forename', c.forename),
           middle_names = coalesce(v.f ->> 'middle_names', c.middle_names),
           surname = coalesce(v.f ->> 'surname', c.surname),
           known_as = coalesce(v.f ->> 'known_as', c.known_as),
           known_as_surname = coalesce(v.f ->> 'known_as_surname', c.known_as_surname),
           born_on = coalesce((v.f ->> 'born_on')::date, c.born_on),
           sex = coalesce(v.f ->> 'sex', c.sex),
           upn = case when v.f ? 'upn' then nullif(v.f ->> 'upn', '') else c.upn end,
           uln = case when v.f ? 'uln' then nullif(v.f ->> 'uln', '') else c.uln end,
           nhs_number = case when v.f ? 'nhs_number' then nullif(v.f ->> 'nhs_number', '') else c.nhs_number end,
           ethnicity = coalesce(v.f ->> 'ethnicity', c.ethnicity),
           first_language = coalesce(v.f ->> 'first_language', c.first_language),
           version = c.version + 1
      from (select child_id, jsonb_object_agg(field, was) as f from still group by child_id) v
     where c.child_id = v.child_id;
    delete from enrolment e where e.source_id = source;
    delete from address a where a.source_id = source;
    restored := cardinality(back);
    update import_match m set state = 'UNDONE' where m.import_id = import and m.state in ('NEW', 'CHANGED');
    return next;
  end
  $$;

-- A page of rows as the sender may see them.
create function children.import_page(import bigint, wanted text, most int, skipped int)
  returns table (row_number int, name text, born_on date, reason text, child_id bigint, state text)
  language sql stable security definer set search_path = children, pg_temp
  as $$
    select r.row_number, r.forename || ' ' || r.surname, r.born_on, m.reason,
           case when m.state in ('HELD', 'NEW') then null else m.child_id end,
           case when m.state = 'HELD' then 'NEW' else m.state end
      from import_match m
      join import_row r on r.import_id = m.import_id and r.row_number = m.row_number
     where m.import_id = import and children.may_import(import)
       and case when m.state = 'HELD' then 'NEW' when m.state = 'TWICE' then 'POSSIBLE' else m.state end = wanted
     order by r.row_number
     limit most offset skipped
  $$;

create function children.import_problems(import bigint)
  returns table (row_number int, cells text[], columns text[], messages text[])
  language sql stable security definer set search_path = children, pg_temp
  as $$
    select r.row_number, r.cells, r.columns, r.messages
      from import_refused r
     where r.import_id = import and children.may_import(import)
     order by r.row_number
  $$;

-- Says of a possible duplicate whether it is the child it may be, another, or left out.
create function children.import_decide(import bigint, asked_row int, decision text) returns boolean
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    if not children.may_import(import) or decision not in ('CHANGED', 'NEW', 'LEFT') then
      return false;
    end if;
    update import_match m set state = decision, is_decided = true
     where m.import_id = import and m.row_number = asked_row and m.state in ('POSSIBLE', 'TWICE')
       and (decision <> 'CHANGED' or m.child_id is not null);
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

create function children.import_forget(import bigint) returns void
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    if current_setting('throughline.children_right', true) = 'import' then
      delete from import_piece p where p.import_id = import;
    end if;
  end
  $$;

alter table children.import enable row level security;
create policy casework on children.import using ((select children.sight()) > 0);
