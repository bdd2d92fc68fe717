import { audit } from '../accounts/index.ts';
import type { Tx } from '../kit/index.ts';
import type { Draft } from './load-draft.ts';
import type { Staff } from './policy.ts';
import { readRules } from './rules.ts';
import type { WorkState } from './schema.ts';

/** States that words have reached because of what somebody said of them. */
const RELIES: readonly WorkState[] = ['legal-review', 'ready', 'scheduled', 'embargoed'];
const WAITING: readonly WorkState[] = ['scheduled', 'embargoed'];

/**
 * What an edit undoes: signatures under the words as they were are open again, and the article goes back to where they
 * are given. One that waits for its time leaves the queue, unless who edits may publish. Gives the signatures' labels.
 *
 * @param before the draft before the edit
 */
export async function reopen(tx: Tx, staff: Staff, before: Draft, now: Date): Promise<string[]> {
  const { articleId, hash, state } = before;
  const rows = await tx
    .selectFrom('sign_off')
    .select(['rule', 'label'])
    .distinct()
    .where('article_id', '=', articleId)
    .where('hash', '=', hash)
    .execute();
  const to = RELIES.includes(state)
    ? await backTo(
        tx,
        staff,
        state,
        rows.map(({ rule }) => rule),
      )
    : null;
  if (to !== null) {
    const problem = WAITING.includes(state) ? 'edited' : null;
    await tx
      .updateTable('draft')
      .set({ state: to, state_at: now, publish_at: null, problem })
      .where('article_id', '=', articleId)
      .execute();
  }
  if (rows.length > 0 || to !== null)
    await audit(tx, staff, 'article.reopen', `article:${articleId}`, {
      signatures: rows.map(({ label }) => label),
      from: state,
      to: to ?? state,
    });
  return rows.map(({ label }) => label);
}

async function backTo(tx: Tx, staff: Staff, state: WorkState, signed: readonly string[]): Promise<WorkState | null> {
  if (signed.length === 0) return WAITING.includes(state) && !staff.can('article.publish') ? 'ready' : null;
  const { signOffs } = await readRules(tx);
  const lawyers = signOffs.filter(({ id }) => signed.includes(id)).every(({ by }) => by === 'article.legal');
  const to = lawyers ? 'legal-review' : 'fact-check';
  return to === state ? null : to;
}
