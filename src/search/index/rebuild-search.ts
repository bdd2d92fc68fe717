import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import { refreshSearch } from './refresh-search.ts';

/** How far a rebuild has come. */
export interface RebuildProgress {
  done: number;
  /** Articles to do in all, as counted at the beginning. */
  total: number;
}

const STEP = 2_000;

/**
 * Makes every search document anew, in small transactions: the old ones answer until they are replaced. Documents
 * without an article go, and words that nothing has. Safe to interrupt and to run again.
 */
export async function rebuildSearch(
  db: Db,
  onProgress: (progress: RebuildProgress) => void = () => undefined,
): Promise<number> {
  const counted = await sql<{ n: number }>`select count(*)::int as n from article where status = 'published'`.execute(
    db,
  );
  const total = counted.rows[0]?.n ?? 0;
  await sql`select search_enqueue(array(
    select article_id from search_document d where not exists (select 1 from article a where a.id = d.article_id)))`.execute(
    db,
  );
  await sql`delete from search_word`.execute(db);
  let done = 0;
  for (let last: string | null = null; ; ) {
    const ids: string[] = await nextArticles(db, last);
    if (ids.length === 0) break;
    await sql`select search_enqueue(${ids}::uuid[])`.execute(db);
    done += await refreshSearch(db);
    onProgress({ done: Math.min(done, total), total });
    last = ids.at(-1) ?? null;
  }
  await refreshSearch(db);
  return done;
}

async function nextArticles(db: Db, after: string | null): Promise<string[]> {
  let query = db.selectFrom('article').select('id').where('status', '=', 'published').orderBy('id').limit(STEP);
  if (after !== null) query = query.where('id', '>', after);
  return (await query.execute()).map(({ id }) => id);
}
