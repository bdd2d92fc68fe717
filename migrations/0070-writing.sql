-- Claims that a writer made of a sentence that readers don't see yet: they wait for its publication.
create table draft_claim (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  -- The sentence, spaces folded; it must stand in the published text once.
  quote text not null check (quote <> ''),
  subject_id uuid not null references entity on delete cascade,
  predicate text not null,
  object_id uuid references entity on delete cascade,
  value text,
  -- EDTF date or interval.
  date text,
  attribution text,
  stance text not null check (stance in ('asserted', 'alleged', 'denied')),
  made_by text not null,
  made_at timestamptz not null,
  -- waiting: for the sentence to be public; accepted: a claim of the archive.
  state text not null check (state in ('waiting', 'accepted')),
  claim_id uuid references claim on delete set null,
  -- The revision in which it was looked for last, and why it could not be found there.
  looked_in uuid,
  problem text
);
create index draft_claim_article on draft_claim (article_id, made_at);
create index draft_claim_waiting on draft_claim (article_id) where state = 'waiting';
