-- What the newsroom does with an article before readers see it: its draft, apart from what is public, and the versions of it.

-- The next words of an article. Until they are published, readers see the article's current revision, or nothing.
create table draft (
  article_id uuid primary key references article on delete cascade,
  -- Grows by one with each save that changed something; never goes back, also after publishing.
  version integer not null check (version > 0),
  -- The revision that the words were begun from; null: of an article that was never published.
  base_revision_id uuid references revision,
  title text not null,
  dek text,
  -- Clean, as a revision's; text and parts are derived from it by the same function.
  html text not null,
  text text not null,
  text_version smallint not null,
  parts jsonb not null,
  -- What stands around the words: `DraftFields` in src/newsroom/schema.ts.
  fields jsonb not null,
  -- SHA-256 (hex) of all that readers would see of it.
  hash text not null,
  -- The same of that revision; equal: nothing waits to be published.
  base_hash text,
  -- Id and name of the member of the staff who saved it last; no id: saved from the terminal.
  saved_by uuid,
  saved_by_name text not null,
  saved_at timestamptz not null,
  created_by uuid,
  created_by_name text not null,
  created_at timestamptz not null,
  -- Where it stands on its way: src/newsroom/policy.ts.
  state text not null check (state in ('draft', 'fact-check', 'legal-review', 'ready', 'scheduled', 'embargoed',
    'published', 'corrected', 'updated', 'unpublished', 'trash')),
  state_at timestamptz not null,
  -- When a scheduled or embargoed one goes out.
  publish_at timestamptz,
  -- Why one that was due did not go out.
  problem text,
  -- The day for which it is planned.
  planned_for date,
  -- Of a translation: the article that it was made from, and the revision of it.
  original_id uuid references article on delete set null,
  original_revision_id uuid references revision on delete set null,
  check ((state in ('scheduled', 'embargoed')) = (publish_at is not null))
);
create index draft_due on draft (publish_at) where publish_at is not null;
create index draft_state on draft (state, saved_at desc);
create index draft_planned on draft (planned_for) where planned_for is not null;
create index draft_original on draft (original_id) where original_id is not null;

-- Earlier versions. Of an hour's automatic saves of one person the last of each ten minutes is kept.
create table draft_version (
  article_id uuid not null references article on delete cascade,
  version integer not null,
  automatic boolean not null,
  title text not null,
  dek text,
  html text not null,
  fields jsonb not null,
  hash text not null,
  saved_by uuid,
  saved_by_name text not null,
  -- When its first automatic save was made.
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  primary key (article_id, version)
);

-- What somebody tried to save over words that they had not seen: kept aside, never lost and never in the way.
create table draft_aside (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  -- The version that they had before them.
  base_version integer not null,
  title text not null,
  dek text,
  html text not null,
  fields jsonb not null,
  saved_by uuid,
  saved_by_name text not null,
  saved_at timestamptz not null
);
create unique index draft_aside_one on draft_aside (article_id, saved_by_name, base_version);

-- Who has an article open, told by their browsers every few seconds.
create table draft_presence (
  article_id uuid not null references article on delete cascade,
  person_id uuid not null,
  name text not null,
  seen_at timestamptz not null,
  primary key (article_id, person_id)
);

-- Who has what to do for an article, and until when.
create table assignment (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  person_id uuid not null,
  name text not null,
  role text not null check (role in ('write', 'edit', 'check', 'legal', 'picture', 'translate')),
  due date,
  note text,
  made_by text not null,
  made_at timestamptz not null,
  done_at timestamptz
);
create index assignment_article on assignment (article_id);
create index assignment_person on assignment (person_id) where done_at is null;
