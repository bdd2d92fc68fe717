-- What merging, duplicates and erasure need.

-- The place that the source named, when a merge tells the claim of another.
alter table claim add column stated_place_id uuid references entity;
create index claim_stated_place on claim (stated_place_id) where stated_place_id is not null;

-- Names of people whom a lawful erasure removed: SHA-256 (hex) of the name's key, so that the name is not kept and yet
-- known when an article has it again.
create table erased_name (
  hash text primary key,
  at timestamptz not null default now()
);
