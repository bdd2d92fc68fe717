-- A projection of the published articles that answers searches. It can be dropped and rebuilt at any time.
-- Words are stemmed by the program (src/search/words), so that an index means the same in every version of PostgreSQL.

create extension if not exists pg_trgm;

-- Articles whose search document is out of date, put here by the triggers below in the transaction that changed them.
create table search_outbox (
  article_id uuid primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now()
);

-- The values that documents can be narrowed by, and how many documents have each.
create table search_facet (
  id integer generated always as identity primary key,
  facet text not null check (facet in ('country', 'year', 'kind', 'section', 'topic', 'author', 'language')),
  value text not null,
  -- Name of a section, topic or author.
  label text,
  -- The label in lower case without accents, for completion.
  folded text,
  documents integer not null default 0,
  unique (facet, value)
);
create index search_facet_frequent on search_facet (facet, documents desc);
create index search_facet_folded on search_facet (folded text_pattern_ops) where folded is not null;

-- One narrow row an article: whatever a search reads of every match stands here, the words stand apart (toasted).
create table search_document (
  article_id uuid primary key,
  -- -infinity when unknown, so that it sorts last.
  published_at timestamptz not null,
  -- Whose stems the words have: 0 none, 1 English, 2 Spanish, 3 Portuguese.
  stems smallint not null,
  -- One character a value: its search_facet id (src/search/facets/facet-codes.ts).
  facets text not null,
  -- Lexemes prefixed by their language; title words twice; filters as `#id` (src/search/words/lexemes.ts).
  words tsvector not null,
  -- Whether the text was longer than is indexed.
  truncated boolean not null
) with (toast_tuple_target = 128);
alter table search_document alter column words set storage external;
create index search_document_words on search_document using gin (words);
create index search_document_newest on search_document (published_at desc, article_id desc);

-- The ids that a document's characters stand for; the code points of surrogates are left out.
create function search_facet_ids(facets text) returns setof integer language sql immutable as $$
  select case when code >= 57344 then code - 2080 else code - 32 end
  from (select ascii(one) as code from unnest(string_to_array(facets, null)) one) codes
$$;

-- Keeps search_facet.documents true. Rows are locked in order of id, so that two refreshes wait instead of deadlocking.
create function search_count_facets() returns trigger language plpgsql as $$
declare
  sign integer := case tg_op when 'INSERT' then 1 else -1 end;
begin
  with changes as (
    select id, count(*)::integer * sign as change from changed, search_facet_ids(facets) id group by id
  ), locked as materialized (
    select id from search_facet where id in (select id from changes) order by id for update
  )
  update search_facet f set documents = documents + change from changes join locked using (id) where f.id = changes.id;
  return null;
end $$;
create trigger search_counted after insert on search_document
  referencing new table as changed for each statement execute function search_count_facets();
create trigger search_uncounted after delete on search_document
  referencing old table as changed for each statement execute function search_count_facets();

-- Words of the archive as written, for other spellings and completion.
create table search_word (
  word text primary key,
  folded text not null
);
create index search_word_alike on search_word using gin (folded gin_trgm_ops);
create index search_word_folded on search_word (folded text_pattern_ops);

-- Locks the row even when it is there already: a refresh that took it away before this transaction's change is
-- visible would lose the change. A row of this very transaction is locked anyway.
create function search_enqueue(articles uuid[]) returns void language sql as $$
  insert into search_outbox (article_id)
  select distinct id from unnest(articles) id
  where id is not null
    and not exists (select 1 from search_outbox o where o.article_id = id and o.xid = pg_current_xact_id())
  order by id
  on conflict (article_id) do update set xid = excluded.xid
$$;

create function search_article_inserted() returns trigger language plpgsql as $$
begin
  perform search_enqueue((select array_agg(id) from new_rows where status = 'published'));
  return null;
end $$;
-- What leaves public view leaves the search at once, not at the next refresh.
create function search_article_updated() returns trigger language plpgsql as $$
begin
  perform search_enqueue((
    select array_agg(n.id) from new_rows n left join old_rows o on o.id = n.id
    where n.status = 'published' or o.status = 'published'));
  delete from search_document where article_id in (select id from new_rows where status <> 'published');
  return null;
end $$;
create function search_article_deleted() returns trigger language plpgsql as $$
begin
  perform search_enqueue((select array_agg(id) from old_rows));
  delete from search_document where article_id in (select id from old_rows);
  return null;
end $$;
create trigger search_insert after insert on article
  referencing new table as new_rows for each statement execute function search_article_inserted();
create trigger search_update after update on article
  referencing old table as old_rows new table as new_rows for each statement execute function search_article_updated();
create trigger search_delete after delete on article
  referencing old table as old_rows for each statement execute function search_article_deleted();

-- Sections, topics, authors and countries of an article may change without its own row.
create function search_satellite_changed() returns trigger language plpgsql as $$
begin
  perform search_enqueue((
    select array_agg(distinct c.article_id) from changed c join article a on a.id = c.article_id
    where a.status = 'published'));
  return null;
end $$;
do $$
declare
  satellite text;
begin
  foreach satellite in array array['article_section', 'article_topic', 'article_author', 'article_country'] loop
    execute format('create trigger search_insert after insert on %I referencing new table as changed
      for each statement execute function search_satellite_changed()', satellite);
    execute format('create trigger search_delete after delete on %I referencing old table as changed
      for each statement execute function search_satellite_changed()', satellite);
    execute format('create trigger search_update after update on %I referencing new table as changed
      for each statement execute function search_satellite_changed()', satellite);
  end loop;
end $$;

-- A new name or slug concerns every article that carries it.
create function search_label_changed() returns trigger language plpgsql as $$
declare
  articles uuid[];
begin
  execute format('select array_agg(article_id) from %I where %I = $1', 'article_' || tg_table_name, tg_table_name || '_id')
    into articles using new.id;
  perform search_enqueue(articles);
  return null;
end $$;
create trigger search_rename after update of name, slug on section for each row
  when (old.name <> new.name or old.slug <> new.slug) execute function search_label_changed();
create trigger search_rename after update of name, slug on topic for each row
  when (old.name <> new.name or old.slug <> new.slug) execute function search_label_changed();
create trigger search_rename after update of name, slug on author for each row
  when (old.name <> new.name or old.slug <> new.slug) execute function search_label_changed();

-- Whatever was published before search existed.
insert into search_outbox (article_id) select id from article where status = 'published';
