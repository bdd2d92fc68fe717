-- Articles' pages with the corrections at their foot; else as 0030-article-pages.sql.
create or replace function article_pages(at_paths text[], known text[]) returns setof json language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select case when a.id is not null then json_build_object('id', a.id, 'path', a.path, 'title', r.title, 'dek', r.dek, 'kind', a.kind,
        'language', a.language, 'publishedAt', published_text(a.published_at, a.published_precision),
        'updatedAt', to_char(a.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'html', r.html, 'text', r.text, 'parts', r.parts, 'licence', a.licence, 'originalUrl', a.url,
        'countries', array(select x.country from article_country x where x.article_id = a.id order by x.ord),
        'sections', array(select json_build_object('slug', t.slug, 'name', t.name)
          from article_section x join section t on t.id = x.section_id where x.article_id = a.id order by x.ord),
        'topics', array(select json_build_object('slug', t.slug, 'name', t.name)
          from article_topic x join topic t on t.id = x.topic_id where x.article_id = a.id order by x.ord),
        'authors', array(select json_build_object('slug', t.slug, 'name', t.name)
          from article_author x join author t on t.id = x.author_id where x.article_id = a.id order by x.ord),
        'sources', array(select json_build_object('title', s.title, 'publisher', s.publisher, 'url', s.url,
          'date', s.date, 'place', s.place, 'readOn', s.read_on) from article_source s where s.article_id = a.id order by s.ord),
        'media', array(select json_build_object('url', m.url, 'kind', m.kind, 'role', x.role, 'hash', m.hash,
          'type', m.type, 'width', m.width, 'height', m.height, 'alt', x.alt, 'caption', x.caption, 'credit', x.credit,
          'licence', x.licence) from article_media x join media m on m.id = x.media_id where x.article_id = a.id order by x.ord),
        'translations', case when a.translation_group is null then array[]::json[] else array(select json_build_object('language', b.language, 'path', b.path, 'title', br.title)
          from article b join revision br on br.id = b.revision_id
          where b.translation_group = a.translation_group and b.status = 'published' order by b.language) end,
        'claims', case when exists (select 1 from evidence e where e.article_id = a.id and e.state <> 'superseded') then
          array(select json_build_object('id', c.id, 'predicate', c.predicate,
          'value', c.value, 'dateFrom', c.date_from, 'dateTo', c.date_to,
          'allegation', c.allegation, 'authority', c.authority,
          'subject', (select json_build_object('slug', s.slug, 'name', s.caption, 'schema', s.schema,
            'country', case when s.schema = 'Country' then s.countries[1] end) from entity s where s.id = c.subject_id),
          'object', (select json_build_object('slug', s.slug, 'name', s.caption, 'schema', s.schema,
            'country', case when s.schema = 'Country' then s.countries[1] end) from entity s where s.id = c.object_id),
          'place', (select json_build_object('slug', s.slug, 'name', s.caption, 'schema', s.schema,
            'country', case when s.schema = 'Country' then s.countries[1] end) from entity s where s.id = c.place_id),
          'evidence', json_build_object('field', e.field, 'start', e.start_pos, 'end', e.end_pos, 'quote', e.quote,
            'part', e.part, 'attribution', e.attribution, 'stance', e.stance, 'source', json_build_object('type', 'article', 'path', a.path,
            'title', r.title, 'publishedAt', published_text(a.published_at, a.published_precision), 'language', a.language,
            'publisher', null, 'page', null)))
          from public_evidence e join claim c on c.id = e.claim_id where e.article_id = a.id order by e.start_pos) else array[]::json[] end,
        'actors', array(select json_build_object('slug', n.slug, 'name', n.caption, 'schema', n.schema,
            'country', case when n.schema = 'Country' then n.countries[1] end, 'countries', n.countries, 'summary', n.summary,
            'starts', m.starts, 'ends', m.ends)
          from mention m join entity n on n.id = m.entity_id and n.merged_into is null and n.protection is null and n.schema <> 'Event'
          where m.article_id = a.id and m.revision_id = a.revision_id and m.link in ('auto', 'judged') order by m.starts[1], m.key),
        'corrections', array(select json_build_object('id', k.id, 'kind', k.kind, 'text', k.text,
          'publishedAt', to_char(k.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
          from correction k where k.article_id = a.id order by k.published_at, k.id),
        'related', array(select json_build_object('id', b.id, 'path', b.path, 'title', br.title, 'dek', br.dek, 'kind', b.kind,
          'language', b.language, 'publishedAt', published_text(b.published_at, b.published_precision),
          'countries', array(select x.country from article_country x where x.article_id = b.id order by x.ord),
          'authors', array[]::json[], 'excerpt', case when br.dek is null then left(br.text, 240) end)
        from unnest(coalesce(asked.known::uuid[], article_related(a.id))) with ordinality near(id, place)
        join article b on b.id = near.id and b.status = 'published' join revision br on br.id = b.revision_id order by near.place)) end
    from unnest(at_paths, known) with ordinality asked(path, known, place)
    left join article a on a.path = asked.path and a.status = 'published'
    left join revision r on r.id = a.revision_id
    order by asked.place;
end $$;
