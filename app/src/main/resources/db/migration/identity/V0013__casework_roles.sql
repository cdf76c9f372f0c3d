-- Case officers and their managers open children's records; the right to restricted ones is given to one account, for a reason and for a time.
alter table identity.account drop constraint account_roles_check;
alter table identity.account add constraint account_roles_check check (roles <@ array[
  'ADMINISTRATOR', 'STRATEGY_OWNER', 'RESPONSIBLE_OFFICER', 'ANALYST', 'BOARD_MEMBER', 'READER',
  'CASE_OFFICER', 'CASEWORK_MANAGER']);

create table identity.restricted_right (
  right_id   bigint generated always as identity primary key,
  account_id bigint not null references identity.account (account_id),
  reason     text not null check (length(reason) between 10 and 500),
  from_on    date not null,
  until_on   date not null,
  given_by   bigint not null references identity.account (account_id),
  given_at   timestamptz not null,
  ended_by   bigint references identity.account (account_id),
  ended_at   timestamptz,
  check (until_on between from_on and from_on + 366),
  check ((ended_by is null) = (ended_at is null)),
  check (given_by <> account_id)
);
create index restricted_right_account on identity.restricted_right (account_id, until_on desc);
revoke delete on identity.restricted_right from throughline_app;

-- What an account sees of children: 0 nothing, 1 all but restricted ones, 2 all. The database asks this itself, whatever the application believes.
create function identity.sight_of_children(account bigint) returns int
  language sql stable security definer set search_path = identity, pg_temp
  as $$
    select case
      when not exists (
        select from account a
         where a.account_id = account
           and a.closed_at is null
           and a.roles && array['CASE_OFFICER', 'CASEWORK_MANAGER']) then 0
      when exists (
        select from restricted_right r
         where r.account_id = account
           and r.ended_at is null
           and (now() at time zone 'Europe/London')::date between r.from_on and r.until_on) then 2
      else 1
    end
  $$;
