-- A file that was sent by mistake, such as a list of staff, is set aside by who sent it: nothing of it is kept but its name, that it was there and who sent it.
alter table children.import drop constraint import_state_check;
alter table children.import add constraint import_state_check
  check (state in ('SENT', 'READING', 'READ', 'ADOPTING', 'ADOPTED', 'UNDOING', 'UNDONE', 'REFUSED', 'FAILED', 'SET_ASIDE'));
alter table children.import drop constraint what_is_read_is_known;
alter table children.import add constraint what_is_read_is_known
  check (holds <> 'UNCLEAR' or state in ('SENT', 'FAILED', 'SET_ASIDE'));

-- True when it was set aside now.
create function children.import_set_aside(import bigint, at timestamptz) returns boolean
  language plpgsql security definer set search_path = children, pg_temp
  as $$
  begin
    update import i
       set state = 'SET_ASIDE', ended_at = at, heading = '{}', mapping = '{}', notes = '{}', damage = '',
           row_count = 0, refused = 0, is_new = 0, is_changed = 0, is_same = 0, is_possible = 0
     where i.import_id = import and children.may_import(import)
       and i.sent_by = nullif(current_setting('throughline.account', true), '')::bigint
       and i.state in ('SENT', 'READ', 'REFUSED', 'FAILED');
    if not found then
      return false;
    end if;
    delete from import_match r where r.import_id = import;
    delete from import_refused r where r.import_id = import;
    delete from import_row r where r.import_id = import;
    delete from import_piece p where p.import_id = import;
    return true;
  end
  $$;
revoke all on function children.import_set_aside(bigint, timestamptz) from public;
grant execute on function children.import_set_aside(bigint, timestamptz) to throughline_app;
