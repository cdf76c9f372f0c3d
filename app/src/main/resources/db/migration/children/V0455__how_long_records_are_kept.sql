-- How long records are kept is data with dates, a hold stops it, and nothing is ever removed by itself: two people decide, and a line without personal data says what was removed.
create table children.retention_rule (
  rule_id    bigint generated always as identity primary key,
  code       text not null,
  record     text not null,
  years_after_birth int check (years_after_birth between 1 and 120),
  words      text not null,
  basis      text not null,
  standing   text not null check (standing in ('V', 'K', 'L')),
  from_on    date not null,
  until_on   date check (until_on > from_on),
  constraint rule_without_overlap exclude using gist (code with =, daterange(from_on, until_on) with &&)
);
insert into children.retention_rule (code, record, years_after_birth, words, basis, standing, from_on) values
  ('PUPIL_FILE', 'Pupil file', 25, '25 years after birth', 'IRMS toolkit', 'K', '2019-01-01'),
  ('SEN_FILE', 'EHC plan or SEN file', 31, '31 years after birth: 25 and 6 more', 'IRMS toolkit', 'K', '2019-01-01'),
  ('REFUSED_REQUEST', 'Request for assessment that was refused', 31, '25 to 31 years after birth; the longer until the council says otherwise', 'IRMS toolkit; local', 'L', '2019-01-01'),
  ('CARE_EDUCATION', 'Education of a child in care, personal education plan', 75, 'Until the 75th birthday', 'IRMS toolkit', 'K', '2019-01-01'),
  ('SAFEGUARDING', 'Child protection and safeguarding', 25, '25 years after birth; held while the Inquiry into Child Sexual Abuse asks for it', 'IRMS toolkit; IICSA', 'K', '2019-01-01'),
  ('ADMISSIONS', 'Admissions', null, '1 year after admission; the register 6 years', 'IRMS toolkit', 'K', '2019-01-01'),
  ('ATTENDANCE', 'Attendance register', null, '6 years', 'School Attendance (Pupil Registration) Regulations 2024', 'K', '2024-08-19'),
  ('EXCLUSION', 'Suspension or permanent exclusion', 25, '25 years after birth', 'IRMS toolkit', 'K', '2019-01-01'),
  ('MISSING_OR_HOME', 'Children missing education, home education', 25, '25 years after birth', 'IRMS toolkit', 'K', '2019-01-01'),
  ('PENALTY', 'Penalty notices', null, '6 to 7 years after the case closed', 'IRMS toolkit', 'K', '2019-01-01'),
  ('TRANSPORT', 'Home-to-school travel', null, '6 years after the case closed', 'IRMS toolkit', 'K', '2019-01-01'),
  ('FINANCE', 'Payments', null, '7 years', 'IRMS toolkit', 'K', '2019-01-01'),
  ('TRIBUNAL', 'Tribunal', null, '6 years after the end', 'IRMS toolkit', 'K', '2019-01-01'),
  ('NEET', 'Not in education, employment or training', 25, 'Until 25', 'IRMS toolkit', 'K', '2019-01-01');
revoke delete on children.retention_rule from throughline_app;

create table children.legal_hold (
  hold_id   bigint generated always as identity primary key,
  child_id  bigint not null references children.child (child_id),
  reason    text not null check (length(reason) between 5 and 300),
  placed_by bigint not null references identity.account (account_id),
  placed_at timestamptz not null,
  lifted_by bigint references identity.account (account_id),
  lifted_at timestamptz,
  check ((lifted_by is null) = (lifted_at is null))
);
create unique index legal_hold_open on children.legal_hold (child_id) where lifted_at is null;
alter table children.legal_hold enable row level security;
create policy seen on children.legal_hold
  using ((select children.sight()) = 2
    or exists (select from children.child c where c.child_id = legal_hold.child_id));
revoke delete on children.legal_hold from throughline_app;

-- The certificate holds no name and no number of a child.
create table children.disposal (
  disposal_id bigint generated always as identity primary key,
  public_id   uuid not null,
  child_id    bigint,
  rule_code   text not null,
  born_year   int not null,
  proposed_by bigint not null references identity.account (account_id),
  proposed_at timestamptz not null,
  approved_by bigint references identity.account (account_id),
  approved_at timestamptz,
  certificate jsonb,
  check (approved_by <> proposed_by),
  check ((approved_by is null) = (approved_at is null)),
  check ((approved_at is null) = (child_id is not null))
);
create unique index disposal_open on children.disposal (child_id) where approved_at is null;
revoke delete on children.disposal from throughline_app;
alter table children.disposal enable row level security;
create policy seen on children.disposal
  using ((select children.sight()) = 2 or (approved_at is not null and (select children.sight()) > 0)
    or exists (select from children.child c where c.child_id = disposal.child_id));

-- Removes a record for good. Only what two people decided, that nothing holds, and that has been kept long enough.
create function children.dispose(asked bigint, approver bigint, disposed_at timestamptz) returns text
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  declare
    one disposal%rowtype;
    kept child%rowtype;
    ids bigint[];
    removed jsonb := '{}';
    part text;
    many bigint;
  begin
    select * into one from disposal d where d.disposal_id = asked and d.approved_at is null for update;
    if one.disposal_id is null then
      return 'This was decided already.';
    end if;
    if one.proposed_by = approver or approver is distinct from nullif(current_setting('throughline.account', true), '')::bigint then
      return 'Another person must approve what you proposed.';
    end if;
    select * into kept from child c where c.child_id = one.child_id for update;
    if kept.is_restricted and children.sight() < 2 then
      return 'This was decided already.';
    end if;
    if exists (select from legal_hold h where h.child_id = one.child_id and h.lifted_at is null) then
      return 'A legal hold is on this record. Lift it first.';
    end if;
    if not exists (
      select from retention_rule r
       where r.code = one.rule_code and r.years_after_birth is not null
         and (disposed_at at time zone 'Europe/London')::date >= kept.born_on + make_interval(years => r.years_after_birth)
         and (disposed_at at time zone 'Europe/London')::date <@ daterange(r.from_on, r.until_on)) then
      return 'This record has not been kept long enough.';
    end if;
    ids := array(select c.child_id from child c where c.child_id = one.child_id or c.merged_into = one.child_id);
    update disposal set child_id = null, approved_by = approver, approved_at = disposed_at, certificate = '{}'
     where disposal_id = asked;
    delete from merge where survivor = any(ids) or absorbed = any(ids);
    foreach part in array array['former_name', 'other_number', 'address', 'contact', 'consent', 'flag', 'enrolment', 'change', 'reason_given', 'legal_hold'] loop
      execute format('delete from children.%I where child_id = any($1)', part) using ids;
      get diagnostics many = row_count;
      removed := removed || jsonb_build_object(part, many);
    end loop;
    delete from child where child_id = any(ids) and merged_into is not null;
    delete from child where child_id = any(ids);
    update disposal set certificate = removed || jsonb_build_object('records', cardinality(ids)) where disposal_id = asked;
    return '';
  end
  $$;
