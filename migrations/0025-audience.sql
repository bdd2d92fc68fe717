-- What readers send back, and what goes out to those who asked for it. Nothing here identifies a reader who did not give
-- an address: votes are counts, times of messages are cut to the hour, and what tells one reader from another for a day
-- is a salted hash that goes with its salt.

-- The salt of a day (UTC). Only today's is ever kept.
create table reader_day (
  day date primary key,
  salt bytea not null
);

-- How often somebody did something on a day. The hash is made of the day's salt, of what was done and of where it came
-- from: two things that one reader did can't be told to be of one reader.
create table reader_trace (
  day date not null references reader_day on delete cascade,
  hash bytea not null,
  count integer not null default 1,
  primary key (day, hash)
);

-- 'Was this content helpful?': answers of a day.
create table vote (
  article_id uuid not null references article on delete cascade,
  day date not null,
  yes integer not null default 0,
  no integer not null default 0,
  primary key (article_id, day)
);

-- What readers said was missing.
create table vote_word (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  day date not null,
  words text not null
);
create index vote_word_article on vote_word (article_id, day desc);

-- The inbox: comments to the editors, and proposed corrections.
create table reader_message (
  id uuid primary key,
  kind text not null check (kind in ('comment', 'correction')),
  article_id uuid references article on delete set null,
  -- The state of the article that the reader saw.
  revision_id uuid references revision on delete set null,
  claim_id uuid references claim on delete set null,
  -- The sentence that a correction is about.
  quote text,
  body text not null,
  -- How the editors may answer, if the reader gave it: an e-mail address.
  contact text,
  language text not null,
  state text not null default 'new' check (state in ('new', 'open', 'answered', 'done', 'refused', 'spam', 'archived')),
  -- Id of a member of the staff.
  assigned_to uuid,
  -- Whether the reader's browser did the proof of work; without, fewer are taken.
  proven boolean not null,
  -- SHA-256 of the secret in the address at which the reader sees what became of it.
  receipt bytea not null unique,
  -- What the reader is told there.
  outcome text,
  -- Cut to the hour.
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index reader_message_state on reader_message (state, id desc);

-- Answers and notes of editors on a message.
create table message_reply (
  id uuid primary key,
  message_id uuid not null references reader_message on delete cascade,
  kind text not null check (kind in ('answer', 'note')),
  body text not null,
  by text not null,
  at timestamptz not null default now()
);
create index message_reply_message on message_reply (message_id, id);

-- Who republished what; they are mailed when the article is corrected.
create table republication (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  outlet text not null,
  url text not null,
  email text,
  state text not null default 'told' check (state in ('told', 'confirmed', 'refused')),
  created_at timestamptz not null default now(),
  unique (article_id, url)
);

-- Mail alerts for a country, an actor, a search or everything. The addresses by which one confirms and leaves are made
-- of the id and a secret in `meta`.
create table subscription (
  id uuid primary key,
  email text not null,
  kind text not null check (kind in ('all', 'country', 'actor', 'search')),
  -- ISO country code, id of an entity, words of a search; empty for all.
  key text not null,
  language text not null,
  frequency text not null check (frequency in ('daily', 'weekly')),
  confirmed_at timestamptz,
  -- Articles published up to here have been sent.
  sent_to timestamptz not null,
  created_at timestamptz not null default now(),
  unique (email, kind, key)
);

-- Mail that waits to be sent, or was.
create table outgoing_mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  headers jsonb not null default '{}',
  -- Two mails with the same word are one: a job that is repeated sends nothing twice.
  once text unique,
  tries integer not null default 0,
  next_at timestamptz not null default now(),
  sent_at timestamptz,
  error text,
  created_at timestamptz not null default now()
);
create index outgoing_mail_waiting on outgoing_mail (next_at) where sent_at is null;

-- The newsroom's own pages: appeals, campaigns, jobs, events, appearances in other media, notes, staff and policies.
create table notice (
  id uuid primary key,
  slug text not null unique,
  kind text not null check (kind in ('appeal', 'campaign', 'job', 'event', 'appearance', 'note', 'staff', 'policy')),
  language text not null,
  title text not null,
  -- Clean HTML, as articles' bodies.
  html text not null,
  text text not null,
  -- First and last day (UTC) of a campaign, an event or an open position.
  starts date,
  ends date,
  place text,
  outlet text,
  -- Where one gives, applies or listens.
  link text,
  goal text,
  published boolean not null default false,
  changed_at timestamptz not null default now()
);
create index notice_shown on notice (kind, language) where published;

create function notice_changed() returns trigger language plpgsql as $$
begin
  insert into change_log (key) values ('notice:' || coalesce(new.id, old.id));
  perform pg_notify('trama_change', '');
  return null;
end $$;
create trigger notice_changed after insert or update or delete on notice for each row execute function notice_changed();
