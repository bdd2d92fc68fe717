import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { SourcesData } from '../data.ts';

/** Issuers on the index, those used most. */
const ISSUERS = 500;
/** Documents on one page of an issuer. */
const DOCUMENTS_PAGE = 50;
/** Articles named under one document. */
const ARTICLES = 5;

/** Who issued it: as the article says, else the host of its address. */
const issuer = sql`coalesce(nullif(s.publisher, ''), substring(s.url from '^https?://(?:www\\.)?([^/:?#]+)'), '')`;

/** Who issued the documents that published articles rest on; with `chosen`, its documents and the articles that use them. One query. */
export async function readSources(db: Db, chosen: string | null, page: number): Promise<SourcesData> {
  const { rows } = await sql<{ data: SourcesData }>`
    with used as materialized (
      select ${issuer} as issuer, s.title, s.url, s.date, s.place, a.id, a.path, a.published_at, a.translation_group
      from article_source s join article a on a.id = s.article_id and a.status = 'published'
      where ${chosen}::text is null or ${issuer} = ${chosen}::text),
    documents as materialized (
      select title, url, max(date) as date, count(distinct coalesce(translation_group, id))::int as articles from used
      where ${chosen}::text is not null group by title, url)
    select jsonb_build_object('issuer', ${chosen}::text, 'page', ${page}::int, 'pageSize', ${DOCUMENTS_PAGE}::int,
      'total', (select count(*) from documents),
      'issuers', (select coalesce(jsonb_agg(jsonb_build_object('name', one.issuer, 'articles', one.n) order by one.n desc, one.issuer), '[]') from (
        select issuer, count(distinct coalesce(translation_group, id))::int as n from used where issuer <> '' and ${chosen}::text is null
        group by issuer order by n desc, issuer limit ${ISSUERS}) one),
      'documents', (select coalesce(jsonb_agg(jsonb_build_object('title', d.title, 'url', d.url, 'date', d.date, 'articles', d.articles, 'usedIn',
          (select coalesce(jsonb_agg(jsonb_build_object('path', x.path, 'title', x.title)), '[]') from (
            select u.path, r.title from used u join article a on a.id = u.id join revision r on r.id = a.revision_id
            where u.title = d.title and u.url is not distinct from d.url order by u.published_at desc nulls last, u.id limit ${ARTICLES}) x))), '[]')
        from (select * from documents order by date desc nulls last, title limit ${DOCUMENTS_PAGE} offset ${(page - 1) * DOCUMENTS_PAGE}) d)) as data`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('the database gave no answer');
  return row.data;
}
