import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';

/** Addresses in one file: sitemaps.org allows 50,000. */
export const SITEMAP_SIZE = 40_000;

/** An address with its last change and its translations. */
export interface SitemapEntry {
  path: string;
  changed: string | null;
  translations: { language: string; path: string }[];
}

/** How many articles sitemaps name. */
export async function countSitemap(db: Db): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::integer as n from article where status = 'published'`.execute(db);
  return rows[0]?.n ?? 0;
}

/** The articles of sitemap `part` (from 1), in order of storing. */
export async function readSitemap(db: Db, part: number): Promise<SitemapEntry[]> {
  const { rows } = await sql<SitemapEntry>`
    select a.path, to_char(greatest(a.updated_at, a.published_at) at time zone 'UTC', 'YYYY-MM-DD') as changed,
      case when a.translation_group is null then '[]' else coalesce((select jsonb_agg(jsonb_build_object('language', b.language, 'path', b.path) order by b.language)
        from article b where b.translation_group = a.translation_group and b.status = 'published'), '[]') end as translations
    from article a where a.status = 'published' order by a.id limit ${SITEMAP_SIZE} offset ${(part - 1) * SITEMAP_SIZE}`.execute(
    db,
  );
  return rows;
}

/** An article for the news sitemap. */
export interface NewsEntry {
  path: string;
  title: string;
  language: string;
  publishedAt: string;
}

/** Articles of the two days before `now`, at most 1,000, as news sitemaps take. */
export async function readNews(db: Db, now: Date): Promise<NewsEntry[]> {
  const since = new Date(now.getTime() - 2 * 86_400_000).toISOString();
  const { rows } = await sql<NewsEntry>`
    select a.path, r.title, a.language, to_char(a.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishedAt"
    from article a join revision r on r.id = a.revision_id
    where a.status = 'published' and a.published_at > ${since}::timestamptz and a.published_at <= ${now.toISOString()}::timestamptz
      and a.published_precision in ('day', 'time') and a.kind <> 'page'
    order by a.published_at desc limit 1000`.execute(db);
  return rows;
}
