-- An article's page in one call. A function keeps its plan for the session: planning this query anew for every page
-- would cost several times its execution.

-- When an article was published, as precise as it is known: `2021`, `2021-05`, `2021-05-24` or an ISO 8601 time.
create function published_text(at timestamptz, given text) returns text language sql stable as $$
  select to_char(at at time zone 'UTC', case given when 'year' then 'YYYY' when 'month' then 'YYYY-MM'
    when 'day' then 'YYYY-MM-DD' else 'YYYY-MM-DD"T"HH24:MI:SS"Z"' end)
$$;

-- Up to three published articles that share topics, countries and actors with one: a rare topic says more than a common
-- one. Of the best twelve those with like titles, in the same language and near in time stand first; of translations one.
create function article_related(this_id uuid) returns uuid[] language plpgsql stable as $$
declare
  this record;
begin
  select a.id, r.title, a.language, a.published_at, a.translation_group into this
  from article a join revision r on r.id = a.revision_id where a.id = this_id;
  return array(
    select ranked.id from (
      select distinct on (coalesce(near.translation_group, near.id)) near.id, near.apart,
        near.weight + 3 * similarity(near.title, this.title) + case when near.language = this.language then 1 else 0 end as score
      from (
        select a.id, a.translation_group, a.language, r.title, shared.weight,
          abs(extract(epoch from a.published_at - this.published_at)) as apart
        from (
          select found.article_id, sum(found.weight) as weight from (
            select y.article_id, 3 / ln(2.0 + count(*) over (partition by x.topic_id)) as weight
            from article_topic x cross join lateral (select article_id from article_topic
              where topic_id = x.topic_id order by article_id desc limit 40) y
            where x.article_id = this_id
            union all
            select y.article_id, 2 / ln(2.0 + count(*) over (partition by x.country))
            from article_country x cross join lateral (select article_id from article_country
              where country = x.country order by article_id desc limit 40) y
            where x.article_id = this_id
            union all
            select distinct e.article_id, 1.5
            from evidence mine join claim mc on mc.id = mine.claim_id
              join claim c on c.subject_id = mc.subject_id
              join public_evidence e on e.claim_id = c.id
            where mine.article_id = this_id and mine.state = 'current'
          ) found group by found.article_id order by weight desc, found.article_id desc limit 24
        ) shared
        join article a on a.id = shared.article_id and a.status = 'published' and a.id <> this_id and a.kind <> 'page'
          and (this.translation_group is null or a.translation_group is distinct from this.translation_group)
        join revision r on r.id = a.revision_id
        order by shared.weight desc limit 12
      ) near
      order by coalesce(near.translation_group, near.id), score desc
    ) ranked
    order by ranked.score desc, ranked.apart limit 3);
end $$;

-- The published article at a path with all that its page shows, null when there is none. `known_related`: ids from an
-- earlier call, so that they need not be looked for again; what is no longer published among them is left out.
create function article_page(at_path text, known_related uuid[]) returns jsonb language plpgsql stable as $$
declare
  found_id uuid;
  page jsonb;
begin
  select a.id into found_id from article a where a.path = at_path and a.status = 'published';
  if found_id is null then return null; end if;
  select jsonb_build_object('id', a.id, 'path', a.path, 'title', r.title, 'dek', r.dek, 'kind', a.kind,
    'language', a.language, 'publishedAt', published_text(a.published_at, a.published_precision),
    'updatedAt', to_char(a.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'html', r.html, 'text', r.text, 'parts', r.parts, 'licence', a.licence, 'originalUrl', a.url,
    'countries', coalesce((select jsonb_agg(x.country order by x.ord) from article_country x where x.article_id = a.id), '[]'),
    'sections', coalesce((select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by x.ord)
      from article_section x join section t on t.id = x.section_id where x.article_id = a.id), '[]'),
    'topics', coalesce((select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by x.ord)
      from article_topic x join topic t on t.id = x.topic_id where x.article_id = a.id), '[]'),
    'authors', coalesce((select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by x.ord)
      from article_author x join author t on t.id = x.author_id where x.article_id = a.id), '[]'),
    'sources', coalesce((select jsonb_agg(jsonb_build_object('title', s.title, 'publisher', s.publisher, 'url', s.url,
      'date', s.date, 'place', s.place, 'readOn', s.read_on) order by s.ord) from article_source s where s.article_id = a.id), '[]'),
    'media', coalesce((select jsonb_agg(jsonb_build_object('url', m.url, 'kind', m.kind, 'role', x.role, 'hash', m.hash,
      'type', m.type, 'width', m.width, 'height', m.height, 'alt', x.alt, 'caption', x.caption, 'credit', x.credit,
      'licence', x.licence) order by x.ord) from article_media x join media m on m.id = x.media_id where x.article_id = a.id), '[]'),
    'translations', coalesce((select jsonb_agg(jsonb_build_object('language', b.language, 'path', b.path, 'title', br.title)
      order by b.language) from article b join revision br on br.id = b.revision_id
      where b.translation_group = a.translation_group and b.status = 'published'), '[]'),
    'claims', '[]'::jsonb, 'related', '[]'::jsonb)
  into page from article a join revision r on r.id = a.revision_id where a.id = found_id;
  -- Most articles have no claims yet: the joins below are spared them.
  if exists (select 1 from evidence e where e.article_id = found_id and e.state <> 'superseded') then
    page := jsonb_set(page, '{claims}', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'predicate', c.predicate,
      'value', c.value, 'dateFrom', c.date_from, 'dateTo', c.date_to,
      'subject', (select jsonb_build_object('slug', s.slug, 'name', s.caption) from entity s where s.id = c.subject_id),
      'object', (select jsonb_build_object('slug', o.slug, 'name', o.caption) from entity o where o.id = c.object_id),
      'evidence', jsonb_build_object('field', e.field, 'start', e.start_pos, 'end', e.end_pos, 'quote', e.quote,
        'part', e.part, 'attribution', e.attribution, 'stance', e.stance, 'article', jsonb_build_object('path', page->'path',
        'title', page->'title', 'publishedAt', page->'publishedAt', 'language', page->'language'))) order by e.start_pos), '[]')
      from public_evidence e join claim c on c.id = e.claim_id where e.article_id = found_id));
  end if;
  return jsonb_set(page, '{related}', (
    select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'path', a.path, 'title', r.title, 'dek', r.dek, 'kind', a.kind,
      'language', a.language, 'publishedAt', published_text(a.published_at, a.published_precision),
      'countries', coalesce((select jsonb_agg(x.country order by x.ord) from article_country x where x.article_id = a.id), '[]'),
      'authors', '[]'::jsonb, 'excerpt', case when r.dek is null then left(r.text, 240) end) order by near.place), '[]')
    from unnest(coalesce(known_related, article_related(found_id))) with ordinality near(id, place)
    join article a on a.id = near.id and a.status = 'published' join revision r on r.id = a.revision_id));
end $$;
