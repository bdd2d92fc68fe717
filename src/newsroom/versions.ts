import { sql } from 'kysely';
import type { Db, Tx } from '../kit/index.ts';
import type { CompleteWords, Words } from './complete-words.ts';
import type { Staff } from './policy.ts';

/** Automatic saves within so many milliseconds are one version of the history. */
const WINDOW_MS = 600_000;

/**
 * Puts a version into the history. Gives whether it is a new entry: an automatic save takes the place of the same
 * person's automatic one before it.
 */
export async function keepVersion(
  tx: Tx,
  staff: Staff,
  {
    articleId,
    version,
    words,
    automatic,
  }: { articleId: string; version: number; words: CompleteWords; automatic: boolean },
  now: Date,
): Promise<boolean> {
  const { title, dek, html, hash } = words;
  const row = { version, title, dek, html, fields: JSON.stringify(words.fields), hash, saved_at: now };
  if (automatic) {
    const { numUpdatedRows } = await tx
      .updateTable('draft_version')
      .set(row)
      .where('article_id', '=', articleId)
      .where('version', '=', version - 1)
      .where('automatic', '=', true)
      .where('saved_by_name', '=', staff.name)
      .where('begun_at', '>', new Date(now.getTime() - WINDOW_MS))
      .executeTakeFirst();
    if (numUpdatedRows > 0n) return false;
  }
  await tx
    .insertInto('draft_version')
    .values({ article_id: articleId, automatic, saved_by: staff.id, saved_by_name: staff.name, begun_at: now, ...row })
    .execute();
  return true;
}

/** An earlier state of an article: a published revision, a saved version, or what was kept aside. */
export interface VersionEntry {
  /** What `readVersion` takes: `revision:3`, `version:12`, `aside:ID`. */
  key: string;
  type: 'revision' | 'version' | 'aside';
  number: number;
  title: string;
  by: string;
  at: Date;
  automatic: boolean;
  /** What was said of it when it was published. */
  note: string | null;
}

/** The history of an article, newest first. */
export async function listVersions(db: Db, articleId: string, limit = 200): Promise<VersionEntry[]> {
  const { rows } = await sql<VersionEntry>`
    select 'revision:' || r.number as key, 'revision' as type, r.number, r.title, coalesce(p.name, r.created_by) as by,
      r.created_at as at, false as automatic, r.note
      from revision r left join account p on p.id::text = r.created_by where r.article_id::text = ${articleId}
    union all
    select 'version:' || version, 'version', version, title, saved_by_name, saved_at, automatic, null
      from draft_version where article_id::text = ${articleId}
    union all
    select 'aside:' || id, 'aside', base_version, title, saved_by_name, saved_at, false, null
      from draft_aside where article_id::text = ${articleId}
    order by at desc, type, number desc limit ${limit}`.execute(db);
  return rows;
}

/** The words of an earlier state; a revision's without what stood around it. Null when there is no such state. */
export async function readVersion(
  db: Db,
  articleId: string,
  key: string,
): Promise<(Pick<Words, 'title' | 'dek' | 'html'> & { fields: Words['fields'] | null }) | null> {
  const [type, name = ''] = key.split(':');
  const from = {
    revision: sql`select title, dek, html, null as fields from revision where article_id::text = ${articleId} and number::text = ${name}`,
    version: sql`select title, dek, html, fields from draft_version where article_id::text = ${articleId} and version::text = ${name}`,
    aside: sql`select title, dek, html, fields from draft_aside where article_id::text = ${articleId} and id::text = ${name}`,
  }[type ?? ''];
  if (!from) return null;
  const { rows } = await sql<Words>`${from}`.execute(db);
  return rows[0] ?? null;
}
