import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';

/** Where an article stands, whatever its state, by its id. */
export async function findPath(db: Db, id: string): Promise<string | null> {
  const { rows } = await sql<{ path: string }>`select path from article where id = ${id}::uuid`.execute(db);
  return rows[0]?.path ?? null;
}
