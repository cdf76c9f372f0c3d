-- One index of children, on which all casework stands. Row-level security is the second fence: without a known account a query finds no child.
create schema children;
create extension if not exists unaccent;
create extension if not exists fuzzystrmatch;

-- Set for one transaction: the account that asks, or a right by name for work that nobody watches. Neither: nothing is seen.
create function children.sight() returns int
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if current_setting('throughline.children_right', true) in ('load', 'import', 'duplicates', 'retention') then
      return 2;
    end if;
    if coalesce(current_setting('throughline.account', true), '') ~ '^[1-9][0-9]{0,17}$' then
      return identity.sight_of_children(current_setting('throughline.account', true)::bigint);
    end if;
    return 0;
  end
  $$;

-- Names and addresses as they are looked for: small letters without accents, apostrophes and full stops, a blank for a hyphen.
create function children.plain(words text) returns text
  language sql immutable parallel safe strict
  return btrim(regexp_replace(
    translate(lower(public.unaccent('public.unaccent'::regdictionary, words)), '-‐‑–—/,''’‘`´".', '       '), '\s+', ' ', 'g'));

create function children.is_upn(upn text) returns boolean
  language sql immutable parallel safe strict
  return upn ~ '^[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]$'
    and substr('ABCDEFGHJKLMNPQRTUVWXYZ', 1 + (
      2 * (ascii(substr(upn, 2, 1)) - 48) + 3 * (ascii(substr(upn, 3, 1)) - 48)
      + 4 * (ascii(substr(upn, 4, 1)) - 48) + 5 * (ascii(substr(upn, 5, 1)) - 48)
      + 6 * (ascii(substr(upn, 6, 1)) - 48) + 7 * (ascii(substr(upn, 7, 1)) - 48)
      + 8 * (ascii(substr(upn, 8, 1)) - 48) + 9 * (ascii(substr(upn, 9, 1)) - 48)
      + 10 * (ascii(substr(upn, 10, 1)) - 48) + 11 * (ascii(substr(upn, 11, 1)) - 48)
      + 12 * (ascii(substr(upn, 12, 1)) - 48)
      + 13 * case when substr(upn, 13, 1) ~ '[0-9]' then ascii(substr(upn, 13, 1)) - 48
                  else strpos('ABCDEFGHJKLMNPQRTUVWXYZ', substr(upn, 13, 1)) - 1 end) % 23, 1)
      = substr(upn, 1, 1);

-- The sum of the first nine digits by the weights 10 to 2, which both the ULN and the NHS number are checked by.
create function children.weighted(digits text) returns int
  language sql immutable parallel safe strict
  return 10 * (ascii(digits) - 48)
    + 9 * (ascii(substr(digits, 2, 1)) - 48) + 8 * (ascii(substr(digits, 3, 1)) - 48)
    + 7 * (ascii(substr(digits, 4, 1)) - 48) + 6 * (ascii(substr(digits, 5, 1)) - 48)
    + 5 * (ascii(substr(digits, 6, 1)) - 48) + 4 * (ascii(substr(digits, 7, 1)) - 48)
    + 3 * (ascii(substr(digits, 8, 1)) - 48) + 2 * (ascii(substr(digits, 9, 1)) - 48);

create function children.is_uln(uln text) returns boolean
  language sql immutable parallel safe strict
  return uln ~ '^[1-9][0-9]{9}$' and children.weighted(uln) % 11 <> 0
    and 10 - children.weighted(uln) % 11 = ascii(substr(uln, 10, 1)) - 48;

create function children.is_nhs_number(nhs text) returns boolean
  language sql immutable parallel safe strict
  return nhs ~ '^[0-9]{10}$' and children.weighted(nhs) % 11 <> 1
    and (11 - children.weighted(nhs) % 11) % 11 = ascii(substr(nhs, 10, 1)) - 48;

-- Where a statement comes from: a person's typing, an import, a load, a merge.
create table children.source (
  source_id   bigint generated always as identity primary key,
  kind        text not null check (kind in ('TYPED', 'IMPORT', 'LOAD', 'MERGE')),
  words       text not null check (length(words) between 1 and 200),
  account_id  bigint references identity.account (account_id),
  import_id   bigint,
  recorded_at timestamptz not null
);
revoke update, delete on children.source from throughline_app;

create table children.household (
  household_id bigint generated always as identity primary key,
  made_at      timestamptz not null
);

-- Empty text means "not known"; a birth is always known. No number is unique here: one UPN for two children is found out, shown and put right, never refused at the door, which would betray a restricted child.
create table children.child (
  child_id       bigint generated always as identity primary key,
  public_id      uuid not null default gen_random_uuid() unique,
  forename       text not null check (length(forename) between 1 and 100),
  middle_names   text not null default '' check (length(middle_names) <= 100),
  surname        text not null check (length(surname) between 1 and 100),
  known_as       text not null default '' check (length(known_as) <= 100),
  known_as_surname text not null default '' check (length(known_as_surname) <= 100),
  born_on        date not null check (born_on >= date '1950-01-01'),
  died_on        date check (died_on >= born_on),
  sex            text not null default '' check (sex in ('', 'F', 'M')),
  upn            text check (children.is_upn(upn)),
  uln            text check (children.is_uln(uln)),
  nhs_number     text check (children.is_nhs_number(nhs_number)),
  no_upn_reason  text not null default '' check (no_upn_reason ~ '^(UN([1-9]|10))?$'),
  ethnicity      text not null default '' check (ethnicity ~ '^([A-Z]{4})?$'),
  first_language text not null default '' check (first_language ~ '^([A-Z]{3,4})?$'),
  preferred_language text not null default '' check (length(preferred_language) <= 60),
  needs_interpreter  boolean not null default false,
  communication  text not null default '' check (length(communication) <= 2000),
  household_id   bigint references children.household (household_id),
  is_restricted  boolean not null default false,
  is_invented    boolean not null default false,
  merged_into    bigint references children.child (child_id) check (merged_into <> child_id),
  version        bigint not null default 1 check (version > 0),
  source_id      bigint not null references children.source (source_id),
  recorded_at    timestamptz not null,
  check (upn is null or no_upn_reason = '')
);
create index child_upn on children.child (upn) where upn is not null;
create index child_uln on children.child (uln) where uln is not null;
create index child_nhs_number on children.child (nhs_number) where nhs_number is not null;
create index child_born_on on children.child (born_on);
create index child_household on children.child (household_id) where household_id is not null;
create index child_merged on children.child (merged_into) where merged_into is not null;
create index child_restricted on children.child (child_id) where is_restricted;

-- Names that were used before.
create table children.former_name (
  name_id    bigint generated always as identity primary key,
  child_id   bigint not null references children.child (child_id),
  forename   text not null check (length(forename) <= 100),
  surname    text not null check (length(surname) <= 100),
  until_on   date,
  source_id  bigint not null references children.source (source_id),
  recorded_at timestamptz not null,
  check (forename <> '' or surname <> ''),
  unique (child_id, forename, surname)
);

-- Numbers that were used before, and what another system calls the child.
create table children.other_number (
  number_id  bigint generated always as identity primary key,
  child_id   bigint not null references children.child (child_id),
  scheme     text not null check (scheme in ('UPN', 'ULN', 'NHS', 'REFERENCE')),
  number     text not null check (length(number) between 1 and 60),
  source_id  bigint not null references children.source (source_id),
  recorded_at timestamptz not null,
  check (scheme <> 'UPN' or children.is_upn(number)),
  unique (child_id, scheme, number)
);
create index other_number_number on children.other_number (number);

create table children.address (
  address_id bigint generated always as identity primary key,
  child_id   bigint not null references children.child (child_id),
  kind       text not null default 'HOME' check (kind in ('HOME', 'SECOND_HOME')),
  lines      text not null default '' check (length(lines) <= 300),
  postcode   text not null default '' check (postcode ~ '^([A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2})?$'),
  uprn       text not null default '' check (uprn ~ '^([0-9]{1,12})?$'),
  from_on    date not null,
  until_on   date check (until_on > from_on),
  source_id  bigint not null references children.source (source_id),
  recorded_at timestamptz not null,
  check (lines <> '' or postcode <> ''),
  constraint address_without_overlap
    exclude using gist (child_id with =, kind with =, daterange(from_on, until_on) with &&)
);
create index address_postcode on children.address (postcode) where postcode <> '';

create table children.contact (
  contact_id   bigint generated always as identity primary key,
  child_id     bigint not null references children.child (child_id),
  name         text not null check (length(name) between 1 and 120),
  relationship text not null check (relationship in ('MOTHER', 'FATHER', 'PARENT', 'STEP_PARENT', 'GRANDPARENT', 'SIBLING', 'RELATIVE', 'FOSTER_CARER', 'CARER', 'GUARDIAN', 'SOCIAL_WORKER', 'OTHER')),
  responsibility text not null default 'NOT_KNOWN' check (responsibility in ('YES', 'NO', 'NOT_KNOWN')),
  contact_order int check (contact_order between 1 and 20),
  lives_with_child boolean not null default false,
  may_be_contacted boolean not null default true,
  phone        text not null default '' check (length(phone) <= 40),
  email        text not null default '' check (length(email) <= 200),
  address      text not null default '' check (length(address) <= 300),
  preferred_language text not null default '' check (length(preferred_language) <= 60),
  needs_interpreter boolean not null default false,
  ended_on     date,
  source_id    bigint not null references children.source (source_id),
  recorded_at  timestamptz not null,
  check (contact_order is null or may_be_contacted)
);
create index contact_child on children.contact (child_id);
create unique index contact_order_once on children.contact (child_id, contact_order) where ended_on is null and contact_order is not null;

create table children.consent (
  consent_id bigint generated always as identity primary key,
  child_id   bigint not null references children.child (child_id),
  what       text not null check (what in ('SHARE_WITH_HEALTH', 'SHARE_WITH_SOCIAL_CARE', 'SHARE_WITH_SETTING', 'SHARE_WITH_VOLUNTARY', 'CONTACT_BY_EMAIL', 'OTHER')),
  words      text not null default '' check (length(words) <= 300),
  given_on   date not null,
  given_by   text not null check (length(given_by) between 1 and 120),
  withdrawn_on date check (withdrawn_on >= given_on),
  withdrawn_by text not null default '' check (length(withdrawn_by) <= 120),
  source_id  bigint not null references children.source (source_id),
  recorded_at timestamptz not null,
  check (what <> 'OTHER' or words <> ''),
  check ((withdrawn_on is null) = (withdrawn_by = ''))
);
create index consent_child on children.consent (child_id);

create table children.flag (
  flag_id    bigint generated always as identity primary key,
  child_id   bigint not null references children.child (child_id),
  kind       text not null check (kind in ('IN_CARE', 'CHILD_IN_NEED', 'CHILD_PROTECTION', 'YOUNG_CARER', 'SERVICE_FAMILY', 'RESTRICTED')),
  from_on    date not null,
  until_on   date check (until_on >= from_on),
  source_id  bigint not null references children.source (source_id),
  recorded_at timestamptz not null,
  constraint flag_without_overlap
    exclude using gist (child_id with =, kind with =, daterange(from_on, until_on, '[]') with &&)
);
create index flag_open on children.flag (kind, child_id) where until_on is null;

-- A setting is named by its URN; where a file names it otherwise, by that reference.
create table children.enrolment (
  enrolment_id bigint generated always as identity primary key,
  child_id   bigint not null references children.child (child_id),
  setting    text not null check (length(setting) between 1 and 40),
  status     text not null default 'C' check (status in ('C', 'M', 'S', 'F', 'O', 'G')),
  year_group text not null default '' check (year_group ~ '^(E[12]|N[12]|R|[0-9]|1[0-9]|20|X)?$'),
  sen_provision text not null default '' check (sen_provision in ('', 'N', 'K', 'E')),
  from_on    date not null,
  until_on   date check (until_on >= from_on),
  source_id  bigint not null references children.source (source_id),
  recorded_at timestamptz not null
);
create index enrolment_child on children.enrolment (child_id);
create unique index enrolment_open on children.enrolment (setting, child_id) where until_on is null;

-- What changed, from what to what; a record's first state is the record without its changes.
create table children.change (
  change_id  bigint generated always as identity primary key,
  child_id   bigint not null references children.child (child_id),
  version    bigint not null,
  field      text not null,
  was        text not null,
  becomes    text not null,
  source_id  bigint not null references children.source (source_id),
  recorded_at timestamptz not null
);
create index change_child on children.change (child_id, change_id);
revoke update, delete on children.change from throughline_app;

-- A restricted flag that is open makes the child restricted. Whoever sets it may lose sight of the child by it, so the owner writes it.
create function children.follow_restricted_flag() returns trigger
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  declare
    changed bigint := coalesce(new.child_id, old.child_id);
  begin
    if coalesce(new.kind, old.kind) <> 'RESTRICTED' then
      return null;
    end if;
    update child
       set is_restricted = exists (
             select from flag where child_id = changed and kind = 'RESTRICTED' and until_on is null)
     where child_id = changed
       and is_restricted is distinct from exists (
             select from flag where child_id = changed and kind = 'RESTRICTED' and until_on is null);
    return null;
  end
  $$;
create trigger restricted_flag after insert or update or delete on children.flag
  for each row execute function children.follow_restricted_flag();

-- The second fence.
alter table children.child enable row level security;
create policy seen on children.child
  using ((select children.sight()) >= case when is_restricted then 2 else 1 end);

do $$
declare
  part text;
begin
  foreach part in array array['former_name', 'other_number', 'address', 'contact', 'consent', 'flag', 'enrolment', 'change'] loop
    execute format('alter table children.%I enable row level security', part);
    execute format(
      'create policy seen on children.%1$I using ((select children.sight()) = 2'
      || ' or exists (select from children.child c where c.child_id = %1$I.child_id))', part);
  end loop;
end
$$;

-- The demonstration makes room for a real council. History cannot be removed by the application itself, hence the owner.
create function children.remove_invented() returns bigint
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  declare
    gone bigint[];
    part text;
  begin
    if children.sight() < 2 then
      raise exception 'Only a named right may remove invented children';
    end if;
    gone := array(select child_id from child where is_invented);
    foreach part in array array['former_name', 'other_number', 'address', 'contact', 'consent', 'flag', 'enrolment', 'change'] loop
      execute format('delete from children.%I where child_id = any($1)', part) using gone;
    end loop;
    delete from child where child_id = any(gone);
    return cardinality(gone);
  end
  $$;
revoke all on function children.remove_invented() from public;
grant execute on function children.remove_invented() to throughline_app;
