import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { LateMedia } from '../ingest/index.ts';
import type { Tx } from '../kit/index.ts';
import { itemKey } from './item-key.ts';

/** Adds pictures that a file named after their article; those that the article has already stay as they are. */
export async function addLateMedia(tx: Tx, late: readonly LateMedia[], format: string): Promise<void> {
  for (const { id, media } of late) {
    const key = itemKey(format, id);
    const article = await tx.selectFrom('origin').select('article_id').where('key', '=', key).executeTakeFirst();
    if (!article) continue;
    const { url, kind, width, height, role, alt, caption, credit, licence } = media;
    await tx
      .insertInto('media')
      .values({ id: uuid(), url, kind, width, height })
      .onConflict((conflict) => conflict.column('url').doNothing())
      .execute();
    await sql`
      insert into article_media (article_id, media_id, ord, role, alt, caption, credit, licence)
      select ${article.article_id}::uuid, m.id,
        (select coalesce(max(ord) + 1, 0) from article_media where article_id = ${article.article_id}::uuid),
        ${role}, ${alt}, ${caption}, ${credit}, ${licence}
      from media m where m.url = ${url}
      on conflict do nothing
    `.execute(tx);
  }
}
