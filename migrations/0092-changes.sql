-- What readers may see, as a sequence: each article, actor, claim and incident once, at the place of its last change.
-- Made from the log of changes by followChanges of src/exchange; a copy of the database begins a sequence of its own.
create table feed_item (
  kind text not null check (kind in ('article', 'actor', 'claim', 'incident')),
  id uuid not null,
  seq bigint not null unique,
  -- MD5 of the public record; null: readers may see it no more.
  hash text,
  at timestamptz not null default now(),
  primary key (kind, id)
);

-- How far the sequence is; one row.
create table feed_state (
  one boolean primary key default true check (one),
  -- Another one after every beginning: a partner's place in one sequence means nothing in another.
  epoch uuid not null,
  seq bigint not null default 0,
  -- Up to which transaction the log of changes was taken up, and when.
  horizon text,
  at timestamptz,
  -- While everything is read: `article` and the id after which it goes on; null: it has been read.
  reading text
);

-- The records. Others are named by their ids, so that a new name changes one record and not a thousand.

create function feed_article(one uuid) returns jsonb language sql stable as $$
  select jsonb_build_object('id', a.id, 'path', a.path, 'title', r.title, 'dek', r.dek, 'kind', a.kind, 'language', a.language,
    'publishedAt', published_text(a.published_at, a.published_precision),
    'updatedAt', to_char(a.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'html', r.html, 'text', r.text, 'licence', a.licence, 'originalUrl', a.url,
    'countries', coalesce((select jsonb_agg(x.country order by x.ord) from article_country x where x.article_id = a.id), '[]'),
    'sections', coalesce((select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by x.ord)
      from article_section x join section t on t.id = x.section_id where x.article_id = a.id), '[]'),
    'topics', coalesce((select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by x.ord)
      from article_topic x join topic t on t.id = x.topic_id where x.article_id = a.id), '[]'),
    'authors', coalesce((select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by x.ord)
      from article_author x join author t on t.id = x.author_id where x.article_id = a.id), '[]'),
    'actors', coalesce((select jsonb_agg(distinct n.id) from mention m join entity n on n.id = m.entity_id and n.merged_into is null
        and n.protection is null and n.schema <> 'Event'
      where m.article_id = a.id and m.revision_id = a.revision_id and m.link in ('auto', 'judged')), '[]'),
    'corrections', coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'kind', k.kind, 'text', k.text,
        'publishedAt', to_char(k.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by k.published_at, k.id)
      from correction k where k.article_id = a.id), '[]'))
  from article a join revision r on r.id = a.revision_id where a.id = one and a.status = 'published'
$$;

create function feed_actor(one uuid) returns jsonb language sql stable as $$
  select jsonb_build_object('id', e.id, 'slug', e.slug, 'name', e.caption, 'schema', e.schema, 'countries', e.countries,
    'topics', e.topics, 'active', e.active, 'summary', e.summary, 'deceased', e.deceased, 'lat', e.lat, 'lon', e.lon,
    'precision', e.precision,
    'names', coalesce((select jsonb_agg(n.name order by n.name collate "C") from (select distinct name from entity_name where entity_id = e.id) n), '[]'))
  from entity e where e.id = one and e.schema <> 'Event' and is_public_entity(e.id)
$$;

create function feed_incident(one uuid) returns jsonb language sql stable as $$
  select jsonb_build_object('id', e.id, 'slug', e.slug, 'name', e.caption, 'summary', e.summary, 'kind', i.kind, 'date', i.date,
    'country', i.country, 'place', (select p.id from entity p where p.id = i.place_id and p.protection is null))
  from entity e join incident i on i.entity_id = e.id
  where e.id = one and e.schema = 'Event' and e.merged_into is null and e.protection is null
    and exists (select 1 from claim c join public_evidence p on p.claim_id = c.id where c.subject_id = e.id and c.predicate = 'kind')
$$;

create function feed_claim(one uuid) returns jsonb language sql stable as $$
  select jsonb_build_object('id', c.id, 'subject', c.subject_id, 'predicate', c.predicate, 'object', c.object_id, 'value', c.value,
    'dateFrom', c.date_from, 'dateTo', c.date_to, 'place', c.place_id, 'allegation', c.allegation, 'authority', c.authority,
    'evidence', p.passages)
  from claim c cross join lateral (
    select jsonb_agg(jsonb_build_object('article', e.article_id, 'document', d.hash, 'page', e.page, 'field', e.field,
      'start', e.start_pos, 'end', e.end_pos, 'quote', e.quote, 'part', e.part, 'attribution', e.attribution, 'stance', e.stance) order by e.id) as passages
    from (select * from public_evidence x where x.claim_id = c.id order by x.id limit 100) e left join document d on d.id = e.document_id) p
  where c.id = one and c.status = 'accepted' and p.passages is not null
$$;

create function feed_record(what text, one uuid) returns jsonb language sql stable as $$
  select case what when 'article' then feed_article(one) when 'actor' then feed_actor(one)
    when 'incident' then feed_incident(one) when 'claim' then feed_claim(one) end
$$;
