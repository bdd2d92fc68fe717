import { audit } from '../accounts/index.ts';
import { setStatus } from '../archive/index.ts';
import type { Db } from '../kit/index.ts';
import { openDraft } from './load-draft.ts';
import { type Staff, stepsOf } from './policy.ts';
import { type SaveContext, type SaveOutcome, saveDraft } from './save-draft.ts';
import type { WorkState } from './schema.ts';
import { readVersion } from './versions.ts';

/** Steps that are more than a step: they have actions of their own. */
type PlainState = Exclude<WorkState, 'scheduled' | 'embargoed' | 'published' | 'updated' | 'corrected' | 'unpublished'>;

/** What became of a step. */
export type MoveOutcome = 'moved' | 'missing' | 'refused';

/** Takes an article a step further or back; into the trash and out of it, too. */
export async function moveArticle(
  db: Db,
  staff: Staff,
  { articleId, to }: { articleId: string; to: PlainState },
  now: Date,
): Promise<MoveOutcome> {
  return db.transaction().execute(async (tx) => {
    const draft = await openDraft(tx, articleId);
    if (!draft) return 'missing';
    if (!stepsOf(staff, draft.state, draft).includes(to)) return 'refused';
    // Readers lose nothing here: what they see is taken away by `unpublishArticle` alone.
    if (to === 'trash' && draft.isPublic) return 'refused';
    if (to === 'trash') await setStatus(tx, articleId, 'trash', null);
    if (draft.state === 'trash') await setStatus(tx, articleId, 'draft', null);
    await tx
      .updateTable('draft')
      .set({ state: to, state_at: now, publish_at: null, problem: null })
      .where('article_id', '=', articleId)
      .execute();
    await audit(tx, staff, 'article.move', `article:${articleId}`, { from: draft.state, to });
    return 'moved';
  });
}

/** Takes an article away from readers; its address says so, with the reason. Null: there is no such article, or one may not. */
export async function unpublishArticle(
  db: Db,
  staff: Staff,
  { articleId, reason }: { articleId: string; reason: string | null },
  now: Date,
): Promise<{ path: string } | null> {
  return db.transaction().execute(async (tx) => {
    const draft = await openDraft(tx, articleId);
    if (!draft?.isPublic || !stepsOf(staff, draft.state, draft).includes('unpublished')) return null;
    const path = await setStatus(tx, articleId, 'unpublished', reason);
    await tx
      .updateTable('draft')
      .set({ state: 'unpublished', state_at: now, publish_at: null, problem: null })
      .where('article_id', '=', articleId)
      .execute();
    await audit(tx, staff, 'article.unpublish', `article:${articleId}`, { reason });
    return path === null ? null : { path };
  });
}

/** Makes the words of an earlier state those of the draft, as a save like any other: see `listVersions`. */
export async function restoreRevision(
  db: Db,
  staff: Staff,
  { articleId, key, baseVersion }: { articleId: string; key: string; baseVersion: number },
  context: SaveContext,
): Promise<SaveOutcome> {
  const words = await readVersion(db, articleId, key);
  if (!words) return { type: 'missing' };
  const { title, dek, html, fields } = words;
  return saveDraft(db, staff, { articleId, baseVersion, title, dek, html, ...(fields ? { fields } : {}) }, context);
}
