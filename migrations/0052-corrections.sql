-- Corrections, clarifications and editors' notes: what was wrong with a published article, said to its readers for good.

create table correction (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  kind text not null check (kind in ('correction', 'clarification', 'editors-note')),
  -- Plain text, for readers.
  text text not null check (text <> ''),
  -- The sentence that it is about, as it stood: for editors, so that what was wrong is not published once more.
  sentence text,
  -- The revision that brought it, or that it is about.
  revision_id uuid references revision on delete set null,
  language text not null,
  published_at timestamptz not null,
  -- For editors.
  made_by uuid,
  made_by_name text not null,
  -- When those who republished the article were told.
  told_at timestamptz
);
create index correction_newest on correction (published_at desc, id desc);
create index correction_article on correction (article_id, published_at);
create index correction_untold on correction (id) where told_at is null;

create function log_correction_change() returns trigger language plpgsql as $$
declare
  row correction := coalesce(new, old);
begin
  insert into change_log (key) values ('article:' || row.article_id), ('correction:' || row.id);
  perform pg_notify('trama_change', '');
  return null;
end $$;
create trigger correction_change after insert or delete or update of kind, text, published_at on correction
  for each row execute function log_correction_change();
