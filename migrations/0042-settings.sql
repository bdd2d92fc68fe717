-- Settings made at the desk; they stand above those of the environment.
create table setting (
  -- As in the README's table: SITE_NAME.
  name text primary key,
  -- As it would stand in the environment.
  value text not null,
  changed_at timestamptz not null default now()
);

create function setting_changed() returns trigger language plpgsql as $$
begin
  insert into change_log (key) values ('setting:' || coalesce(new.name, old.name));
  perform pg_notify('trama_change', '');
  return null;
end $$;
create trigger setting_changed after insert or update or delete on setting for each row execute function setting_changed();
