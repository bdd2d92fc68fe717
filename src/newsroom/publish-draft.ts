import { audit } from '../accounts/index.ts';
import { showAgain, storeRevision } from '../archive/index.ts';
import type { Db, Tx } from '../kit/index.ts';
import { completeArticle } from './complete-words.ts';
import { type Blocked, type Inspected, inspectDraft, type PublishContext, passGate } from './gate.ts';
import { type Draft, loadDraft, openDraft } from './load-draft.ts';
import { type Staff, stepsOf } from './policy.ts';
import type { SaveContext } from './save-draft.ts';

/** Which words go out, and what is said of it. */
export interface Publish {
  articleId: string;
  /** The version that the editor has seen: another is refused, so that nobody publishes words unseen. */
  version: number;
  /** Kept with the revision, for editors. */
  note?: string | null;
  /** Why it goes out in spite of the warnings that are open: kept with each of them. */
  override?: string | null;
  /** Whether readers are told that the article was updated; a slip of the pen is put right without it. */
  tell?: boolean;
}

/**
 * `published`: readers see the words. `conflict`: the draft has got other words since. `overtaken`: the archive has got
 * a revision that the draft was not begun from; `acceptCurrent` says that it was looked at. `refused`: who asks may not,
 * or the article is where nothing can be published from. `empty`: a title or a body is missing. `embargoed`: its time has
 * not come.
 */
export type PublishOutcome =
  | { type: 'published'; revision: number; path: string }
  | { type: 'conflict'; version: number; by: string; at: Date }
  | Blocked
  | { type: 'missing' | 'refused' | 'overtaken' | 'empty' | 'embargoed' };

/** Makes the draft the article's current revision, for all readers, at once. */
export async function publishDraft(
  db: Db,
  staff: Staff,
  publish: Publish,
  context: PublishContext,
): Promise<PublishOutcome> {
  const inspected = await inspectDraft(await loadDraft(db, publish.articleId), context.inspect);
  return db.transaction().execute((tx) => publishIn(tx, staff, publish, inspected, context));
}

/** As `publishDraft`, in the caller's transaction, with words that were read before it. */
export async function publishIn(
  tx: Tx,
  staff: Staff,
  publish: Publish,
  inspected: Inspected,
  context: SaveContext,
): Promise<PublishOutcome> {
  const draft = await openDraft(tx, publish.articleId);
  if (!draft) return { type: 'missing' };
  const to = draft.isPublic ? 'updated' : 'published';
  if (!stepsOf(staff, draft.state, draft).includes(to)) return { type: 'refused' };
  const fault = faultOf(draft, publish.version, inspected);
  if (fault) return fault;
  if (draft.state === 'embargoed' && draft.publishAt && draft.publishAt > context.now) return { type: 'embargoed' };
  const blocked = await passGate(tx, staff, draft, {
    ...inspected,
    override: publish.override ?? null,
    now: context.now,
  });
  return blocked ?? putOut(tx, staff, draft, { ...publish, to }, context);
}

/** Why these words can't be published, whoever asks. */
export function faultOf(
  draft: Draft,
  version: number,
  { hash }: Inspected,
): { type: 'conflict'; version: number; by: string; at: Date } | { type: 'overtaken' | 'empty' } | null {
  if (draft.version !== version || draft.hash !== hash)
    return { type: 'conflict', version: draft.version, by: draft.savedBy, at: draft.savedAt };
  if (draft.overtaken) return { type: 'overtaken' };
  return draft.title === '' || draft.text === '' ? { type: 'empty' } : null;
}

/** The words become a revision, unless they are the current one's, and the draft's state says so. */
async function putOut(
  tx: Tx,
  staff: Staff,
  draft: Draft,
  { note = null, tell = true, to }: Publish & { to: 'published' | 'updated' },
  { now, origin }: SaveContext,
): Promise<PublishOutcome> {
  const { articleId, fields, title, version, hash } = draft;
  // The staff name is for colleagues: readers see bylines alone.
  const by = staff.id ?? staff.name;
  const words = completeArticle(draft, articleId, origin);
  const next = { articleId, draft: words, name: fields.slug ?? title, by, note, now, tell };
  const { revisionId, number, path } = draft.changed
    ? await storeRevision(tx, next)
    : await showAgain(tx, articleId, now);
  await tx
    .updateTable('draft')
    .set({ base_revision_id: revisionId, base_hash: hash, publish_at: null, problem: null, state: to, state_at: now })
    .where('article_id', '=', articleId)
    .execute();
  await tx.deleteFrom('checklist_tick').where('article_id', '=', articleId).execute();
  await audit(tx, staff, 'article.publish', `article:${articleId}`, { revision: number, version, title, note });
  return { type: 'published', revision: number, path };
}

/** Says that an editor has looked at the archive's newer revision: what the draft has replaces it when it is published. */
export async function acceptCurrent(db: Db, staff: Staff, articleId: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const draft = await openDraft(tx, articleId);
    if (!draft?.overtaken || !staff.can('article.edit')) return false;
    await tx
      .updateTable('draft')
      .set((e) => ({
        base_revision_id: e.selectFrom('article').select('revision_id').where('id', '=', articleId),
        version: e('version', '+', 1),
      }))
      .where('article_id', '=', articleId)
      .execute();
    await audit(tx, staff, 'article.acceptCurrent', `article:${articleId}`);
    return true;
  });
}
