-- What was found when somebody at the desk had a copy looked at last (src/audience/copies).
alter table republication add column checked_at timestamptz, add column report jsonb;
