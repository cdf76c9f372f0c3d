-- A file of pupils or addresses that nobody takes over is not kept for ever: so many days after it was sent it is set aside by itself, as if its sender had done it. Whatever is set aside leaves its addresses behind as well.
alter table children.retention_rule add column days_after_sent int check (days_after_sent between 1 and 366);
comment on column children.retention_rule.days_after_sent is 'Days after which a sent file is set aside by itself; absent where the rule is of no file';
insert into children.retention_rule (code, record, days_after_sent, words, basis, standing, from_on) values
  ('SENT_FILE', 'File of pupils or addresses that nobody took over', 30, '30 days after it was sent, then it is set aside by itself', 'UK GDPR, article 5(1)(e); local', 'L', '2019-01-01');

create function children.import_empty(import bigint, at timestamptz) returns void
  language sql set search_path = children, pg_temp
  begin atomic
    update children.import i
       set state = 'SET_ASIDE', ended_at = at, heading = '{}', mapping = '{}', notes = '{}', damage = '',
           row_count = 0, refused = 0, is_new = 0, is_changed = 0, is_same = 0, is_possible = 0
     where i.import_id = import;
    delete from children.import_match r where r.import_id = import;
    delete from children.import_refused r where r.import_id = import;
    delete from children.import_row r where r.import_id = import;
    delete from children.import_home h where h.import_id = import;
    delete from children.import_batch b where b.import_id = import;
    delete from children.import_piece p where p.import_id = import;
  end;
revoke all on function children.import_empty(bigint, timestamptz) from public, throughline_app;

create or replace function children.import_set_aside(import bigint, at timestamptz) returns boolean
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    perform from import i
      where i.import_id = import and children.may_import(import)
        and i.sent_by = nullif(current_setting('throughline.account', true), '')::bigint
        and i.state in ('SENT', 'READ', 'REFUSED', 'FAILED')
        for update;
    if not found then
      return false;
    end if;
    perform children.import_empty(import, at);
    return true;
  end
  $$;

-- The addresses of the files that were set aside now, because nobody took them over in time.
create function children.import_set_old_aside(at timestamptz) returns setof uuid
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  declare
    old record;
  begin
    for old in
      select i.import_id, i.public_id
        from import i
        join retention_rule r on r.days_after_sent is not null
          and (at at time zone 'Europe/London')::date <@ daterange(r.from_on, r.until_on)
       where i.state in ('SENT', 'READ', 'REFUSED', 'FAILED')
         and i.sent_at < at - make_interval(days => r.days_after_sent)
         for update of i skip locked
    loop
      perform children.import_empty(old.import_id, at);
      return next old.public_id;
    end loop;
  end
  $$;
revoke all on function children.import_set_old_aside(timestamptz) from public;
grant execute on function children.import_set_old_aside(timestamptz) to throughline_app;

delete from children.import_home h using children.import i where i.import_id = h.import_id and i.state = 'SET_ASIDE';
delete from children.import_batch b using children.import i where i.import_id = b.import_id and i.state = 'SET_ASIDE';
