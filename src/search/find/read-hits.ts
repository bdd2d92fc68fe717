import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import { choosePassages } from '../highlight/choose-passages.ts';
import { markedText, markFinder } from '../highlight/mark-words.ts';
import type { QueryWords } from '../query/parse-words.ts';
import type { SearchHit } from '../schema.ts';
import { stemsOf } from '../words/lexemes.ts';

/** Characters of a body in which passages are looked for. */
const PASSAGE_TEXT = 20_000;

interface HitRow {
  id: string;
  path: string;
  kind: string;
  language: string;
  published_at: Date | null;
  published_precision: string | null;
  title: string;
  dek: string | null;
  text: string;
  countries: string[];
}

/**
 * Reads and marks the articles of a page, in its order. One that was unpublished meanwhile is left out: the status of
 * the article itself decides what is public.
 */
export async function readHits(db: Db, ids: readonly string[], words: QueryWords): Promise<SearchHit[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<HitRow>`
    select a.id, a.path, a.kind, a.language, a.published_at, a.published_precision, r.title, r.dek,
      left(r.text, ${PASSAGE_TEXT}) as text,
      array(select c.country from article_country c where c.article_id = a.id order by c.ord) as countries
    from article a join revision r on r.id = a.revision_id
    where a.id = any(${ids}::uuid[]) and a.status = 'published'`.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []).map((row) => toHit(row, words));
}

function toHit(row: HitRow, words: QueryWords): SearchHit {
  const find = markFinder(words, stemsOf(row.language));
  const { title, dek } = row;
  return {
    articleId: row.id,
    path: row.path,
    title: markedText(title, find(title)),
    dek: dek === null ? null : markedText(dek, find(dek)),
    passages: choosePassages(row.text, find),
    kind: row.kind,
    language: row.language,
    publishedAt: row.published_at?.toISOString() ?? null,
    publishedPrecision: row.published_precision,
    countries: row.countries,
  };
}
