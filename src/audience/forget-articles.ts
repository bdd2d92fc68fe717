import { sql } from 'kysely';
import type { Tx } from '../kit/index.ts';

/** What readers' mail and messages have of articles that are about to be deleted: quotations, and mails that name them. */
export async function forgetArticlesOfReaders(tx: Tx, articles: readonly string[]): Promise<void> {
  await sql`update reader_message set quote = null where article_id = any(${articles}::uuid[])`.execute(tx);
  await sql`delete from outgoing_mail m using article a
    where a.id = any(${articles}::uuid[]) and position(a.path in m.body) > 0`.execute(tx);
}

/** Alerts on actors end when there are none any more. */
export async function forgetActorAlerts(tx: Tx): Promise<void> {
  await sql`delete from subscription where kind = 'actor'`.execute(tx);
}
