import { type Db, inTransaction, UserError } from '../../kit/index.ts';
import {
  alikeSuggestions,
  countMatching,
  countSuggestions,
  DecidedError,
  type Decision,
  decideSuggestion,
  listSuggestions,
  type OpenSuggestion,
  type SuggestionFilter,
  undoDecision,
  whoIsMeant,
} from '../../knowledge/index.ts';
import { readEdtfDate } from '../../text/index.ts';
import { fill, formatDate } from '../../ui/index.ts';
import type { DeskRequest } from '../desk-types.ts';
import { editOf } from './edit-form.tsx';
import { type Audit, type DecisionMade, type QueueItem, type ReviewQueue, TakenError } from './review-queue.ts';
import { SuggestionCard, type SuggestionInCard } from './suggestion-card.tsx';
import { inOneLine, whatWords, wordFor } from './words-of.ts';

/** Characters of the article on each side of the passage. */
const AROUND = 1_500;
const ALIKE = { acceptAlike: 'accept', rejectAlike: 'reject' } as const;

/** What the program proposes: claims and incidents. The query narrows them: `article`, `actor`, `what`, `kind`, `state`. */
export const suggestionQueue: ReviewQueue = {
  path: '/desk/review/suggestions',
  permission: 'claim.decide',
  title: (t) => t.reviewSuggestions,
  hint: () => null,
  shown: shownWords,
  list: async (request, { limit, not }) => inCards(request, { ...filterOf(request), not, limit }),
  find: async (request, id) => (await inCards(request, { only: [id], limit: 1 }))[0] ?? null,
  count: countOf,
  decide,
  undo,
};

function filterOf({ query }: DeskRequest): Omit<SuggestionFilter, 'limit'> {
  const of = (name: string) => query.get(name) || undefined;
  const kind = of('kind');
  return {
    article: of('article'),
    actor: of('actor'),
    what: of('what'),
    ...(kind === 'claim' || kind === 'incident' ? { kind } : {}),
    state: of('state') === 'later' ? 'later' : 'open',
  } as Omit<SuggestionFilter, 'limit'>;
}

async function shownWords(request: DeskRequest): Promise<string | null> {
  const { t, query, language } = request;
  const words = [
    query.get('state') === 'later' ? t.reviewLater : null,
    query.get('actor'),
    query.get('what') && whatWords(query.get('what') ?? '', t, language),
    query.get('article') && ((await titleOf(request.desk.db, query.get('article') ?? '')) ?? ''),
  ].filter(Boolean);
  return words.length > 0 ? words.join(' · ') : null;
}

async function titleOf(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('article')
    .innerJoin('revision', 'revision.id', 'article.revision_id')
    .select('revision.title')
    .where((is) => is.eb(is.cast('article.id', 'text'), '=', id))
    .executeTakeFirst();
  return row?.title ?? null;
}

async function countOf(request: DeskRequest): Promise<number> {
  const { state = 'open', ...narrow } = filterOf(request);
  if (Object.values(narrow).every((one) => one === undefined))
    return (await countSuggestions(request.desk.db))[state] ?? 0;
  return countMatching(request.desk.db, { ...narrow, state });
}

async function inCards(request: DeskRequest, filter: SuggestionFilter): Promise<QueueItem[]> {
  const { db } = request.desk;
  const suggestions = await listSuggestions(db, { ...filter, around: AROUND });
  const meant = await whoIsMeant(db, suggestions);
  const alike = await alikeSuggestions(
    db,
    suggestions.map(({ id }) => id),
  );
  return suggestions.map((suggestion) => {
    const { id } = suggestion;
    const shown: SuggestionInCard = { suggestion, meant: meant.get(id) ?? [], alike: alike.get(id)?.length ?? 0 };
    return { id, content: <SuggestionCard shown={shown} request={request} /> };
  });
}

async function decide(request: DeskRequest, id: string, form: URLSearchParams, audit: Audit): Promise<DecisionMade> {
  const what = form.get('do') ?? '';
  const suggestion = await oneSuggestion(request, id);
  if (what === 'acceptAlike' || what === 'rejectAlike') return decideAlike(request, suggestion, ALIKE[what], audit);
  if (what !== 'accept' && what !== 'reject' && what !== 'later')
    throw new UserError(`'${what}' is no decision`).saying('noDecision');
  const meant = (await whoIsMeant(request.desk.db, [suggestion])).get(id) ?? [];
  const edit = what === 'accept' ? editOf(suggestion, meant, form) : {};
  if (edit.date && !edit.date.split('/').every((one) => one === '' || one === '..' || readEdtfDate(one) !== null))
    throw new UserError(`'${edit.date}' is no EDTF date such as 2008 or 2008-09~`).saying('date', { given: edit.date });
  await decideOne(request, suggestion, what, { edit, reason: form.get('reason')?.trim() || null }, audit);
  const { t, language } = request;
  return { said: fill(t[`reviewDid_${what}`], { what: inOneLine(suggestion, t, language) }), undo: id };
}

async function oneSuggestion({ desk, t }: DeskRequest, id: string): Promise<OpenSuggestion> {
  const [suggestion] = await listSuggestions(desk.db, { only: [id], limit: 1 });
  if (!suggestion) throw new TakenError(t.reviewTakenGone);
  return suggestion;
}

type Words = Pick<Parameters<typeof decideSuggestion>[3], 'edit' | 'reason'>;

/** One decision with its line in the audit trail. Throws `TakenError` when somebody was quicker. */
async function decideOne(
  request: DeskRequest,
  suggestion: OpenSuggestion,
  decision: Decision,
  words: Words,
  audit: Audit,
): Promise<void> {
  const { desk, user, t, language } = request;
  try {
    await inTransaction(desk.db, async (tx) => {
      const made = await decideSuggestion(tx, suggestion.id, decision, { by: user.name, ...words });
      await audit(tx, `suggestion.${decision}`, `suggestion:${suggestion.id}`, {
        what: inOneLine(suggestion, t, language),
        article: suggestion.article.path,
        ...(made.claimId ? { claim: made.claimId } : {}),
        ...(made.eventId ? { incident: made.eventId } : {}),
        ...(Object.keys(words.edit ?? {}).length > 0 ? { edit: words.edit } : {}),
        ...(words.reason ? { reason: words.reason } : {}),
      });
    });
  } catch (error) {
    throw error instanceof DecidedError ? taken(request, error) : error;
  }
}

function taken({ t, language }: DeskRequest, { state, by, at }: DecidedError): TakenError {
  if (state === 'gone') return new TakenError(t.reviewTakenGone);
  const when = at ? `${formatDate(at.toISOString().slice(0, 10), language)} ${at.toISOString().slice(11, 16)} UTC` : '';
  const done = wordFor(t, 'status', state);
  return new TakenError(fill(t.reviewTaken, { who: by ?? t.reviewSomebody, state: done.toLowerCase(), when }));
}

/** All that say the same, one after the other: what can't be done waits on. */
async function decideAlike(
  request: DeskRequest,
  suggestion: OpenSuggestion,
  decision: 'accept' | 'reject',
  audit: Audit,
): Promise<DecisionMade> {
  const { desk, t, language } = request;
  const others = (await alikeSuggestions(desk.db, [suggestion.id])).get(suggestion.id) ?? [];
  await decideOne(request, suggestion, decision, {}, audit);
  const done = [suggestion.id];
  let failed = 0;
  for (const one of await listSuggestions(desk.db, { only: others, limit: others.length || 1 })) {
    try {
      await decideOne(request, one, decision, { reason: 'decided together with others that say the same' }, audit);
      done.push(one.id);
    } catch (error) {
      if (!(error instanceof UserError) && !(error instanceof TakenError)) throw error;
      failed++;
    }
  }
  const said = [
    fill(t[`reviewDid_${decision}`], { what: inOneLine(suggestion, t, language) }),
    fill(t.reviewDidAlike, { n: done.length }),
    failed > 0 ? fill(t.reviewFailedAlike, { n: failed }) : null,
  ].filter(Boolean);
  return { said: said.join('. '), undo: done.join(' ') };
}

/** Takes the decisions on suggestions back, the last first, in one transaction. */
async function undo(request: DeskRequest, token: string, audit: Audit): Promise<DecisionMade> {
  const { desk, user, t, language } = request;
  const ids = token.split(' ').filter(Boolean).slice(0, 201);
  const [first] = ids;
  if (!first) throw new UserError(t.reviewNothing);
  const suggestion = await oneSuggestion(request, first);
  await inTransaction(desk.db, async (tx) => {
    for (const id of ids.toReversed()) {
      await undoDecision(tx, id, user.name, { own: true });
      await audit(tx, 'suggestion.undo', `suggestion:${id}`, { what: inOneLine(suggestion, t, language) });
    }
  });
  return { said: fill(t.reviewDid_undo, { what: inOneLine(suggestion, t, language) }), undo: null };
}
