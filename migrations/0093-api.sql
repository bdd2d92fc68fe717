-- Keys for programs that write, what they were answered, and addresses that are told of changes.

create table api_key (
  id uuid primary key,
  name text not null,
  -- Its first letters, by which its owner knows it.
  hint text not null,
  -- SHA-256 of the key: it is shown once and kept nowhere.
  hash bytea not null unique,
  scopes text[] not null check (
    cardinality(scopes) > 0 and scopes <@ array['articles:write', 'suggestions:read', 'judgements:write', 'import:write']
  ),
  -- Whose it is: what it does is theirs, and it can do no more than they may.
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz
);
create index api_key_account on api_key (account_id);

-- What was answered to a request with an Idempotency-Key; kept for a day.
create table api_answer (
  key_id uuid not null references api_key on delete cascade,
  idempotency_key text not null,
  -- SHA-256 of the request: the same name for another request is a mistake.
  request bytea not null,
  status integer,
  headers jsonb,
  body text,
  at timestamptz not null,
  primary key (key_id, idempotency_key)
);
create index api_answer_at on api_answer (at);

create table webhook (
  id uuid primary key,
  address text not null,
  -- What of: article, actor, claim, incident.
  kinds text[] not null check (cardinality(kinds) > 0),
  -- With which messages are signed; the receiver has it too.
  secret text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  -- Place in the feed of changes up to which the receiver was told.
  epoch uuid not null,
  seq bigint not null,
  -- The message under way, the same at every try: {id, body, seq}.
  message jsonb,
  tries integer not null default 0,
  next_at timestamptz not null,
  -- A process is trying until then.
  taken_until timestamptz,
  -- Switched off: by a person, or (with a reason) after too many failures.
  off_at timestamptz,
  off_why text
);
create index webhook_next on webhook (next_at) where off_at is null;

-- The last answers of each receiver.
create table webhook_try (
  id bigint generated always as identity primary key,
  webhook_id uuid not null references webhook on delete cascade,
  at timestamptz not null,
  message_id text not null,
  changes integer not null,
  -- Of HTTP; null: there was none.
  status integer,
  error text,
  ms integer not null
);
create index webhook_try_of on webhook_try (webhook_id, id desc);
