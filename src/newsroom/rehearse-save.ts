import type { Db } from '../kit/index.ts';
import { createDraft } from './create-draft.ts';
import { atTerminal } from './policy.ts';
import { type SaveContext, saveDraft } from './save-draft.ts';

class TakenBack extends Error {}

/**
 * Saves an article once and takes it all back: what a first save needs is then read, compiled and planned, and nobody's
 * first save waits for it.
 */
export async function rehearseSave(db: Db, context: SaveContext): Promise<void> {
  const staff = atTerminal('rehearsal');
  const rehearsal = db.transaction().execute(async (tx) => {
    const draft = await createDraft(tx, staff, { title: 'Rehearsal', html: '<p>Once.</p>' }, context);
    for (const [i, html] of ['<p>One <em>word</em>.</p><ul><li>Two.</li></ul>', '<h2>Three</h2><p>Four.</p>'].entries())
      if (draft) await saveDraft(tx, staff, { articleId: draft.articleId, baseVersion: i + 1, html }, context);
    throw new TakenBack();
  });
  await rehearsal.catch((error) => {
    if (!(error instanceof TakenBack)) throw error;
  });
}
