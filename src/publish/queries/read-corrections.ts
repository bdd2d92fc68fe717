import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { CorrectionsData } from '../data.ts';

const PAGE_SIZE = 50;

/** A page of the corrections of all articles that readers see, the newest first. */
export async function readCorrections(db: Db, page: number): Promise<CorrectionsData> {
  const { rows } = await sql<CorrectionsData['corrections'][number] & { total: number }>`
    select k.id, k.kind, k.text, to_char(k.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishedAt",
      json_build_object('path', a.path, 'title', r.title, 'language', a.language) as article, (count(*) over ())::int as total
    from correction k join article a on a.id = k.article_id and a.status = 'published' join revision r on r.id = a.revision_id
    order by k.published_at desc, k.id desc limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`.execute(db);
  const corrections = rows.map(({ total: _, ...one }) => one);
  return { page, pageSize: PAGE_SIZE, total: rows[0]?.total ?? 0, corrections };
}
