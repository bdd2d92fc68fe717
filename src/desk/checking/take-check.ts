import type { Page } from '../../kit/index.ts';
import {
  addProof,
  type CheckOutcome,
  type Draft,
  keepCheck,
  markSentence,
  type NewProof,
  readSentences,
  removeProof,
  signOff,
} from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest } from '../desk-types.ts';
import { openToRead } from '../open-to-read.ts';
import { checkPart, checkScreen, numberOf } from './check-page.tsx';
import { nextOpen } from './check-state.ts';
import { loadCheck } from './load-check.ts';
import { isCommentAct, takeComment } from './take-comment.ts';

/** What became of a form: what to say, or what was wrong; `onwards`: nothing more is to be done for the sentence. */
interface Taken {
  fault: string | null;
  done: string | null;
  onwards?: boolean;
}

/** Takes what is said of a sentence: a mark, a proof, a comment; or a signature under the whole. */
export async function takeCheck(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const opened = await openToRead(desk, request);
  if ('no' in opened) return opened.no;
  const { form, params } = request;
  const n = numberOf(form.get('n'));
  const { fault, done, onwards } = await act(desk, request, opened.draft, n);
  const script = form.has('script');
  if (fault === null && !script) {
    const to = onwards ? await onwardsFrom(desk, opened.draft, n) : n;
    return seeOther(
      `/desk/articles/${params.id}/check?n=${to ?? 0}&said=${encodeURIComponent(form.get('do') ?? '')}#sentence`,
    );
  }
  const draft = (await openToRead(desk, request)) as { draft: Draft };
  const to = fault === null && onwards ? await onwardsFrom(desk, opened.draft, n) : n;
  const view = await loadCheck(desk, request, draft.draft, to);
  return (script ? checkPart : checkScreen)(view, { fault, done, again: fault === null ? null : form });
}

async function onwardsFrom(desk: Desk, draft: Draft, n: number | null): Promise<number | null> {
  return nextOpen(await readSentences(desk.db, draft, null), n ?? -1) ?? n;
}

async function act(desk: Desk, request: DeskFormRequest, draft: Draft, n: number | null): Promise<Taken> {
  const { form, user, t } = request;
  const what = form.get('do') ?? '';
  const { db } = desk;
  const { articleId } = draft;
  const now = desk.now();
  const name = { articleId, n: n ?? -1, sentence: formText(form, 'sentence') };
  if (isCommentAct(what)) {
    const place = what === 'comment' ? await placeOf(desk, draft, name) : null;
    return said(await takeComment(desk, request, draft, place), request, what);
  }
  if (what === 'sign') return sign(desk, request, draft);
  if (what === 'factual' || what === 'not-factual' || what === 'open')
    return checked(await markSentence(db, user, name, what, now), request, what === 'not-factual');
  if (what === 'keep') return checked(await keepCheck(db, user, name, now), request, true);
  if (what === 'proof')
    return checked(await addProof(db, user, name, proofOf(form), { readKey: desk.proofKey, now }), request, false);
  if (what === 'removeProof')
    return checked(await removeProof(db, user, articleId, form.get('proof') ?? ''), request, false);
  return { fault: t.checkFault_missing, done: null };
}

function checked(outcome: CheckOutcome, request: DeskFormRequest, onwards: boolean): Taken {
  const { t, form } = request;
  if (outcome === 'done') return { ...said(null, request, form.get('do') ?? ''), onwards };
  const wrong = form.get('do') === 'keep' ? 'keep' : (form.get('kind') ?? 'note');
  const fault =
    outcome === 'wrong'
      ? ((t as Record<string, string>)[`checkWrong_${wrong}`] ?? t.checkWrong_note)
      : t[`checkFault_${outcome}`];
  return { fault, done: null };
}

function said(fault: string | null, { t }: DeskFormRequest, what: string): Taken {
  return { fault, done: fault === null ? ((t as Record<string, string>)[`checkDid_${what}`] ?? null) : null };
}

async function sign(desk: Desk, { form, user, t }: DeskFormRequest, { articleId }: Draft): Promise<Taken> {
  const note = form.get('note')?.trim() || null;
  const wish = { articleId, rule: form.get('rule') ?? '', version: Number(form.get('version')), note };
  const outcome = await signOff(desk.db, user, wish, desk.now());
  const words = fill(t[`checkSignOutcome_${outcome}`], { label: wish.rule });
  return outcome === 'signed' ? { fault: null, done: words } : { fault: words, done: null };
}

/** Where the sentence stands that a comment is about; its words alone where it stands there no more. */
async function placeOf(desk: Desk, draft: Draft, name: { n: number; sentence: string }) {
  const found = (await readSentences(desk.db, draft, null))[name.n];
  const same = found?.sentence === name.sentence && found.field === 'text';
  return { quote: name.sentence, start: same ? found.start : null };
}

function proofOf(form: URLSearchParams): NewProof {
  const kind = form.get('kind');
  const text = (field: string) => form.get(field)?.trim() || null;
  return {
    kind: kind === 'document' || kind === 'link' ? kind : 'note',
    document: kind === 'link' ? text('copy') : text('document'),
    page: Number(text('page')) || null,
    url: text('url'),
    archivedUrl: text('archivedUrl'),
    note: form.has('note') ? formText(form, 'note') : null,
    confidential: form.has('confidential'),
  };
}

/** Browsers send line ends as CR LF (HTML, form submission); stored words have LF. */
function formText(form: URLSearchParams, field: string): string {
  return (form.get(field) ?? '').replace(/\r\n?/g, '\n');
}
