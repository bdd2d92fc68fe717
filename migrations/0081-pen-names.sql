-- Names under which people of the desk publish. Whose a name is, that person and administrators know; articles carry the
-- name alone. Two may publish under the same one.
create table pen_name (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  name text not null check (name <> ''),
  -- Stands on new articles of that person.
  is_default boolean not null default false
);
create unique index pen_name_once on pen_name (account_id, lower(name));
create unique index pen_name_default on pen_name (account_id) where is_default;

-- What readers are told of somebody by the name in bylines; plain text.
alter table author add column about text;

create function log_author_change() returns trigger language plpgsql as $$
begin
  insert into change_log (key) select 'article:' || x.article_id from article_author x where x.author_id = new.id;
  perform pg_notify('trama_change', '');
  return null;
end $$;
create trigger author_change after update of about on author for each row
  when (old.about is distinct from new.about) execute function log_author_change();
