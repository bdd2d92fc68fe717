import { sql } from 'kysely';
import type { Db, Tx } from '../../kit/index.ts';
import { facetCharacter } from '../facets/facet-codes.ts';
import { ensureFacets, facetKey, facetValues } from '../facets/facet-values.ts';
import { STEMS, stemsOf } from '../words/lexemes.ts';
import { countryName } from './country-name.ts';
import { documentWords } from './document-words.ts';
import { type IndexedArticle, readArticles } from './read-articles.ts';
import { storeWords, type WrittenWords } from './store-words.ts';

/** Articles in one transaction: enough to share its cost, few enough that a writer waits a moment only. */
const CHUNK = 200;
/** Articles in one statement. */
const SLICE = 50;
/** Fewer articles than this are no bulk load: their lexemes are sorted into the index at once. */
const FEW = 50;

/** How much one call may do. */
export interface RefreshOptions {
  /** Most articles; all when left out. */
  limit?: number;
}

/**
 * Brings the search documents of changed articles up to date, taking them from the outbox. Gives how many it took.
 * Each chunk is taken and indexed in one transaction, so that a kill loses nothing; several processes may run it.
 */
export async function refreshSearch(
  db: Db,
  { limit = Number.POSITIVE_INFINITY }: RefreshOptions = {},
): Promise<number> {
  let done = 0;
  while (done < limit) {
    const took = await db.transaction().execute((tx) => refreshChunk(tx, Math.min(CHUNK, limit - done)));
    if (took === 0) break;
    done += took;
  }
  // New lexemes wait in a list that every search reads through; in a bulk load sorting in many at once is cheaper.
  if (done < FEW) await sql`select gin_clean_pending_list('search_document_words')`.execute(db);
  return done;
}

async function refreshChunk(tx: Tx, limit: number): Promise<number> {
  const { rows } = await sql<{ article_id: string }>`
    delete from search_outbox where article_id = any(array(
      select article_id from search_outbox order by article_id limit ${limit} for update skip locked))
    returning article_id`.execute(tx);
  if (rows.length === 0) return 0;
  const ids = rows.map((row) => row.article_id);
  await tx.deleteFrom('search_document').where('article_id', '=', sql<string>`any(${ids}::uuid[])`).execute();
  const articles = await readArticles(tx, ids);
  if (articles.length > 0) await storeDocuments(tx, articles);
  return rows.length;
}

/** Slice by slice, so that the program prepares one while the database stores the last. */
async function storeDocuments(tx: Tx, articles: readonly IndexedArticle[]): Promise<void> {
  const ids = await ensureFacets(tx, articles.flatMap(facetValues));
  const written: WrittenWords[] = [];
  let storing: Promise<unknown> = Promise.resolve();
  for (let i = 0; i < articles.length; i += SLICE) {
    const rows = articles.slice(i, i + SLICE).map((article) => documentRow(article, ids));
    await storing;
    storing = insertRows(tx, rows);
    // A failure is reported by the next await; without this line it would count as unhandled until then.
    storing.catch(() => undefined);
    for (const { stems, words } of rows) written.push({ stems, written: words.written });
    // Lets the statement leave before the next slice occupies the thread.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await storing;
  await storeWords(tx, written);
}

/** As arrays: one statement of the same text whatever the number of rows. */
async function insertRows(tx: Tx, rows: readonly ReturnType<typeof documentRow>[]): Promise<void> {
  await sql`
    insert into search_document (article_id, published_at, stems, facets, words, truncated)
    select id, published_at, stems, facets, words::tsvector, truncated
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.publishedAt)}::timestamptz[],
      ${rows.map((row) => STEMS.indexOf(row.stems))}::smallint[], ${rows.map((row) => row.facets)}::text[],
      ${rows.map((row) => row.words.words)}::text[], ${rows.map((row) => row.truncated)}::boolean[])
      as r (id, published_at, stems, facets, words, truncated)`.execute(tx);
}

function documentRow(article: IndexedArticle, facetIds: ReadonlyMap<string, number>) {
  const stems = stemsOf(article.language);
  const own = [...new Set(facetValues(article).flatMap((value) => facetIds.get(facetKey(value)) ?? []))];
  const words = documentWords({ ...article, names: namesOf(article), facetIds: own }, stems);
  return {
    id: article.id,
    publishedAt: article.publishedAt ?? '-infinity',
    stems,
    facets: own.map(facetCharacter).join(''),
    words,
    truncated: words.truncated || article.cut,
  };
}

function namesOf({ countries, language, sections, topics, authors }: IndexedArticle): string[] {
  const names = [...topics, ...sections, ...authors].map(({ name }) => name);
  return [...names, ...countries.map((code) => countryName(code, language))];
}
