-- Two records of one child become one: its cases stand under the record that stays, and go back when the merge is undone.
alter table cases.case_file add column moved_by_merge bigint;
comment on column cases.case_file.moved_by_merge is 'The merge that brought it here, so that exactly this is put back';
create index case_moved_by_merge on cases.case_file (moved_by_merge) where moved_by_merge is not null;

-- Cases of records that were merged before.
update cases.case_file f
   set child_id = m.survivor, moved_by_merge = m.merge_id
  from children.merge m
 where f.child_id = m.absorbed and m.undone_at is null
   -- Since then another of its kind may have been opened beside it: that one stays where it is, for somebody to look at.
   and (f.closed_on is not null
        or not exists (select from cases.case_file s
                        where s.child_id = m.survivor and s.pathway = f.pathway and s.closed_on is null));

create function cases.case_changed_child() returns trigger
  language plpgsql security definer set search_path = cases, pg_temp
  as $$
  begin
    perform cases.follow_restriction(array[new.child_id]);
    return null;
  end
  $$;
create trigger case_follows_its_new_child after update of child_id on cases.case_file
  for each row when (old.child_id <> new.child_id)
  execute function cases.case_changed_child();
