-- What was published: articles, their revisions, and what stands around them.
-- Times are UTC. Positions are Unicode code points. Ids are UUIDv7, made by the program.

create table meta (
  key text primary key,
  value jsonb not null
);

create table article (
  id uuid primary key,
  -- Public address on this site, never changed without a redirect: `/2021/05/a-title/`.
  path text not null unique check (path like '/%'),
  slug text not null,
  kind text not null,
  status text not null check (status in ('published', 'draft', 'pending', 'private', 'scheduled', 'trash', 'unpublished')),
  -- BCP 47; `und` when unknown.
  language text not null,
  -- Address of a licence, or the newsroom's own words.
  licence text,
  -- Where the article was published first, when not here.
  url text,
  published_at timestamptz,
  -- How much of published_at the source gave.
  published_precision text check (published_precision in ('year', 'month', 'day', 'time')),
  updated_at timestamptz,
  unpublished_reason text,
  -- Articles that are translations of one another share it.
  translation_group uuid,
  revision_id uuid,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  check ((published_at is null) = (published_precision is null))
);
create index article_newest on article (published_at desc nulls last, id desc) where status = 'published';
create index article_translations on article (translation_group) where translation_group is not null;
create index article_slug on article (slug);
create index article_url on article (url) where url is not null;

create table revision (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  number integer not null check (number > 0),
  title text not null,
  dek text,
  html text not null,
  -- The body's text as `bodyText` gives it; text_version names the rule.
  text text not null,
  text_version smallint not null,
  -- [{role, heading, start, end}], positions in text.
  parts jsonb not null,
  content_hash text not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  note text,
  unique (article_id, number)
);
alter table article add foreign key (revision_id) references revision (id) deferrable initially deferred;

create table section (
  id uuid primary key,
  slug text not null unique,
  name text not null
);
create table article_section (
  article_id uuid not null references article on delete cascade,
  section_id uuid not null references section,
  ord smallint not null,
  primary key (article_id, section_id)
);
create index article_section_section on article_section (section_id);

create table topic (
  id uuid primary key,
  slug text not null unique,
  name text not null
);
create table article_topic (
  article_id uuid not null references article on delete cascade,
  topic_id uuid not null references topic,
  ord smallint not null,
  primary key (article_id, topic_id)
);
create index article_topic_topic on article_topic (topic_id);

-- Public bylines; staff identities live elsewhere.
create table author (
  id uuid primary key,
  slug text not null unique,
  name text not null
);
create table article_author (
  article_id uuid not null references article on delete cascade,
  author_id uuid not null references author,
  ord smallint not null,
  primary key (article_id, author_id)
);
create index article_author_author on article_author (author_id);

create table article_country (
  article_id uuid not null references article on delete cascade,
  -- ISO 3166-1 alpha-2.
  country text not null check (country ~ '^[A-Z]{2}$'),
  ord smallint not null,
  primary key (article_id, country)
);
create index article_country_country on article_country (country);

-- Documents that an article rests on, as listed at its foot.
create table article_source (
  article_id uuid not null references article on delete cascade,
  ord smallint not null,
  title text not null,
  publisher text,
  url text,
  date text,
  place text,
  read_on text,
  primary key (article_id, ord)
);

create table media (
  id uuid primary key,
  -- Absolute address, or the path inside the import.
  url text not null unique,
  kind text not null check (kind in ('image', 'video', 'audio', 'file')),
  -- SHA-256 (hex) of the kept file in the media folder; null while the file is only linked.
  hash text,
  -- MIME type and pixels of the kept file.
  type text,
  width integer,
  height integer
);
create table article_media (
  article_id uuid not null references article on delete cascade,
  media_id uuid not null references media,
  ord smallint not null,
  role text not null check (role in ('lead', 'body', 'attached')),
  alt text,
  caption text,
  credit text,
  licence text,
  primary key (article_id, media_id)
);
create index article_media_media on article_media (media_id);

-- Old addresses: path with its query (`/?p=12`), permanently moved.
create table redirect (
  path text primary key check (path like '/%'),
  article_id uuid references article on delete cascade,
  target text,
  check ((article_id is null) <> (target is null))
);
create index redirect_article on redirect (article_id);

-- Readers' comments found in an export: for the editors, never public.
create table imported_comment (
  article_id uuid not null references article on delete cascade,
  origin_id text not null,
  author text,
  written_at text,
  text text not null,
  approved boolean not null,
  primary key (article_id, origin_id)
);

-- Where an article came from, so that importing again finds it.
create table origin (
  -- Format and identity of the item: `wxr https://example.org 12`.
  key text primary key,
  article_id uuid not null references article on delete cascade,
  file text not null,
  -- Hash of the draft stored last, and when its snapshot was made.
  content_hash text not null,
  as_of timestamptz
);
create index origin_article on origin (article_id);

-- Translations named by an import whose other version has not been found yet.
create table translation_link (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  language text not null,
  url text,
  origin_key text,
  unique nulls not distinct (article_id, language, url, origin_key)
);

-- Files imported before, by hash: how many of their items are stored.
create table import_file (
  hash text not null,
  -- Name and version of the parser that read it.
  parser text not null,
  name text not null,
  items integer not null default 0,
  finished_at timestamptz,
  primary key (hash, parser)
);

-- What changed, for caches: keys such as `article:ID`. Read by transaction id, so that none is missed.
create table change_log (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  key text not null,
  at timestamptz not null default now()
);
create index change_log_xid on change_log (xid);

create function log_article_change() returns trigger language plpgsql as $$
begin
  insert into change_log (key) values ('article:' || coalesce(new.id, old.id));
  perform pg_notify('trama_change', '');
  return null;
end $$;
create trigger article_change after insert or update or delete on article
  for each row execute function log_article_change();
