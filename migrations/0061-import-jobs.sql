-- Imports from the desk: what was given, what would come of it, how far it is, and what came of it.
create table import_job (
  id uuid primary key,
  -- Names of the files, or the address, as lists show it.
  what text not null,
  -- Null: the files lie in the data folder, under `imports` by the job's id.
  address text,
  media text not null check (media in ('link', 'copy')),
  -- Schema of actors whose row doesn't say.
  kind text not null,
  -- Of tables of actors, by file: {header, samples, mapping}.
  tables jsonb not null default '{}',
  -- looking: it is being read, nothing is stored. ready: it waits for a person's word. cancelled: it can go on.
  state text not null check (state in ('looking', 'ready', 'running', 'cancelled', 'done', 'failed')),
  -- {read, created, updated, unchanged, skipped, failed}, of the look or of the import.
  counts jsonb,
  -- Titles of the first articles and names of the first actors.
  titles jsonb not null default '[]',
  -- {items, bytes, total, seconds, file}.
  progress jsonb,
  -- The first of those that were not stored: {kind, file, place, reason}.
  problems jsonb not null default '[]',
  problem_count integer not null default 0,
  suggestions integer not null default 0,
  suggested_claims integer not null default 0,
  -- Name of the file with all of them.
  report text,
  error text,
  -- How often it was taken up again after a restart.
  restarts integer not null default 0,
  by_name text not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  -- When the process that works on it last said so; null: nobody does.
  beat_at timestamptz
);
create index import_job_waiting on import_job (created_at) where state in ('looking', 'running');
