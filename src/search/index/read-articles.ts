import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';

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

/** One article of the outbox: what is to be done with its search document. */
export interface WaitingArticle {
  id: string;
  /** The transaction that put it there last: it changes whenever the article does. */
  xid: string;
  /** Null when it is not published: its document goes. */
  article: IndexedArticle | null;
}

/** Characters of a body that are read: enough for the words that are indexed (words of 9 letters on average). */
const TEXT_LENGTH = 150_000;

/** The first articles of the outbox, each with what is indexed of it, all as one moment saw them. */
export async function readWaiting(db: Db, limit: number): Promise<WaitingArticle[]> {
  // Counting characters takes longer than reading them; a text of so few bytes has no more characters.
  const isLong = sql`octet_length(r.text) > ${TEXT_LENGTH} and length(r.text) > ${TEXT_LENGTH}`;
  const { rows } = await sql<IndexedArticle & { xid: string; published: boolean }>`
    select o.article_id as id, o.xid::text as xid, r.id is not null as published, a.kind, a.language,
      to_char(a.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "publishedAt",
      r.title, r.dek, case when ${isLong} then left(r.text, ${TEXT_LENGTH}) else r.text end as text, ${isLong} as cut,
      ${labelsOf('section')} as sections, ${labelsOf('topic')} as topics, ${labelsOf('author')} as authors,
      coalesce((select json_agg(c.country order by c.ord) from article_country c where c.article_id = a.id), '[]') as countries
    from (select article_id, xid from search_outbox order by article_id limit ${limit}) o
    left join article a on a.id = o.article_id and a.status = 'published' left join revision r on r.id = a.revision_id
    order by o.article_id`.execute(db);
  return rows.map(({ xid, published, ...article }) => ({ id: article.id, xid, article: published ? article : null }));
}

function labelsOf(label: 'section' | 'topic' | 'author') {
  const link = sql.table(`article_${label}`);
  const column = sql.ref(`l.${label}_id`);
  return sql`coalesce((
    select json_agg(json_build_object('slug', n.slug, 'name', n.name) order by l.ord)
    from ${link} l join ${sql.table(label)} n on n.id = ${column} where l.article_id = a.id), '[]')`;
}
