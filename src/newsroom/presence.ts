import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import type { Staff } from './policy.ts';

/** Seconds after which somebody who was not heard of is no longer there. */
const HERE_SECONDS = 45;

/** Notes that somebody has an article open, and gives the names of the others who have. */
export async function noteHere(db: Db, articleId: string, { id, name }: Staff, now: Date): Promise<string[]> {
  if (id === null) return [];
  await db
    .insertInto('draft_presence')
    .values({ article_id: articleId, person_id: id, name, seen_at: now })
    .onConflict((c) => c.columns(['article_id', 'person_id']).doUpdateSet({ name, seen_at: now }))
    .execute();
  const since = new Date(now.getTime() - HERE_SECONDS * 1000);
  const { rows } = await sql<{ name: string }>`
    select name from draft_presence where article_id = ${articleId} and person_id <> ${id} and seen_at > ${since}
    order by name limit 20`.execute(db);
  return rows.map((row) => row.name);
}
