-- People who work at the desk, what they may do, and the trail of what they did.

create table account (
  id uuid primary key,
  -- The staff name, for colleagues; what readers see stands in bylines.
  name text not null,
  -- Signs in with it; lower case.
  email text not null unique,
  language text not null default 'en',
  roles text[] not null check (
    roles <@ array['contributor', 'reporter', 'fact-checker', 'editor', 'legal', 'administrator']
  ),
  -- argon2id in PHC form; null: signs in by passkey alone.
  password text,
  created_at timestamptz not null default now(),
  -- Since when the account is closed.
  disabled_at timestamptz
);

-- A browser that is signed in. What the cookie holds is known here by its SHA-256 alone.
create table desk_session (
  id uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references account on delete cascade,
  -- 'second': the password was right, the second factor is still owed.
  stage text not null check (stage in ('second', 'full')),
  -- Kind of browser and system, such as 'Firefox, Linux'.
  device text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  -- When the person last proved to be the one: dangerous actions ask again.
  proved_at timestamptz not null
);
create index desk_session_account on desk_session (account_id);

-- Addresses that may be used once: invitations, and new passwords for accounts that are there.
create table invitation (
  id uuid primary key,
  token_hash bytea not null unique,
  kind text not null check (kind in ('first', 'join', 'reset')),
  email text,
  name text,
  roles text[] not null default '{}',
  account_id uuid references account on delete cascade,
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz
);

-- Counters of failed sign-ins, by a keyed hash of whom or whence; deleted after a day.
create table sign_in_count (
  key bytea primary key,
  count integer not null,
  since timestamptz not null
);

-- Every change at the desk, append-only; each entry carries the hash of the one before: docs/formats/audit.md.
create table audit_entry (
  seq bigint primary key,
  at timestamptz not null,
  -- Id of the account; null: the program itself, or a command at the terminal. No foreign key: entries outlive accounts.
  account_id uuid,
  action text not null,
  -- What was changed: 'account:ID', 'article:ID'.
  object text not null,
  -- Name and details as JSON; null once erased by law.
  words text,
  salt bytea,
  words_hash bytea not null,
  previous bytea not null,
  hash bytea not null unique
);
create index audit_entry_account on audit_entry (account_id, seq desc);
create index audit_entry_object on audit_entry (object, seq desc);
create index audit_entry_action on audit_entry (action, seq desc);

-- An entry stays as it is: only its words may be erased. The same row once more (a copy of the database) changes nothing.
create function audit_entry_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new is not distinct from old then return new; end if;
    if new.words is null and new.salt is null
      and (new.seq, new.at, new.action, new.object, new.words_hash, new.previous, new.hash)
        = (old.seq, old.at, old.action, old.object, old.words_hash, old.previous, old.hash)
      and new.account_id is not distinct from old.account_id
    then return new; end if;
  end if;
  raise exception 'the audit trail is append-only' using errcode = '42501';
end $$;
create trigger audit_entry_stays before update or delete on audit_entry for each row execute function audit_entry_stays();
