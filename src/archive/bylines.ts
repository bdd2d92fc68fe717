import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';

/** A name that stands, or stood, in bylines. */
export interface Byline {
  slug: string;
  name: string;
  /** What readers are told of somebody by this name. */
  about: string | null;
  /** Published articles that have it. */
  articles: number;
}

/** Longest text about a byline, in characters. */
export const ABOUT_LENGTH = 2000;

/** Bylines of published articles, by name. */
export async function listBylines(db: Db): Promise<Byline[]> {
  const { rows } = await sql<Byline>`
    select x.slug, x.name, x.about, count(*)::int as articles from author x join article_author y on y.author_id = x.id
      join article a on a.id = y.article_id and a.status = 'published'
    group by x.id order by lower(x.name), x.slug`.execute(db);
  return rows;
}

/** Changes what readers are told of a byline. False: there is none of that name. */
export async function describeByline(db: Db, slug: string, about: string): Promise<boolean> {
  const words = about.replace(/\r\n?/g, '\n').trim().slice(0, ABOUT_LENGTH).toWellFormed() || null;
  const { rows } = await sql`update author set about = ${words} where slug = ${slug} returning id`.execute(db);
  return rows.length > 0;
}
