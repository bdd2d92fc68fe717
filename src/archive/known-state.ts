import { sql } from 'kysely';
import { PARSERS_VERSION } from '../ingest/index.ts';
import type { Db } from '../kit/index.ts';

/**
 * What a server said of an input when it was last read to its end by today's parsers, so that only what changed is
 * asked for; null when it was never read. Of many files of one name, such as the batches of a site, the newest change.
 */
export async function knownState(
  db: Db,
  name: string,
): Promise<{ etag: string | null; lastModified: string | null } | null> {
  const { rows } = await sql<{ etag: string | null; last_modified: string | null }>`
    select etag, last_modified from import_file
    where name = ${name} and parser like ${`%/${PARSERS_VERSION}`} and finished_at is not null
      and (etag is not null or last_modified is not null)
    order by case when last_modified ~ '^[0-9]{4}-' then last_modified end desc nulls last, finished_at desc limit 1
  `.execute(db);
  const row = rows[0];
  return row ? { etag: row.etag, lastModified: row.last_modified } : null;
}
