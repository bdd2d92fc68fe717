import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';

/** Id of the article that an id, a path, a slug or an original address means; null when there is none. */
export async function findArticleId(db: Db, name: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from article where id::text = ${name} or path in (${name}, ${`${name}/`}) or slug = ${name} or url = ${name}
    order by path = ${name} desc, id limit 1`.execute(db);
  return rows[0]?.id ?? null;
}
