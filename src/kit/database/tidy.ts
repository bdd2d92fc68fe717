import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** How long what changed is remembered for caches. */
const CHANGE_LOG_HOURS = 24;

/**
 * What a server's autovacuum does, for the embedded database, which has none: clears dead rows and renews statistics
 * table by table, so that nothing waits long, and writes all to the data files. Old change records go.
 */
export async function tidy(db: Db): Promise<void> {
  await sql`delete from change_log where at < now() - make_interval(hours => ${CHANGE_LOG_HOURS})`.execute(db);
  const { rows } = await sql<{ name: string }>`
    select quote_ident(relname) as name from pg_stat_user_tables where n_mod_since_analyze > 50 or n_dead_tup > 50
  `.execute(db);
  for (const { name } of rows) await sql`vacuum (analyze) ${sql.raw(name)}`.execute(db);
  if (rows.length > 0) await sql`checkpoint`.execute(db).catch(() => undefined);
}
