-- What is asked of an article before it is published: proofs of its sentences, signatures, answers of those it speaks of.

-- A sentence that somebody has looked at, with its neighbours: an edit elsewhere leaves it, an edit of it opens it again.
create table sentence_check (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  field text not null check (field in ('title', 'dek', 'text')),
  sentence text not null,
  before text not null,
  after text not null,
  verdict text not null check (verdict in ('factual', 'not-factual')),
  checked_by uuid,
  checked_by_name text not null,
  checked_at timestamptz not null
);
create index sentence_check_article on sentence_check (article_id);

-- What proves a sentence: a page of a kept document, a link with an archived copy, or a note. Notes, and whatever is
-- confidential, stand in `sealed` alone (AES-256-GCM, src/newsroom/proofs/seal.ts).
create table proof (
  id uuid primary key,
  check_id uuid not null references sentence_check on delete cascade,
  kind text not null check (kind in ('document', 'link', 'note')),
  document_id uuid references document on delete restrict,
  page integer,
  url text,
  -- Where an archived copy of the link stands, on the web or (document_id) among our documents.
  archived_url text,
  confidential boolean not null,
  sealed bytea,
  -- Whether it proves the sentence: a link without a copy does not.
  proves boolean not null,
  added_by uuid,
  added_by_name text not null,
  added_at timestamptz not null,
  check ((confidential or kind = 'note') = (sealed is not null)),
  check (sealed is null or num_nonnulls(document_id, page, url, archived_url) = 0)
);
create index proof_check on proof (check_id);
create index proof_document on proof (document_id) where document_id is not null;

-- A signature under the words as they were: it holds while their hash is the draft's.
create table sign_off (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  -- Id of the newsroom's rule, and what it was called.
  rule text not null,
  label text not null,
  hash text not null,
  version integer not null,
  signed_by uuid,
  signed_by_name text not null,
  signed_at timestamptz not null,
  note text
);
create index sign_off_article on sign_off (article_id, signed_at desc);

-- Points of the newsroom's checklist that are ticked, until the next publication.
create table checklist_tick (
  article_id uuid not null references article on delete cascade,
  rule text not null,
  ticked_by_name text not null,
  ticked_at timestamptz not null,
  primary key (article_id, rule)
);

-- Warnings that an editor decided to publish in spite of, and why.
create table warning_override (
  article_id uuid not null references article on delete cascade,
  code text not null,
  -- The sentence, or whatever else it names.
  about text not null,
  reason text not null,
  decided_by uuid,
  decided_by_name text not null,
  decided_at timestamptz not null,
  primary key (article_id, code, about)
);

-- Right of reply: who was asked, when, how, and what they answered.
create table reply_request (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  whom text not null,
  asked_at timestamptz not null,
  how text not null check (how in ('mail', 'phone', 'letter', 'message', 'in-person', 'lawyer', 'other')),
  asked text,
  due date,
  answered_at timestamptz,
  answer text,
  -- They were reached and would not answer.
  declined boolean not null default false,
  noted_by_name text not null,
  noted_at timestamptz not null
);
create index reply_request_article on reply_request (article_id);

-- Comments of colleagues beside the text.
create table draft_comment (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  -- The comment that opened the thread; null: it is the first.
  thread_id uuid references draft_comment on delete cascade,
  -- The words it is about, with up to 32 characters on each side; null: the whole article.
  quote text,
  prefix text not null default '',
  suffix text not null default '',
  body text not null,
  written_by uuid,
  written_by_name text not null,
  written_at timestamptz not null,
  resolved_by_name text,
  resolved_at timestamptz
);
create index draft_comment_article on draft_comment (article_id, id);

-- The words that had passed all that is asked before publishing when they were scheduled: at their time nothing is asked again.
alter table draft add column passed_hash text;
