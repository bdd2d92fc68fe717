-- What two people decide together: one asks, another one approves within a time, then the server does it bit by bit.
create table approval (
  id uuid primary key,
  action text not null check (action in ('trash.empty', 'archive.delete')),
  reason text not null check (reason <> ''),
  -- Whether everything is backed up before.
  backup boolean not null,
  state text not null check (state in ('asked', 'approved', 'done', 'cancelled', 'expired', 'failed')),
  -- People and their sessions. No foreign keys: it outlives both.
  asked_by uuid not null,
  asked_by_name text not null,
  asked_session uuid not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  -- Who approved or cancelled it.
  decided_by uuid,
  decided_by_name text,
  decided_session uuid,
  decided_at timestamptz,
  -- Where the backup lies in the data folder.
  backup_file text,
  -- {what, done, total}.
  progress jsonb,
  -- Articles that went.
  articles integer not null default 0,
  error text,
  -- How often it was taken up again after a restart.
  restarts integer not null default 0,
  -- When the process that works on it last said so; null: nobody does.
  beat_at timestamptz,
  ended_at timestamptz,
  check (state in ('asked', 'expired') or decided_at is not null),
  check (state <> 'approved' or (decided_by <> asked_by and decided_session <> asked_session))
);
-- One of a kind at a time.
create unique index approval_open on approval (action) where state in ('asked', 'approved');
