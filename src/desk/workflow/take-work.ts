import { type Page, UserError } from '../../kit/index.ts';
import {
  ASSIGNED_ROLES,
  acceptCurrent,
  assign,
  type Draft,
  finishAssignment,
  instantIn,
  moveArticle,
  noteAnswer,
  noteRequest,
  planArticle,
  REPLY_WAYS,
  readRules,
  signOff,
  tickPoint,
  unpublishArticle,
} from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest } from '../desk-types.ts';
import { openToRead } from '../open-to-read.ts';
import { wordFor } from '../review/words-of.ts';
import { articlePage } from './article.tsx';
import { publish, schedule } from './take-publish.ts';
import type { Taken, WorkAction } from './taken.ts';

const ACTIONS: Record<string, WorkAction> = {
  move,
  plan,
  sign,
  tick,
  accept,
  publish,
  schedule,
  unpublish,
  assign: give,
  finish,
  ask,
  answer,
};

/** Takes a form of the workflow screen. What can't be taken is shown again, with the reason and all that was written. */
export async function takeWork(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const opened = await openToRead(desk, request);
  if ('no' in opened) return opened.no;
  const name = request.form.get('do') ?? '';
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) throw new UserError(request.t.deskRefused);
  const taken = await action(desk, request, opened.draft);
  const { articleId } = opened.draft;
  if ('done' in taken) return seeOther(`/desk/articles/${articleId}?done=${taken.done}${taken.at ?? ''}`);
  // What stands there may have changed since: that is why it was not taken.
  const again = await openToRead(desk, request);
  return 'no' in again ? again.no : articlePage(desk, request, again.draft, { ...taken, kept: request.form });
}

const STATES = ['draft', 'fact-check', 'legal-review', 'ready', 'trash'] as const;

async function move(desk: Desk, { form, user, t }: DeskFormRequest, { articleId }: Draft): Promise<Taken> {
  const to = STATES.find((one) => one === form.get('to'));
  const outcome = to ? await moveArticle(desk.db, user, { articleId, to }, desk.now()) : 'refused';
  return outcome === 'moved' ? { done: 'moved' } : { fault: t.workFault_moved, status: 409 };
}

async function plan(desk: Desk, { form, user, t }: DeskFormRequest, { articleId }: Draft): Promise<Taken> {
  const done = await planArticle(desk.db, user, { articleId, day: form.get('day') || null });
  return done ? { done: 'planned' } : { fault: t.deskForbiddenText, status: 403 };
}

async function sign(desk: Desk, { form, user, t }: DeskFormRequest, { articleId }: Draft): Promise<Taken> {
  const note = form.get('note')?.trim().slice(0, 2000) || null;
  const signature = { articleId, rule: form.get('rule') ?? '', version: Number(form.get('version')), note };
  const outcome = await signOff(desk.db, user, signature, desk.now());
  if (outcome === 'signed') return { done: 'signed', at: '#gate' };
  const status = outcome === 'refused' ? 403 : outcome === 'changed' ? 409 : 422;
  return { fault: wordFor(t, 'workSignFault', outcome), status };
}

async function tick(desk: Desk, { form, user, t }: DeskFormRequest, { articleId }: Draft): Promise<Taken> {
  const point = { articleId, rule: form.get('rule') ?? '', ticked: form.get('ticked') === 'yes' };
  const done = await tickPoint(desk.db, user, point, desk.now());
  return done ? { done: 'ticked', at: '#gate' } : { fault: t.deskForbiddenText, status: 403 };
}

async function accept(desk: Desk, { user, t }: DeskFormRequest, { articleId }: Draft): Promise<Taken> {
  return (await acceptCurrent(desk.db, user, articleId))
    ? { done: 'accepted' }
    : { fault: t.workFault_moved, status: 409 };
}

async function unpublish(desk: Desk, { form, user, t }: DeskFormRequest, { articleId }: Draft): Promise<Taken> {
  const reason = form.get('reason')?.trim().slice(0, 1000) || null;
  if (reason === null) return { fault: t.workUnpublishNoReason };
  const done = await unpublishArticle(desk.db, user, { articleId, reason }, desk.now());
  return done ? { done: 'unpublished' } : { fault: t.workFault_moved, status: 409 };
}

async function give(desk: Desk, { form, user, t }: DeskFormRequest, { articleId }: Draft): Promise<Taken> {
  const role = ASSIGNED_ROLES.find((one) => one === form.get('role'));
  const wish = {
    articleId,
    personId: form.get('person') ?? '',
    due: form.get('due'),
    note: form.get('assignment_note'),
  };
  const made = role && (await assign(desk.db, user, { ...wish, role }, desk.now()));
  return made ? { done: 'assigned', at: '#people' } : { fault: t.workAssignFault };
}

async function finish(desk: Desk, { form, user, t }: DeskFormRequest): Promise<Taken> {
  const change = { id: form.get('assignment') ?? '', done: form.get('done') === 'yes' };
  const done = await finishAssignment(desk.db, user, change, desk.now());
  return done ? { done: 'saved', at: '#people' } : { fault: t.deskForbiddenText, status: 403 };
}

async function ask(desk: Desk, { form, user, t }: DeskFormRequest, { articleId }: Draft): Promise<Taken> {
  const { zone } = await readRules(desk.db);
  const askedAt = instantIn(zone, form.get('asked_at') ?? '');
  if (!askedAt) return { fault: fill(t.workNoSuchTime, { zone }) };
  const how = REPLY_WAYS.find((one) => one === form.get('how')) ?? 'other';
  const asked = { whom: form.get('whom') ?? '', askedAt, how, asked: form.get('asked'), due: form.get('reply_due') };
  const id = await noteRequest(desk.db, user, { articleId, ...asked }, desk.now());
  return id ? { done: 'saved', at: '#replies' } : { fault: t.workReplyFault };
}

async function answer(desk: Desk, { form, user, t }: DeskFormRequest): Promise<Taken> {
  const said = { id: form.get('reply') ?? '', answer: form.get('answer'), declined: form.get('declined') === 'yes' };
  const done = await noteAnswer(desk.db, user, said, desk.now());
  return done ? { done: 'saved', at: '#replies' } : { fault: t.deskForbiddenText, status: 403 };
}
