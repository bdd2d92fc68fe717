import { sql } from 'kysely';
import type { Db, Tx } from '../../kit/index.ts';
import { facetCharacter } from '../facets/facet-codes.ts';
import { ensureFacets, facetKey, facetValues } from '../facets/facet-values.ts';
import { STEMS, stemsOf } from '../words/lexemes.ts';
import { countryName } from './country-name.ts';
import { documentWords } from './document-words.ts';
import { type IndexedArticle, readWaiting, type WaitingArticle } from './read-articles.ts';
import { storeWords } from './store-words.ts';

/** Articles in one transaction: enough to share its cost, few enough that a writer waits a moment only. */
const CHUNK = 100;
/** Fewer articles than this are no bulk load: their lexemes are sorted into the index at once. */
const FEW = 50;
/** How often in a row another process may be quicker before this one leaves it the work. */
const VAIN = 3;

/** How much one call may do. */
export interface RefreshOptions {
  /** Most articles; all when left out. */
  limit?: number;
}

/**
 * Brings the search documents of changed articles up to date, taking them from the outbox. Gives how many it took.
 * Each chunk is taken and stored in one transaction, so that a kill loses nothing; several processes may run it.
 */
export async function refreshSearch(
  db: Db,
  { limit = Number.POSITIVE_INFINITY }: RefreshOptions = {},
): Promise<number> {
  let done = 0;
  for (let vain = 0; done < limit && vain < VAIN; ) {
    const waiting = await readWaiting(db, Math.min(CHUNK, limit - done));
    if (waiting.length === 0) break;
    const took = await refreshChunk(db, waiting);
    vain = took === 0 ? vain + 1 : 0;
    done += took;
  }
  // New lexemes wait in a list that every search reads through; in a bulk load sorting in many at once is cheaper.
  if (done < FEW) await sql`select gin_clean_pending_list('search_document_words')`.execute(db);
  return done;
}

/** Makes the documents while the database is free for others, then stores those whose article is still as it was read. */
async function refreshChunk(db: Db, waiting: readonly WaitingArticle[]): Promise<number> {
  const articles = waiting.flatMap(({ article }) => article ?? []);
  const values = articles.flatMap(facetValues);
  const facetIds = await db.transaction().execute((tx) => ensureFacets(tx, values));
  const documents: DocumentRow[] = [];
  for (const article of articles) {
    documents.push(documentRow(article, facetIds));
    // A second of work for a chunk of long articles: others on this thread get their turn in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return db.transaction().execute(async (tx) => {
    const taken = await takeUnchanged(tx, waiting);
    if (taken.size === 0) return 0;
    const rows = documents.filter(({ id }) => taken.has(id));
    await lockCounts(tx, [...taken], rows);
    await tx
      .deleteFrom('search_document')
      .where('article_id', '=', sql<string>`any(${[...taken]}::uuid[])`)
      .execute();
    if (rows.length === 0) return taken.size;
    await insertRows(tx, rows);
    await storeWords(
      tx,
      rows.map(({ stems, words }) => ({ stems, written: words.written })),
    );
    return taken.size;
  });
}

/** Takes the articles from the outbox, except those that changed since they were read or that another process is at. */
async function takeUnchanged(tx: Tx, waiting: readonly WaitingArticle[]): Promise<Set<string>> {
  const { rows } = await sql<{ article_id: string }>`
    delete from search_outbox where article_id = any(array(
      select o.article_id from search_outbox o
      join unnest(${waiting.map(({ id }) => id)}::uuid[], ${waiting.map(({ xid }) => xid)}::xid8[]) as w (id, xid)
        on w.id = o.article_id and w.xid = o.xid
      order by o.article_id for update of o skip locked))
    returning article_id`.execute(tx);
  return new Set(rows.map((row) => row.article_id));
}

/**
 * Taking documents out and putting the new ones in each counts anew what they have: the rows of both are locked here, in
 * order of id, so that two processes wait for each other instead of deadlocking.
 */
async function lockCounts(tx: Tx, articles: readonly string[], rows: readonly DocumentRow[]): Promise<void> {
  await sql`
    select 1 from search_facet where id in (
      select search_facet_ids(facets) from search_document where article_id = any(${articles}::uuid[])
      union select search_facet_ids(facets) from unnest(${rows.map(({ facets }) => facets)}::text[]) as r (facets))
    order by id for update`.execute(tx);
}

/** As arrays: one statement of the same text whatever the number of rows. */
async function insertRows(tx: Tx, rows: readonly DocumentRow[]): Promise<void> {
  await sql`
    insert into search_document (article_id, published_at, stems, facets, words, truncated)
    select id, published_at, stems, facets, words::tsvector, truncated
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.publishedAt)}::timestamptz[],
      ${rows.map((row) => STEMS.indexOf(row.stems))}::smallint[], ${rows.map((row) => row.facets)}::text[],
      ${rows.map((row) => row.words.words)}::text[], ${rows.map((row) => row.truncated)}::boolean[])
      as r (id, published_at, stems, facets, words, truncated)`.execute(tx);
}

type DocumentRow = ReturnType<typeof documentRow>;

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
