-- What somebody proves with, besides a password, that they are the one.

-- Keys of WebAuthn authenticators; each counts as both factors where it checks its user.
create table passkey (
  -- Credential id, base64url.
  id text primary key,
  account_id uuid not null references account on delete cascade,
  name text not null,
  public_key bytea not null,
  -- Signature counter (WebAuthn, 6.1.1): one that goes back is of a copied authenticator.
  counter bigint not null,
  transports text[] not null default '{}',
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkey_account on passkey (account_id);

-- Challenges that were answered: none is answered twice. Deleted when they are too old to be answered anyway.
create table used_challenge (
  challenge text primary key,
  at timestamptz not null
);

-- One-time passwords by the clock (RFC 6238).
create table totp (
  account_id uuid primary key references account on delete cascade,
  -- Base32.
  secret text not null,
  -- Null: not yet shown to work.
  confirmed_at timestamptz,
  -- Step of the last code that was taken: none is taken twice.
  last_step bigint not null default 0
);

-- SHA-256 of codes for the day when the rest is lost; each works once.
create table recovery_code (
  account_id uuid not null references account on delete cascade,
  code_hash bytea not null,
  primary key (account_id, code_hash)
);
