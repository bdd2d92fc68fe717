import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ArticleDraft } from '../ingest/index.ts';
import { type Tx, UserError } from '../kit/index.ts';
import { choosePaths } from './choose-paths.ts';
import { contentHash } from './content-hash.ts';
import { insertRows } from './insert-rows.ts';
import { originKey, type PlacedDraft, revisionRow } from './store-drafts.ts';
import { replaceShown } from './store-satellites.ts';

/** The next words of an article that exists, as the newsroom has finished them. */
export interface NextRevision {
  articleId: string;
  /** `publishedAt` and `updatedAt` are kept as the article has them. */
  draft: ArticleDraft;
  /** Words that the address is made of, while the article has none of its own: its slug or title. */
  name: string;
  by: string;
  note: string | null;
  now: Date;
  /** Whether readers are told that it was updated; never of a first publication. */
  tell: boolean;
}

/** What storing a revision did. */
export interface StoredRevision {
  revisionId: string;
  number: number;
  path: string;
}

const DAY_MS = 86_400_000;

/** An id (UUIDv7) that tells the day and no time: it is public, and when somebody sat down to write is not. */
function dayId(now: Date): string {
  return uuid({ msecs: Math.floor(now.getTime() / DAY_MS) * DAY_MS });
}

/** Makes room for an article that nobody has published: no words, no public address, out of every list. Gives its id. */
export async function makeArticle(tx: Tx, { kind, language }: { kind: string; language: string }): Promise<string> {
  const id = dayId(new Date());
  await insertRows(tx, 'article', [
    { id, path: `/article/draft-${id}`, slug: id, kind, language, status: 'draft', revision_id: null },
  ]);
  return id;
}

/**
 * Stores the next revision of an article and shows it to readers, in the caller's transaction: search, caches and
 * evidence learn of it as of every change of an article. A first revision gives the article its public address. From
 * now on imports leave its words alone.
 */
export async function storeRevision(tx: Tx, next: NextRevision): Promise<StoredRevision> {
  const { articleId, draft, by, note, now, tell } = next;
  const article = await tx
    .selectFrom('article')
    .select(['path', 'slug', 'url', 'revision_id', 'published_at', 'published_precision', 'updated_at'])
    .where('id', '=', articleId)
    .forUpdate()
    .executeTakeFirst();
  if (!article) throw new UserError(`there is no article ${articleId}`);
  const { path, slug, revision_id } = article;
  const placed: PlacedDraft = { draft, articleId, revisionId: uuid(), hash: contentHash(draft), path, slug };
  if (revision_id === null) await givePath(tx, placed, next.name);
  const number = await nextNumber(tx, articleId);
  await insertRows(tx, 'revision', [{ ...revisionRow(placed, number, by), note, created_at: now }]);
  await tx
    .updateTable('article')
    .set({
      path: placed.path,
      slug: placed.slug,
      kind: draft.kind,
      language: draft.language,
      licence: draft.licence,
      status: 'published',
      unpublished_reason: null,
      published_at: article.published_at ?? now,
      published_precision: article.published_precision ?? 'time',
      updated_at: article.published_at && tell ? now : article.updated_at,
      revision_id: placed.revisionId,
      changed_at: now,
    })
    .where('id', '=', articleId)
    .execute();
  await replaceShown(tx, [placed], [articleId]);
  await insertRows(
    tx,
    'origin',
    [{ key: originKey(draft), article_id: articleId, file: draft.origin.file, content_hash: placed.hash }],
    sql`on conflict (key) do update set content_hash = excluded.content_hash`,
  );
  return { revisionId: placed.revisionId, number, path: placed.path };
}

/** Shows an article's current revision to readers: again, or for the first time. Throws `UserError` when it has none. */
export async function showAgain(tx: Tx, articleId: string, now: Date): Promise<StoredRevision> {
  const { rows } = await sql<StoredRevision>`
    update article a set status = 'published', unpublished_reason = null, changed_at = ${now},
      published_at = coalesce(a.published_at, ${now}), published_precision = coalesce(a.published_precision, 'time')
    from revision r where a.id = ${articleId} and r.id = a.revision_id
    returning r.id as "revisionId", r.number, a.path`.execute(tx);
  if (!rows[0]) throw new UserError(`there is no article ${articleId} with words`);
  return rows[0];
}

/** Tells readers that something about a public article is new, though its words are the same. */
export async function touchArticle(tx: Tx, articleId: string, now: Date): Promise<void> {
  await tx
    .updateTable('article')
    .set({ updated_at: now, changed_at: now })
    .where('id', '=', articleId)
    .where('status', '=', 'published')
    .execute();
}

/** Two articles that are published at once would choose the same address: they take turns, and with imports too. */
async function givePath(tx: Tx, placed: PlacedDraft, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7482310)`.execute(tx);
  const wish = { ...placed, draft: { ...placed.draft, title: name, url: null } };
  await choosePaths(tx, [wish]);
  placed.path = wish.path;
  placed.slug = wish.slug;
}

async function nextNumber(tx: Tx, articleId: string): Promise<number> {
  const { last } = await tx
    .selectFrom('revision')
    .select((e) => e.fn.max('number').as('last'))
    .where('article_id', '=', articleId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
