-- Schools, colleges, early years and other providers: what is said of each today, what the published register says, and every change.
create schema settings;

create table settings.home (
  only_row  boolean primary key default true check (only_row),
  la_code   text not null default '' check (la_code ~ '^([0-9]{3})?$'),
  la_name   text not null default '' check (length(la_name) <= 120)
);
insert into settings.home default values;
revoke insert, delete on settings.home from throughline_app;

create table settings.setting (
  setting_id           bigint generated always as identity primary key,
  urn                  text unique check (urn ~ '^([0-9]{6}|[A-Z]{2}[0-9]{6}|[0-9]{7})$'),
  name                 text not null check (length(name) between 2 and 200),
  ukprn                text check (ukprn ~ '^[1-9][0-9]{7}$'),
  la_code              text check (la_code ~ '^[0-9]{3}$'),
  la_name              text check (length(la_name) <= 120),
  establishment_number text check (establishment_number ~ '^[0-9]{4}$'),
  type                 text not null default 'UNKNOWN',
  kind                 text not null check (kind in ('EARLY_YEARS', 'PRIMARY', 'SECONDARY', 'ALL_THROUGH', 'SPECIAL',
                                                     'ALTERNATIVE', 'POST_16', 'INDEPENDENT', 'OTHER')),
  phase                text check (phase in ('NOT_APPLICABLE', 'NURSERY', 'PRIMARY', 'MIDDLE_DEEMED_PRIMARY', 'SECONDARY',
                                             'MIDDLE_DEEMED_SECONDARY', 'SIXTEEN_PLUS', 'ALL_THROUGH')),
  status               text not null check (status in ('PROPOSED', 'OPEN', 'OPEN_TO_CLOSE', 'CLOSED')),
  opened_on            date,
  closed_on            date,
  low_age              smallint check (low_age between 0 and 99),
  high_age             smallint check (high_age between 0 and 99),
  gender               text check (gender in ('MIXED', 'GIRLS', 'BOYS', 'NOT_APPLICABLE')),
  religious_character  text check (length(religious_character) <= 120),
  admissions_policy    text check (length(admissions_policy) <= 120),
  capacity             int check (capacity between 0 and 100000),
  roll                 int check (roll between 0 and 100000),
  roll_counted_on      date,
  trust                text check (length(trust) <= 200),
  sponsor              text check (length(sponsor) <= 300),
  federation           text check (length(federation) <= 200),
  street               text check (length(street) <= 200),
  locality             text check (length(locality) <= 200),
  town                 text check (length(town) <= 120),
  county               text check (length(county) <= 120),
  postcode             text check (length(postcode) <= 8),
  easting              int check (easting between 1 and 700000),
  northing             int check (northing between 1 and 1300000),
  latitude             double precision check (latitude between 49 and 62),
  longitude            double precision check (longitude between -9 and 3),
  ward_code            text check (length(ward_code) <= 9),
  ward_name            text check (length(ward_name) <= 120),
  lsoa                 text check (lsoa ~ '^[EWSN][0-9]{8}$'),
  telephone            text check (length(telephone) <= 40),
  website              text check (length(website) <= 300),
  head                 text check (length(head) <= 200),
  ofsted_grade         text check (length(ofsted_grade) <= 120),
  inspected_on         date,
  needs                text check (needs ~ '^[A-Z]+(,[A-Z]+)*$'),
  resourced_kind       text check (length(resourced_kind) <= 120),
  resourced_capacity   int check (resourced_capacity between 0 and 10000),
  resourced_roll       int check (resourced_roll between 0 and 10000),
  unit_capacity        int check (unit_capacity between 0 and 10000),
  unit_roll            int check (unit_roll between 0 and 10000),
  section_41           text check (length(section_41) <= 60),
  published            jsonb not null default '{}',
  raw                  jsonb not null default '{}',
  published_as_at      date,
  version              bigint not null default 1,
  is_invented          boolean not null default false,
  laestab              text generated always as (la_code || establishment_number) stored,
  words                text not null generated always as
                       (lower(name || ' ' || coalesce(urn, '') || ' ' || coalesce(la_code || establishment_number, '') || ' '
                              || coalesce(town, '') || ' ' || coalesce(postcode, '') || ' ' || coalesce(replace(postcode, ' ', ''), ''))) stored,
  constraint setting_closes_after_it_opens check (closed_on >= opened_on),
  constraint setting_ages_in_order check (high_age >= low_age),
  constraint setting_has_both_grid_numbers check ((easting is null) = (northing is null))
);
create index setting_words on settings.setting using gin (words gin_trgm_ops);
create index setting_by_authority on settings.setting (la_code, status, name);
create index setting_ukprn on settings.setting (ukprn);
create index setting_laestab on settings.setting (laestab);

-- Which setting came before or after which, as the register gives it; the other need not be kept here.
create table settings.link (
  urn        text not null,
  other_urn  text not null,
  other_name text not null default '',
  kind       text not null check (kind in ('PREDECESSOR', 'SUCCESSOR', 'OTHER')),
  words      text not null check (length(words) <= 120),
  since      date,
  is_invented boolean not null default false,
  primary key (urn, other_urn, kind),
  constraint link_is_to_another check (urn <> other_urn)
);
create index link_other on settings.link (other_urn);

-- What a person says in the place of the published value, for as long as it is not taken back.
create table settings.correction (
  correction_id bigint generated always as identity primary key,
  setting_id    bigint not null references settings.setting (setting_id) on delete cascade,
  field         text not null,
  value         text not null,
  reason        text not null check (length(reason) between 3 and 1000),
  made_at       timestamptz not null,
  made_by       bigint not null references identity.account (account_id),
  ended_at      timestamptz,
  ended_by      bigint references identity.account (account_id),
  constraint correction_ends_once check ((ended_at is null) = (ended_by is null))
);
create unique index correction_in_force on settings.correction (setting_id, field) where ended_at is null;

create table settings.change (
  change_id  bigint generated always as identity primary key,
  setting_id bigint not null references settings.setting (setting_id) on delete cascade,
  version    bigint not null,
  at         timestamptz not null,
  account_id bigint references identity.account (account_id),
  source     text not null default '' check (length(source) <= 300),
  field      text not null,
  was        text not null default '',
  becomes    text not null default ''
);
create index change_of_setting on settings.change (setting_id, change_id desc);
revoke update, delete on settings.change from throughline_app;
revoke delete on settings.correction from throughline_app;
revoke delete on settings.setting from throughline_app;

create function settings.remove_invented() returns bigint
  language sql security definer set search_path = ''
as $$
  delete from settings.link where is_invented;
  with gone as (delete from settings.setting where is_invented returning setting_id)
  select count(*) from gone
$$;

create view settings.published_setting as
  select setting_id, urn, ukprn, laestab, name, la_code, type, kind, phase, status, opened_on, closed_on, low_age, high_age,
         capacity, roll, ward_code, ward_name, lsoa, latitude, longitude, ofsted_grade, inspected_on
    from settings.setting;
comment on view settings.published_setting is 'For measures and other modules: one row a setting, without people';
