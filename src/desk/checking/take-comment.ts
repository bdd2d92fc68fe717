import { addComment, type Draft, resolveThread } from '../../newsroom/index.ts';
import type { Desk, DeskFormRequest } from '../desk-types.ts';

/** What a form about comments may do. */
export type CommentAct = 'comment' | 'answer' | 'resolve' | 'unresolve';

/** Whether a form is one about comments. */
export function isCommentAct(act: string): act is CommentAct {
  return ['comment', 'answer', 'resolve', 'unresolve'].includes(act);
}

/**
 * Takes a form about comments: a new one, an answer, the end of a thread or its new beginning. `place`: where the sentence
 * stands that a new one is about. Gives what is to be said when that can't be done.
 */
export async function takeComment(
  desk: Desk,
  { form, user, t }: DeskFormRequest,
  { articleId }: Draft,
  place: { quote: string; start: number | null } | null,
): Promise<string | null> {
  const act = form.get('do') as CommentAct;
  const now = desk.now();
  const thread = form.get('thread') ?? '';
  if (act === 'resolve' || act === 'unresolve') {
    const done = await resolveThread(desk.db, user, { articleId, thread, resolved: act === 'resolve' }, now);
    return done ? null : t.checkFault_missing;
  }
  const about = act === 'answer' ? { thread } : { quote: place?.quote ?? null, start: place?.start ?? null };
  const id = await addComment(desk.db, user, { articleId, ...about, body: form.get('body') ?? '' }, now);
  return id === null ? t.checkFault_comment : null;
}
