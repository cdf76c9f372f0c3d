-- Specialist places by year and need, who to ring, and when school is.
create table settings.place (
  place_id      bigint generated always as identity primary key,
  setting_id    bigint not null references settings.setting (setting_id) on delete cascade,
  kind          text not null check (kind in ('UNIT', 'RESOURCED', 'SPECIAL', 'ALTERNATIVE', 'POST_16')),
  need          text not null check (need ~ '^[A-Z]+$'),
  academic_year smallint not null check (academic_year between 2000 and 2100),
  places        int not null check (places between 0 and 2000),
  agreed_on     date not null,
  note          text not null default '' check (length(note) <= 500),
  is_invented   boolean not null default false,
  entered_at    timestamptz not null,
  entered_by    bigint references identity.account (account_id),
  removed_at    timestamptz,
  removed_by    bigint references identity.account (account_id)
);
create unique index place_once on settings.place (setting_id, kind, need, academic_year) where removed_at is null;

create table settings.contact (
  contact_id  bigint generated always as identity primary key,
  setting_id  bigint not null references settings.setting (setting_id) on delete cascade,
  role        text not null check (role in ('HEAD', 'SENCO', 'SAFEGUARDING', 'ATTENDANCE', 'OFFICE', 'CHAIR', 'OTHER')),
  name        text not null check (length(name) between 2 and 120),
  email       text not null default '' check (length(email) <= 254),
  phone       text not null default '' check (length(phone) <= 40),
  from_on     date not null,
  until_on    date,
  is_invented boolean not null default false,
  entered_at  timestamptz not null,
  entered_by  bigint references identity.account (account_id),
  removed_at  timestamptz,
  constraint contact_ends_after_it_begins check (until_on >= from_on),
  constraint contact_can_be_reached check (email <> '' or phone <> '')
);
create index contact_of_setting on settings.contact (setting_id, role);

-- The terms of one academic year: the council's where no setting is named.
create table settings.term_year (
  term_year_id  bigint generated always as identity primary key,
  setting_id    bigint references settings.setting (setting_id) on delete cascade,
  academic_year smallint not null check (academic_year between 2000 and 2100),
  version       bigint not null default 1,
  saved_by      bigint references identity.account (account_id),
  is_invented   boolean not null default false,
  unique nulls not distinct (setting_id, academic_year)
);

create table settings.term (
  term_year_id bigint not null references settings.term_year (term_year_id) on delete cascade,
  number       smallint not null check (number between 1 and 8),
  name         text not null check (length(name) between 2 and 80),
  starts_on    date not null,
  ends_on      date not null,
  primary key (term_year_id, number),
  constraint term_ends_after_it_starts check (ends_on >= starts_on),
  exclude using gist (term_year_id with =, daterange(starts_on, ends_on, '[]') with &&)
);

create table settings.closure (
  closure_id  bigint generated always as identity primary key,
  setting_id  bigint references settings.setting (setting_id) on delete cascade,
  kind        text not null check (kind in ('INSET', 'WEATHER', 'ELECTION', 'OTHER')),
  from_on     date not null,
  until_on    date not null,
  reason      text not null default '' check (length(reason) <= 200),
  is_invented boolean not null default false,
  entered_at  timestamptz not null,
  entered_by  bigint references identity.account (account_id),
  constraint closure_ends_after_it_begins check (until_on >= from_on),
  exclude using gist (coalesce(setting_id, 0) with =, daterange(from_on, until_on, '[]') with &&)
);

-- Bank holidays of England, from GOV.UK (Open Government Licence v3.0).
create table settings.bank_holiday (
  day  date primary key,
  name text not null
);
insert into settings.bank_holiday (day, name) values
  ('2019-01-01', 'New Year’s Day'),
  ('2019-04-19', 'Good Friday'),
  ('2019-04-22', 'Easter Monday'),
  ('2019-05-06', 'Early May bank holiday'),
  ('2019-05-27', 'Spring bank holiday'),
  ('2019-08-26', 'Summer bank holiday'),
  ('2019-12-25', 'Christmas Day'),
  ('2019-12-26', 'Boxing Day'),
  ('2020-01-01', 'New Year’s Day'),
  ('2020-04-10', 'Good Friday'),
  ('2020-04-13', 'Easter Monday'),
  ('2020-05-08', 'Early May bank holiday (VE day)'),
  ('2020-05-25', 'Spring bank holiday'),
  ('2020-08-31', 'Summer bank holiday'),
  ('2020-12-25', 'Christmas Day'),
  ('2020-12-28', 'Boxing Day'),
  ('2021-01-01', 'New Year’s Day'),
  ('2021-04-02', 'Good Friday'),
  ('2021-04-05', 'Easter Monday'),
  ('2021-05-03', 'Early May bank holiday'),
  ('2021-05-31', 'Spring bank holiday'),
  ('2021-08-30', 'Summer bank holiday'),
  ('2021-12-27', 'Christmas Day'),
  ('2021-12-28', 'Boxing Day'),
  ('2022-01-03', 'New Year’s Day'),
  ('2022-04-15', 'Good Friday'),
  ('2022-04-18', 'Easter Monday'),
  ('2022-05-02', 'Early May bank holiday'),
  ('2022-06-02', 'Spring bank holiday'),
  ('2022-06-03', 'Platinum Jubilee bank holiday'),
  ('2022-08-29', 'Summer bank holiday'),
  ('2022-09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II'),
  ('2022-12-26', 'Boxing Day'),
  ('2022-12-27', 'Christmas Day'),
  ('2023-01-02', 'New Year’s Day'),
  ('2023-04-07', 'Good Friday'),
  ('2023-04-10', 'Easter Monday'),
  ('2023-05-01', 'Early May bank holiday'),
  ('2023-05-08', 'Bank holiday for the coronation of King Charles III'),
  ('2023-05-29', 'Spring bank holiday'),
  ('2023-08-28', 'Summer bank holiday'),
  ('2023-12-25', 'Christmas Day'),
  ('2023-12-26', 'Boxing Day'),
  ('2024-01-01', 'New Year’s Day'),
  ('2024-03-29', 'Good Friday'),
  ('2024-04-01', 'Easter Monday'),
  ('2024-05-06', 'Early May bank holiday'),
  ('2024-05-27', 'Spring bank holiday'),
  ('2024-08-26', 'Summer bank holiday'),
  ('2024-12-25', 'Christmas Day'),
  ('2024-12-26', 'Boxing Day'),
  ('2025-01-01', 'New Year’s Day'),
  ('2025-04-18', 'Good Friday'),
  ('2025-04-21', 'Easter Monday'),
  ('2025-05-05', 'Early May bank holiday'),
  ('2025-05-26', 'Spring bank holiday'),
  ('2025-08-25', 'Summer bank holiday'),
  ('2025-12-25', 'Christmas Day'),
  ('2025-12-26', 'Boxing Day'),
  ('2026-01-01', 'New Year’s Day'),
  ('2026-04-03', 'Good Friday'),
  ('2026-04-06', 'Easter Monday'),
  ('2026-05-04', 'Early May bank holiday'),
  ('2026-05-25', 'Spring bank holiday'),
  ('2026-08-31', 'Summer bank holiday'),
  ('2026-12-25', 'Christmas Day'),
  ('2026-12-28', 'Boxing Day'),
  ('2027-01-01', 'New Year’s Day'),
  ('2027-03-26', 'Good Friday'),
  ('2027-03-29', 'Easter Monday'),
  ('2027-05-03', 'Early May bank holiday'),
  ('2027-05-31', 'Spring bank holiday'),
  ('2027-08-30', 'Summer bank holiday'),
  ('2027-12-27', 'Christmas Day'),
  ('2027-12-28', 'Boxing Day'),
  ('2028-01-03', 'New Year’s Day'),
  ('2028-04-14', 'Good Friday'),
  ('2028-04-17', 'Easter Monday'),
  ('2028-05-01', 'Early May bank holiday'),
  ('2028-05-29', 'Spring bank holiday'),
  ('2028-08-28', 'Summer bank holiday'),
  ('2028-12-25', 'Christmas Day'),
  ('2028-12-26', 'Boxing Day');
-- A closed setting takes nothing new that begins after its last day.
create function settings.refuse_after_closing() returns trigger
  language plpgsql set search_path = ''
as $$
declare
  closed date;
  begins date;
begin
  select s.closed_on into closed from settings.setting s where s.setting_id = new.setting_id and s.status = 'CLOSED';
  begins := case when tg_table_name = 'closure' then (to_jsonb(new) ->> 'from_on')::date
                 else make_date((to_jsonb(new) ->> 'academic_year')::int, 9, 1) end;
  if begins > closed then
    raise exception 'The setting closed on %', closed using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger place_of_open_setting before insert on settings.place
  for each row execute function settings.refuse_after_closing();
create trigger terms_of_open_setting before insert on settings.term_year
  for each row when (new.setting_id is not null) execute function settings.refuse_after_closing();
create trigger closure_of_open_setting before insert on settings.closure
  for each row when (new.setting_id is not null) execute function settings.refuse_after_closing();

create or replace function settings.remove_invented() returns bigint
  language sql security definer set search_path = ''
as $$
  delete from settings.link where is_invented;
  delete from settings.ward where is_invented;
  delete from settings.place where is_invented;
  delete from settings.contact where is_invented;
  delete from settings.closure where is_invented;
  delete from settings.term_year where is_invented;
  with gone as (delete from settings.setting where is_invented returning setting_id)
  select count(*) from gone
$$;

create view settings.published_place as
  select p.place_id, p.setting_id, s.urn, p.kind, p.need, p.academic_year, p.places, p.agreed_on
    from settings.place p join settings.setting s on s.setting_id = p.setting_id
   where p.removed_at is null;
comment on view settings.published_place is 'For measures: commissioned specialist places by year and need';
