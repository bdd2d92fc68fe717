import { type RawBuilder, sql } from 'kysely';

/** Pieces of SQL that several queries share. `a` is always an article, `r` its current revision. */

/** When an article was published, as precise as it is known: `2021`, `2021-05`, `2021-05-24` or an ISO 8601 time. */
const publishedAt = sql<string | null>`to_char(a.published_at at time zone 'UTC', case a.published_precision
  when 'year' then 'YYYY' when 'month' then 'YYYY-MM' when 'day' then 'YYYY-MM-DD' else 'YYYY-MM-DD"T"HH24:MI:SS"Z"' end)`;

/** Sections, topics or authors of an article as a JSON array of `{slug, name}`. */
export function termsOf(table: 'section' | 'topic' | 'author'): RawBuilder<unknown> {
  return sql`coalesce((select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by x.ord)
    from ${sql.table(`article_${table}`)} x join ${sql.table(table)} t on t.id = x.${sql.ref(`${table}_id`)}
    where x.article_id = a.id), '[]')`;
}

/** Countries of an article, in its order. */
const countriesOf = sql`coalesce((select jsonb_agg(x.country order by x.ord)
  from article_country x where x.article_id = a.id), '[]')`;

/** An article as lists show it: the shape of `Story`. */
export const story = sql`jsonb_build_object('id', a.id, 'path', a.path, 'title', r.title, 'dek', r.dek, 'kind', a.kind,
  'language', a.language, 'publishedAt', ${publishedAt}, 'countries', ${countriesOf}, 'authors', ${termsOf('author')},
  'excerpt', case when r.dek is null then left(r.text, 240) end)`;

/** Newest first, undated last. */
export const newest = sql`a.published_at desc nulls last, a.id desc`;

/** Of an article's translations only one is listed: in the reader's language, else in the site's, else the first. */
export function preferred(language: string, siteLanguage: string): RawBuilder<boolean> {
  const rank = (alias: string) => sql`case left(${sql.ref(`${alias}.language`)}, 2)
    when ${language} then 0 when ${siteLanguage} then 1 else 2 end`;
  return sql`not exists (select 1 from article b where b.translation_group = a.translation_group
    and b.status = 'published' and b.id <> a.id and (${rank('b')}, b.id) < (${rank('a')}, a.id))`;
}

/** An actor as pages name it: the shape of `Actor`. */
const actorOf = (id: string) => sql`(select jsonb_build_object('slug', s.slug, 'name', s.caption, 'schema', s.schema,
  'country', case when s.schema = 'Country' then s.countries[1] end) from entity s where s.id = ${sql.ref(id)})`;

/** The article or document of evidence `e`. */
export const passageSources = sql`left join article a on a.id = e.article_id left join revision r on r.id = e.revision_id
  left join document d on d.id = e.document_id`;

/** What `publicClaim` needs beside `claim c`: `c`'s passages in public view, each with its article or document. */
export const publicPassages = sql`join public_evidence e on e.claim_id = c.id ${passageSources}`;

/** A claim with one passage (the shape of `PublicClaim`), from `claim c` and `publicPassages`. */
export const publicClaim = sql`jsonb_build_object('id', c.id, 'predicate', c.predicate, 'value', c.value,
  'dateFrom', c.date_from, 'dateTo', c.date_to, 'allegation', c.allegation, 'authority', c.authority,
  'subject', ${actorOf('c.subject_id')}, 'object', ${actorOf('c.object_id')}, 'place', ${actorOf('c.place_id')},
  'evidence', jsonb_build_object('field', e.field, 'start', e.start_pos, 'end', e.end_pos, 'quote', e.quote,
    'part', e.part, 'attribution', e.attribution, 'stance', e.stance,
    'source', case when e.document_id is null
      then jsonb_build_object('type', 'article', 'path', a.path, 'title', r.title, 'publishedAt', ${publishedAt},
        'language', a.language, 'publisher', null, 'page', null)
      else jsonb_build_object('type', 'document', 'path', '/document/' || d.hash, 'title', d.title, 'publishedAt', d.date,
        'language', d.language, 'publisher', d.issuer, 'page', e.page) end))`;
