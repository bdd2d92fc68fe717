import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { Place, Slice } from '../api/cursors.ts';
import type { CorrectionsData } from '../data.ts';

/** Corrections on one page. */
export const CORRECTIONS_PAGE = 50;

/** A page of the corrections of all articles that readers see, the newest first. */
export async function readCorrections(
  db: Db,
  { after, skip, size }: Slice,
): Promise<{ data: Omit<CorrectionsData, 'page' | 'pageSize' | 'cursor'>; next: Place | null }> {
  const beyond = after ? sql`(k.published_at, k.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`;
  const { rows } = await sql<CorrectionsData['corrections'][number] & { total: number; place: Place }>`
    select k.id, k.kind, k.text, to_char(k.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishedAt",
      json_build_object('path', a.path, 'title', r.title, 'language', a.language) as article,
      json_build_array(to_char(k.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), k.id) as place,
      (select count(*) from correction x join article y on y.id = x.article_id and y.status = 'published')::int as total
    from correction k join article a on a.id = k.article_id and a.status = 'published' join revision r on r.id = a.revision_id
    where ${beyond} order by k.published_at desc, k.id desc limit ${size + 1} offset ${skip}`.execute(db);
  const corrections = rows.slice(0, size).map(({ total: _, place: __, ...one }) => one);
  return {
    data: { total: rows[0]?.total ?? 0, corrections },
    next: rows.length > size ? (rows[size - 1]?.place ?? null) : null,
  };
}
