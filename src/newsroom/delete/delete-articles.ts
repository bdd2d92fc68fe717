import { sql } from 'kysely';
import { blankAuditWords } from '../../accounts/index.ts';
import { deleteArticles, deleteUnusedMedia, labelsOf, type MediaName } from '../../archive/index.ts';
import type { Db, Tx } from '../../kit/index.ts';
import { forgetArticles } from '../../knowledge/index.ts';

/**
 * Articles that may be deleted: those that lay in the trash at a moment (what was put there later, nobody has decided
 * on), or (null) all.
 */
export async function deletableArticles(db: Db, trashedBy: Date | null, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from article a left join draft d on d.article_id = a.id where ${isDeletable(trashedBy)} order by a.id limit ${limit}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** How many there are. */
export async function countDeletable(db: Db, trashedBy: Date | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from article a left join draft d on d.article_id = a.id where ${isDeletable(trashedBy)}`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** In the trash in both of its places: an article that readers see is never meant. */
function isDeletable(trashedBy: Date | null) {
  if (trashedBy === null) return sql`true`;
  return sql`a.status = 'trash' and coalesce(d.state, 'trash') = 'trash' and coalesce(d.state_at, a.changed_at) <= ${trashedBy}`;
}

/** The titles of what lies in the trash, the newest first. */
export async function listTrash(db: Db, limit: number): Promise<{ articleId: string; title: string; at: Date }[]> {
  const { rows } = await sql<{ articleId: string; title: string; at: Date }>`
    select a.id as "articleId", coalesce(d.title, r.title, '') as title, coalesce(d.state_at, a.changed_at) as at
    from article a left join draft d on d.article_id = a.id left join revision r on r.id = a.revision_id
    where a.status = 'trash' and coalesce(d.state, 'trash') = 'trash' order by at desc, a.id limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** Words of articles, for whoever keeps some of them elsewhere. */
export async function wordsOfArticles(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`
    select concat_ws(E'\n', title, dek, text) as words from revision where article_id = any(${ids}::uuid[])`.execute(
    tx,
  );
  return [...rows.map(({ words }) => words), ...(await labelsOf(tx, ids))];
}

/**
 * Deletes articles for good: revisions, drafts and their history, checks, comments, claims that rest on nothing else,
 * pictures that nothing else shows, and the words of the audit trail's entries on them, whose links stay. In the
 * caller's transaction.
 */
export async function deleteForGood(tx: Tx, ids: readonly string[]): Promise<void> {
  const media = await mediaOf(tx, ids);
  const gone = await forgetArticles(tx, ids);
  for (const table of ['draft_version', 'draft_aside', 'draft'])
    await sql`delete from ${sql.table(table)} where article_id = any(${ids}::uuid[])`.execute(tx);
  await deleteArticles(tx, ids);
  await deleteUnusedMedia(tx, await withoutDrafted(tx, media));
  await blankAuditWords(tx, { objects: [...ids.map((id) => `article:${id}`), ...gone] });
}

const DRAFTED = ['draft', 'draft_version', 'draft_aside'].map(
  (table) => sql`select article_id, fields from ${sql.table(table)}`,
);

/** Pictures of articles and of their drafts. */
async function mediaOf(tx: Tx, ids: readonly string[]): Promise<MediaName[]> {
  const { rows } = await sql<MediaName>`
    select m.id, m.url from article_media x join media m on m.id = x.media_id where x.article_id = any(${ids}::uuid[])
    union select m.id, m.url from (${sql.join(DRAFTED, sql` union all `)}) d, jsonb_array_elements(d.fields -> 'media') x
      join media m on m.url = x ->> 'url' where d.article_id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

/** Those that no draft has: what nobody has published yet is in no article. */
async function withoutDrafted(tx: Tx, media: readonly MediaName[]): Promise<MediaName[]> {
  if (media.length === 0) return [];
  const { rows } = await sql<{ url: string }>`
    select distinct x ->> 'url' as url from (${sql.join(DRAFTED, sql` union all `)}) d, jsonb_array_elements(d.fields -> 'media') x
    where x ->> 'url' = any(${media.map(({ url }) => url)}::text[])`.execute(tx);
  const drafted = new Set(rows.map(({ url }) => url));
  return media.filter(({ url }) => !drafted.has(url));
}
