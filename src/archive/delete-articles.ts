import { sql } from 'kysely';
import type { Tx } from '../kit/index.ts';

/** A picture or another file that an article may have. */
export interface MediaName {
  id: string;
  url: string;
}

/** Deletes articles with everything that hangs on them, and bylines and topics that no other article has. */
export async function deleteArticles(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from article where id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from author x where not exists (select 1 from article_author y where y.author_id = x.id)`.execute(
    tx,
  );
  await sql`delete from topic x where not exists (select 1 from article_topic y where y.topic_id = x.id)`.execute(tx);
}

/** Bylines and topics of articles: words of theirs that stand outside their texts. */
export async function labelsOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select x.name from article_author y join author x on x.id = y.author_id where y.article_id = any(${ids}::uuid[])
    union select x.name from article_topic y join topic x on x.id = y.topic_id where y.article_id = any(${ids}::uuid[])`.execute(
    tx,
  );
  return rows.map(({ name }) => name);
}

/** Forgets media that no article has. */
export async function deleteUnusedMedia(tx: Tx, media: readonly MediaName[]): Promise<void> {
  await sql`delete from media m where m.id = any(${media.map(({ id }) => id)}::uuid[])
    and not exists (select 1 from article_media x where x.media_id = m.id)`.execute(tx);
}

/** What is left of an archive when its articles are gone: its order, old addresses, what was imported. */
export async function deleteRemains(tx: Tx): Promise<void> {
  for (const table of ['redirect', 'author', 'topic', 'section', 'media', 'import_file'])
    await sql`delete from ${sql.table(table)}`.execute(tx);
}
