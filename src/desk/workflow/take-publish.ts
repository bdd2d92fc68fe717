import {
  type Draft,
  inspectBy,
  instantIn,
  type PublishContext,
  publishDraft,
  scheduleDraft,
} from '../../newsroom/index.ts';
import { fill, type Messages } from '../../ui/index.ts';
import type { Desk, DeskFormRequest } from '../desk-types.ts';
import { wordFor } from '../review/words-of.ts';
import type { Taken } from './taken.ts';

function contextOf(desk: Desk): PublishContext {
  return { now: desk.now(), origin: desk.site.origin, inspect: inspectBy((text) => desk.reader.read(text)) };
}

/** Shows the words to readers at once. */
export async function publish(desk: Desk, { form, user, t }: DeskFormRequest, draft: Draft): Promise<Taken> {
  const wish = {
    articleId: draft.articleId,
    version: Number(form.get('version')),
    note: form.get('note')?.trim().slice(0, 2000) || null,
    override: form.get('override_now'),
    tell: !draft.isPublic || form.get('tell') === 'yes',
  };
  const outcome = await publishDraft(desk.db, user, wish, contextOf(desk));
  return outcome.type === 'published' ? { done: 'published' } : faultOf(t, outcome);
}

/** Has the words go out at a time, by the clocks of the zone that was chosen. */
export async function schedule(desk: Desk, { form, user, t }: DeskFormRequest, draft: Draft): Promise<Taken> {
  const zone = form.get('zone') ?? 'UTC';
  const at = instantIn(zone, form.get('at') ?? '');
  if (!at) return { fault: fill(t.workNoSuchTime, { zone }) };
  const wish = {
    articleId: draft.articleId,
    version: Number(form.get('version')),
    at,
    embargo: form.get('embargo') === 'yes',
    override: form.get('override_at'),
  };
  const outcome = await scheduleDraft(desk.db, user, wish, contextOf(desk));
  return outcome.type === 'scheduled' ? { done: 'scheduled' } : faultOf(t, outcome);
}

type Outcome = { type: string } | { type: 'conflict'; by: string };

function faultOf(t: Messages, outcome: Outcome): Taken {
  const { type } = outcome;
  const words = wordFor(t, 'workFault', type);
  if ('by' in outcome) return { fault: fill(words, { who: outcome.by }), status: 409 };
  return { fault: words, status: type === 'refused' ? 403 : 422 };
}
