-- What the archive says: entities, claims about them, and the passages that carry the claims.

create table entity (
  id uuid primary key,
  slug text not null unique,
  -- FollowTheMoney schema: Person, Organization, PublicBody, Company, Vessel, ...
  schema text not null,
  caption text not null,
  created_at timestamptz not null default now()
);

create table entity_name (
  entity_id uuid not null references entity on delete cascade,
  name text not null,
  kind text not null check (kind in ('name', 'alias', 'weakAlias')),
  language text,
  primary key (entity_id, name)
);
create index entity_name_folded on entity_name (lower(name));

create table claim (
  id uuid primary key,
  subject_id uuid not null references entity,
  -- What is said of the subject, in the database's vocabulary: `present_in`, `leads`, `expelled`.
  predicate text not null check (predicate ~ '^[a-z][a-z0-9_]*$'),
  object_id uuid references entity,
  value text,
  -- EDTF, as precise as the source and no more.
  date_from text,
  date_to text,
  status text not null check (status in ('suggested', 'accepted', 'rejected', 'disputed', 'retracted')),
  created_at timestamptz not null default now(),
  check (num_nonnulls(object_id, value) <= 1)
);
create index claim_subject on claim (subject_id);
create index claim_object on claim (object_id) where object_id is not null;

-- A passage that carries a claim. Its quote stands at its position in its revision: the trigger below sees to it.
-- When the article gets a new revision, a new row follows the old one there, or the old one is `lost`.
create table evidence (
  id uuid primary key,
  claim_id uuid not null references claim on delete cascade,
  article_id uuid not null references article on delete restrict,
  revision_id uuid not null references revision on delete restrict,
  field text not null check (field in ('text', 'title', 'dek')),
  start_pos integer not null check (start_pos >= 0),
  end_pos integer not null check (end_pos > start_pos),
  quote text not null,
  -- Up to 32 characters before and after.
  prefix text not null,
  suffix text not null,
  part text not null check (part in ('reported', 'analysis')),
  -- Who says it, in the text's words.
  attribution text,
  stance text not null check (stance in ('asserted', 'alleged', 'denied')),
  -- current: stands in the article's current revision. superseded: a later row follows it. lost: an editor must decide.
  state text not null check (state in ('current', 'superseded', 'lost')),
  lost_reason text,
  follows uuid references evidence,
  created_at timestamptz not null default now(),
  check ((state = 'lost') = (lost_reason is not null))
);
create index evidence_claim on evidence (claim_id);
create index evidence_article on evidence (article_id) where state <> 'superseded';

-- Every decision on a claim, for ever.
create table judgement (
  id uuid primary key,
  claim_id uuid not null references claim on delete cascade,
  status text not null,
  decided_by text not null,
  reason text,
  at timestamptz not null default now()
);
create index judgement_claim on judgement (claim_id);

create function check_evidence() returns trigger language plpgsql as $$
declare
  source record;
  body text;
begin
  select article_id, title, coalesce(dek, '') as dek, text into source from revision where id = new.revision_id;
  if source.article_id is distinct from new.article_id then
    raise exception 'evidence names a revision of another article' using errcode = 'check_violation', constraint = 'evidence_revision';
  end if;
  body := case new.field when 'text' then source.text when 'title' then source.title else source.dek end;
  if new.end_pos - new.start_pos <> char_length(new.quote)
     or substr(body, new.start_pos + 1, new.end_pos - new.start_pos) is distinct from new.quote then
    raise exception 'the quote does not stand at its position in the %', new.field
      using errcode = 'check_violation', constraint = 'evidence_quote';
  end if;
  return new;
end $$;
create trigger evidence_quote before insert or update of revision_id, article_id, field, start_pos, end_pos, quote on evidence
  for each row execute function check_evidence();

-- A revision's words never change, so that what was checked once stays true.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a stored revision never changes: store a new one' using errcode = 'check_violation', constraint = 'revision_immutable';
end $$;
create trigger revision_immutable before update of article_id, title, dek, text, text_version, html on revision
  for each row execute function refuse_change();

create function check_claim_evidence() returns trigger language plpgsql as $$
declare
  claim_row uuid;
begin
  if tg_table_name = 'claim' then claim_row := new.id; else claim_row := old.claim_id; end if;
  if exists (select 1 from claim c where c.id = claim_row and c.status = 'accepted')
     and not exists (select 1 from evidence e where e.claim_id = claim_row) then
    raise exception 'an accepted claim needs evidence' using errcode = 'check_violation', constraint = 'claim_evidence';
  end if;
  return null;
end $$;
create constraint trigger claim_evidence after insert or update on claim
  deferrable initially deferred for each row execute function check_claim_evidence();
create constraint trigger evidence_kept after delete or update of claim_id on evidence
  deferrable initially deferred for each row execute function check_claim_evidence();

create function log_claim_change() returns trigger language plpgsql as $$
declare
  row claim := coalesce(new, old);
begin
  insert into change_log (key) values ('entity:' || row.subject_id);
  if row.object_id is not null then insert into change_log (key) values ('entity:' || row.object_id); end if;
  insert into change_log (key) select 'article:' || e.article_id from evidence e where e.claim_id = row.id;
  perform pg_notify('trama_change', '');
  return null;
end $$;
create trigger claim_change after insert or update or delete on claim for each row execute function log_claim_change();

create function log_evidence_change() returns trigger language plpgsql as $$
declare
  row evidence := coalesce(new, old);
begin
  insert into change_log (key) values ('article:' || row.article_id);
  insert into change_log (key) select 'entity:' || x from claim c, unnest(array[c.subject_id, c.object_id]) x where c.id = row.claim_id and x is not null;
  perform pg_notify('trama_change', '');
  return null;
end $$;
create trigger evidence_change after insert or update or delete on evidence for each row execute function log_evidence_change();

create function log_entity_change() returns trigger language plpgsql as $$
begin
  insert into change_log (key) values ('entity:' || coalesce(new.id, old.id));
  perform pg_notify('trama_change', '');
  return null;
end $$;
create trigger entity_change after insert or update or delete on entity for each row execute function log_entity_change();

-- The claims that readers see: accepted, and standing in the current words of a published article.
create view public_evidence as
  select e.*
  from evidence e
  join claim c on c.id = e.claim_id and c.status = 'accepted'
  join article a on a.id = e.article_id and a.status = 'published' and a.revision_id = e.revision_id
  where e.state = 'current';
