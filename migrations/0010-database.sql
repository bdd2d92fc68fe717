-- The database that the publishing makes: what names in articles stand for, what the program suggests, what editors
-- decided, kept documents, merges, incidents.

-- An actor, a place, or something that happened (`Event`: its kind, date, place and parts are claims like any other).
alter table entity
  -- Written by an editor.
  add column summary text,
  -- ISO 3166-1 alpha-2.
  add column countries text[] not null default '{}',
  -- FollowTheMoney topics: crime, gov.security, role.pep ...
  add column topics text[] not null default '{}',
  -- EDTF interval in which it existed.
  add column active text,
  -- Entry of the starter lexicon that it was made from.
  add column lexicon_id text unique,
  -- The entity that this one turned out to be: its claims and mentions are told of that one.
  add column merged_into uuid references entity,
  -- Who is shown with care: nothing of a minor, a victim or an erased entity is public.
  add column protection text check (protection in ('minor', 'victim', 'erased')),
  add column deceased boolean not null default false,
  -- Of places; precision says what the point stands for.
  add column lat real,
  add column lon real,
  add column precision text check (precision in ('exact', 'city', 'region', 'country')),
  add column within_id uuid references entity,
  add column last_checked date,
  -- For editors alone.
  add column note text,
  add constraint entity_not_itself check (merged_into <> id),
  add constraint entity_place check (num_nonnulls(lat, lon, precision) in (0, 3));
create index entity_merged on entity (merged_into) where merged_into is not null;

alter table entity_name
  drop constraint entity_name_kind_check,
  add constraint entity_name_kind_check check (kind in ('name', 'alias', 'weakAlias', 'previousName', 'abbreviation')),
  -- Where the name was read: an address, or a word such as `article`.
  add column source text;
create index entity_name_like on entity_name using gin (lower(name) gin_trgm_ops);

create table entity_identifier (
  entity_id uuid not null references entity on delete cascade,
  -- wikidata, opensanctions, iso3166, ...
  scheme text not null,
  value text not null,
  source text,
  primary key (entity_id, scheme, value)
);
create index entity_identifier_value on entity_identifier (scheme, value);

-- A kept source that is no article of ours: PDF, Word, archived page. The file stands in the folder `documents` by its hash.
create table document (
  id uuid primary key,
  slug text not null unique,
  -- SHA-256 (hex) of the file.
  hash text not null unique,
  -- MIME type.
  type text not null,
  bytes integer not null,
  file_name text not null,
  title text not null,
  issuer text,
  -- EDTF.
  date text,
  url text,
  language text not null,
  visibility text not null check (visibility in ('public', 'confidential')),
  added_by text not null,
  created_at timestamptz not null default now()
);
-- Text by page, as read once; it never changes.
create table document_page (
  document_id uuid not null references document on delete restrict,
  number integer not null check (number > 0),
  text text not null,
  primary key (document_id, number)
);
create function refuse_page_change() returns trigger language plpgsql as $$
begin
  raise exception 'a kept document never changes: add the new version as another' using errcode = 'check_violation', constraint = 'document_immutable';
end $$;
create trigger document_page_immutable before update on document_page for each row execute function refuse_page_change();

alter table claim
  -- Where it was so: an entity that is a place.
  add column place_id uuid references entity,
  -- {value, upTo, approximate, unit, of}.
  add column quantity jsonb,
  -- Of a legal status: what is alleged, and which authority said so.
  add column allegation text,
  add column authority text,
  -- Whom the source named, when a merge tells the claim of another.
  add column stated_subject_id uuid references entity,
  add column stated_object_id uuid references entity;
create index claim_place on claim (place_id) where place_id is not null;
create index claim_stated_subject on claim (stated_subject_id) where stated_subject_id is not null;
create index claim_stated_object on claim (stated_object_id) where stated_object_id is not null;

-- A passage stands in a revision of an article or on a page of a kept document.
alter table evidence
  alter column article_id drop not null,
  alter column revision_id drop not null,
  add column document_id uuid,
  add column page integer,
  add constraint evidence_page foreign key (document_id, page) references document_page on delete restrict,
  add constraint evidence_one_source check (
    (num_nonnulls(article_id, revision_id) = 2 and num_nonnulls(document_id, page) = 0)
    or (num_nonnulls(article_id, revision_id) = 0 and num_nonnulls(document_id, page) = 2 and field = 'text'));
create index evidence_document on evidence (document_id) where document_id is not null;

create or replace function check_evidence() returns trigger language plpgsql as $$
declare
  source record;
  body text;
begin
  if new.document_id is not null then
    select text into body from document_page where document_id = new.document_id and number = new.page;
  else
    select article_id, title, coalesce(dek, '') as dek, text into source from revision where id = new.revision_id;
    if source.article_id is distinct from new.article_id then
      raise exception 'evidence names a revision of another article' using errcode = 'check_violation', constraint = 'evidence_revision';
    end if;
    body := case new.field when 'text' then source.text when 'title' then source.title else source.dek end;
  end if;
  if new.end_pos - new.start_pos <> char_length(new.quote)
     or substr(body, new.start_pos + 1, new.end_pos - new.start_pos) is distinct from new.quote then
    raise exception 'the quote does not stand at its position in the %', new.field
      using errcode = 'check_violation', constraint = 'evidence_quote';
  end if;
  return new;
end $$;
drop trigger evidence_quote on evidence;
create trigger evidence_quote before insert or update of revision_id, article_id, document_id, page, field, start_pos, end_pos, quote on evidence
  for each row execute function check_evidence();

create or replace function log_evidence_change() returns trigger language plpgsql as $$
declare
  row evidence := coalesce(new, old);
begin
  if row.article_id is not null then insert into change_log (key) values ('article:' || row.article_id);
  else insert into change_log (key) values ('document:' || row.document_id); end if;
  insert into change_log (key) values ('claim:' || row.claim_id);
  insert into change_log (key) select 'entity:' || x from claim c, unnest(array[c.subject_id, c.object_id]) x where c.id = row.claim_id and x is not null;
  perform pg_notify('trama_change', '');
  return null;
end $$;

create or replace function log_claim_change() returns trigger language plpgsql as $$
declare
  row claim := coalesce(new, old);
begin
  insert into change_log (key) select 'entity:' || x from unnest(array[new.subject_id, new.object_id, old.subject_id, old.object_id]) x where x is not null group by x;
  insert into change_log (key) values ('claim:' || row.id);
  insert into change_log (key) select 'article:' || e.article_id from evidence e where e.claim_id = row.id and e.article_id is not null;
  perform pg_notify('trama_change', '');
  return null;
end $$;

-- What readers see of claims: accepted, about nobody who is protected, standing in the current words of a published
-- article or in a public document.
create or replace view public_evidence as
  select e.*
  from evidence e
  join claim c on c.id = e.claim_id and c.status = 'accepted'
  where e.state = 'current'
    and (exists (select 1 from article a where a.id = e.article_id and a.status = 'published' and a.revision_id = e.revision_id)
      or exists (select 1 from document d where d.id = e.document_id and d.visibility = 'public'))
    and not exists (select 1 from entity p where p.id in (c.subject_id, c.object_id) and p.protection is not null);

-- What extraction read last of each article, and with which extractors and lexicon.
create table extraction (
  article_id uuid primary key references article on delete cascade,
  revision_id uuid not null,
  signature text not null,
  at timestamptz not null default now()
);

-- A name that an article has, with every place where it (or a shorter form of it) stands. Positions are code points of
-- the revision's text.
create table mention (
  article_id uuid not null references article on delete cascade,
  -- The folded full name: `felipe caceres`.
  key text not null,
  revision_id uuid not null,
  name text not null,
  schema text not null,
  -- The words that say who it is, as the article has them: 'anti-drug official'.
  role text,
  entity_id uuid references entity,
  -- Whom the words named, when a merge tells the mention of another.
  stated_entity_id uuid references entity,
  -- none: nobody known; candidate: proposed, for an editor to decide; auto: linked by the program; judged: linked by an
  -- editor; refused: an editor said that it is not so.
  link text not null check (link in ('none', 'candidate', 'auto', 'judged', 'refused')),
  starts integer[] not null,
  ends integer[] not null,
  confidence real not null,
  primary key (article_id, key)
);
create index mention_entity on mention (entity_id, article_id) where entity_id is not null;
create index mention_stated on mention (stated_entity_id) where stated_entity_id is not null;
create index mention_key on mention (key);

-- What a name stands for, as an editor decided: throughout the archive, or (with an article) there alone.
create table name_judgement (
  id uuid primary key,
  key text not null,
  article_id uuid references article on delete cascade,
  -- The entity that the name stands for; null: nobody of whom the database should speak.
  entity_id uuid references entity,
  decided_by text not null,
  reason text,
  at timestamptz not null default now(),
  -- Taken back by a later decision.
  undone_at timestamptz
);
create index name_judgement_key on name_judgement (key) where undone_at is null;

-- A claim or an incident that the program proposes. Its id is made of the article and of what is proposed, so that
-- reading the article again finds what was decided.
create table suggestion (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  revision_id uuid not null,
  kind text not null check (kind in ('claim', 'incident')),
  -- Predicate of a claim, kind of an incident.
  what text not null,
  -- As `SuggestedClaim` or `SuggestedIncident` in src/knowledge/suggest/suggestion.ts.
  body jsonb not null,
  confidence real not null,
  -- gone: the article no longer says so.
  state text not null default 'open' check (state in ('open', 'later', 'accepted', 'rejected', 'gone')),
  -- What an accepted one became.
  claim_id uuid references claim on delete set null,
  event_id uuid references entity on delete set null
);
create index suggestion_article on suggestion (article_id);
create index suggestion_open on suggestion (confidence desc, id) where state = 'open';
create index suggestion_claim on suggestion (claim_id) where claim_id is not null;
create index suggestion_event on suggestion (event_id) where event_id is not null;

-- Every decision, for ever: on a claim, an entity, a name or a suggestion, with what was before, so that it can be undone
-- and any past day be asked for.
alter table judgement
  alter column claim_id drop not null,
  alter column status drop not null,
  add column entity_id uuid references entity on delete cascade,
  add column suggestion_id uuid references suggestion on delete set null,
  -- accept, reject, later, edit, merge, unmerge, notSame, link, unlink, protect, erase, undo ...
  add column action text,
  add column before jsonb,
  add column after jsonb,
  -- The decision that took this one back.
  add column undone_by uuid references judgement;
create index judgement_entity on judgement (entity_id) where entity_id is not null;
create index judgement_at on judgement (at);

-- Two entities of which an editor said that they are not the same; a before b.
create table not_same (
  a uuid not null references entity on delete cascade,
  b uuid not null references entity on delete cascade,
  decided_by text not null,
  reason text,
  at timestamptz not null default now(),
  primary key (a, b),
  check (a < b)
);

-- What lists, maps and timelines need of an `Event`, made from its public claims (`refreshIncidents`).
create table incident (
  entity_id uuid primary key references entity on delete cascade,
  kind text not null,
  -- EDTF, and the first and last day that it may mean.
  date text,
  first_day date,
  last_day date,
  place_id uuid references entity,
  -- ISO 3166-1 alpha-2.
  country text
);
create index incident_first_day on incident (first_day desc nulls last, entity_id);
create index incident_place on incident (place_id) where place_id is not null;
create index incident_country on incident (country) where country is not null;

-- Whether an entity has a page: it has a claim or a linked name that readers may see, or an editor's summary.
create function is_public_entity(one uuid) returns boolean language sql stable as $$
  select exists (select 1 from entity e where e.id = one and e.merged_into is null and e.protection is null)
    and (exists (select 1 from entity e where e.id = one and e.summary is not null)
      or exists (select 1 from mention m join article a on a.id = m.article_id and a.status = 'published' and a.revision_id = m.revision_id
        where m.entity_id = one and m.link in ('auto', 'judged'))
      or exists (select 1 from claim c join public_evidence e on e.claim_id = c.id where c.subject_id = one or c.object_id = one))
$$;
