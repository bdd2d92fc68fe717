import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { LateMedia } from '../ingest/index.ts';
import type { Tx } from '../kit/index.ts';
import { insertRows, toJson } from './insert-rows.ts';
import { itemKey } from './item-key.ts';

/** Adds pictures that a file named after their article; those that the article has already stay as they are. */
export async function addLateMedia(tx: Tx, late: readonly LateMedia[], format: string): Promise<void> {
  if (late.length === 0) return;
  const keys = late.map(({ id }) => itemKey(format, id));
  const known = await tx
    .selectFrom('origin')
    .select(['key', 'article_id'])
    .where('key', '=', sql<string>`any(${keys}::text[])`)
    .execute();
  const articles = new Map(known.map(({ key, article_id }) => [key, article_id]));
  const rows = late.flatMap(({ media }, i) => {
    const article_id = articles.get(keys[i] ?? '');
    return article_id ? [{ article_id, place: i, ...media }] : [];
  });
  if (rows.length === 0) return;
  const files = [...new Map(rows.map((row) => [row.url, row])).values()];
  files.sort((a, b) => (a.url < b.url ? -1 : 1));
  await insertRows(
    tx,
    'media',
    files.map(({ url, kind, width, height }) => ({ id: uuid(), url, kind, width, height })),
    sql`on conflict (url) do nothing`,
  );
  await sql`
    insert into article_media (article_id, media_id, ord, role, alt, caption, credit, licence)
    select l.article_id, m.id,
      (select coalesce(max(ord) + 1, 0) from article_media a where a.article_id = l.article_id)
        + row_number() over (partition by l.article_id order by l.place) - 1,
      l.role, l.alt, l.caption, l.credit, l.licence
    from json_to_recordset(${toJson(rows)}::json) as l (article_id uuid, place integer, url text, role text, alt text,
      caption text, credit text, licence text)
    join media m on m.url = l.url
    order by l.place on conflict do nothing`.execute(tx);
}
