-- A number that moves with every change of the plan, so that a list that was read once can be shown again while nothing has changed.
create table delivery.revision (
  only_row boolean primary key default true check (only_row),
  revision bigint not null
);
insert into delivery.revision (revision) values (1);
revoke insert, update, delete on delivery.revision from throughline_app;

-- At the very end of the transaction, after every other lock, so that no two writers wait for each other; and once, however many rows changed.
create function delivery.move_revision() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if coalesce(current_setting('delivery.moved', true), '') <> 'yes' then
    perform set_config('delivery.moved', 'yes', true);
    update delivery.revision set revision = revision + 1;
  end if;
  return null;
end
$$;
create constraint trigger plan_was_changed after insert or update or delete on delivery.action
  deferrable initially deferred for each row execute function delivery.move_revision();
