-- Addresses at which people's calendar programs fetch what is planned: one a person, known by its hash alone.
create table calendar_feed (
  account_id uuid primary key references account on delete cascade,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  -- When it was last fetched, to the day: whether anything still uses it.
  used_on date
);
