import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import type { ArticleStatus } from './schema.ts';

/** Changes whether readers see an article. Gives its path, or null when no article has that path, slug, id or address. */
export async function setStatus(
  db: Db,
  name: string,
  status: ArticleStatus,
  reason: string | null,
): Promise<string | null> {
  const { rows } = await sql<{ path: string }>`
    update article set status = ${status}, unpublished_reason = ${reason}, changed_at = now()
    where id = (
      select id from article
      where id::text = ${name} or path in (${name}, ${`${name}/`}) or slug = ${name} or url = ${name}
      order by path = ${name} desc, id limit 1)
    returning path
  `.execute(db);
  return rows[0]?.path ?? null;
}
