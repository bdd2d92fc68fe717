import { sql } from 'kysely';
import type { Tx } from '../../kit/index.ts';

/** A section, topic or author of an article. */
export interface Label {
  slug: string;
  name: string;
}

/** What the index takes from one published article. */
export interface IndexedArticle {
  id: string;
  kind: string;
  language: string;
  /** ISO 8601, null when unknown. */
  publishedAt: string | null;
  title: string;
  dek: string | null;
  /** At most `TEXT_LENGTH` characters. */
  text: string;
  /** Whether the text is longer than that. */
  cut: boolean;
  sections: Label[];
  topics: Label[];
  authors: Label[];
  countries: string[];
}

/** Characters of a body that are read: enough for the words that are indexed (words of 9 letters on average). */
const TEXT_LENGTH = 150_000;

/** The published ones among these articles, in one query. */
export async function readArticles(tx: Tx, ids: readonly string[]): Promise<IndexedArticle[]> {
  const { rows } = await sql<IndexedArticle>`
    select a.id, a.kind, a.language,
      to_char(a.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "publishedAt",
      r.title, r.dek, left(r.text, ${TEXT_LENGTH}) as text, length(r.text) > ${TEXT_LENGTH} as cut,
      ${labelsOf('section')} as sections, ${labelsOf('topic')} as topics, ${labelsOf('author')} as authors,
      coalesce((select json_agg(c.country order by c.ord) from article_country c where c.article_id = a.id), '[]') as countries
    from article a join revision r on r.id = a.revision_id
    where a.id = any(${ids}::uuid[]) and a.status = 'published'`.execute(tx);
  return rows;
}

function labelsOf(label: 'section' | 'topic' | 'author') {
  const link = sql.table(`article_${label}`);
  const column = sql.ref(`l.${label}_id`);
  return sql`coalesce((
    select json_agg(json_build_object('slug', n.slug, 'name', n.name) order by l.ord)
    from ${link} l join ${sql.table(label)} n on n.id = ${column} where l.article_id = a.id), '[]')`;
}
