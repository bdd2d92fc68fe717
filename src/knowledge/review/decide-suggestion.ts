import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, inTransaction, type Tx, UserError } from '../../kit/index.ts';
import { createEntity } from '../entities.ts';
import { refreshIncidents } from '../incidents/refresh-incidents.ts';
import type { Stance, SuggestionState } from '../schema.ts';
import type { SuggestedActor, SuggestedClaim, SuggestedIncident, SuggestionBody } from '../suggest/suggestion.ts';
import { captionOf } from './caption-incident.ts';
import { type Made, nothingMade } from './made.ts';
import { currentWords } from './place-passage.ts';
import { type ResolvedActor, resolveActor } from './resolve-actor.ts';
import { type AcceptedClaim, storeClaim } from './store-claim.ts';

/** What an editor may decide. */
export type Decision = 'accept' | 'reject' | 'later';

/** What an editor may change while accepting. */
export interface SuggestionEdit {
  predicate?: string;
  value?: string | null;
  /** EDTF. */
  date?: string | null;
  stance?: Stance;
  attribution?: string | null;
  /** Other words of the article to carry it, as they stand there. */
  quote?: string;
  /** Whom a name means: the name as the suggestion has it, and the slug of an entity. */
  actors?: Record<string, string>;
  /** Of an incident: what its page is called. */
  caption?: string;
}

/** Somebody has decided already: who was first, and when. */
export class DecidedError extends UserError {
  readonly state: SuggestionState;
  readonly by: string | null;
  readonly at: Date | null;

  constructor(state: SuggestionState, last: { decided_by: string; at: Date } | undefined) {
    const who = last ? ` by ${last.decided_by}, ${last.at.toISOString().slice(0, 16).replace('T', ' ')}` : '';
    super(`this was ${state === 'gone' ? 'taken out of the article' : state} already${who}`);
    this.state = state;
    this.by = last?.decided_by ?? null;
    this.at = last?.at ?? null;
  }
}

/** What became of a suggestion. */
export interface Decided {
  id: string;
  state: SuggestionState;
  claimId: string | null;
  /** The incident's entity. */
  eventId: string | null;
}

interface Waiting {
  id: string;
  article_id: string;
  state: SuggestionState;
  body: SuggestionBody;
  language: string;
}

/**
 * Decides on a suggestion, in one transaction. Accepting stores the claim, or the incident with a claim for each thing
 * told of it, each with its evidence. Throws `UserError` for what somebody else has decided meanwhile, for words that
 * the article no longer has, and for what is only supposed or negated and was not edited.
 */
export async function decideSuggestion(
  db: Db,
  id: string,
  decision: Decision,
  { by, reason = null, edit = {} }: { by: string; reason?: string | null; edit?: SuggestionEdit },
): Promise<Decided> {
  return inTransaction(db, async (tx) => {
    const waiting = await take(tx, id);
    const made = nothingMade(waiting.state);
    if (decision === 'accept') await accept(tx, waiting, edit, by, made);
    const state = decision === 'accept' ? 'accepted' : decision === 'reject' ? 'rejected' : 'later';
    const { event: eventId } = made;
    const claimId = eventId === null ? made.claim : null;
    await tx
      .updateTable('suggestion')
      .set({ state, claim_id: claimId, event_id: eventId })
      .where('id', '=', id)
      .execute();
    await tx
      .insertInto('judgement')
      .values({
        id: uuid(),
        suggestion_id: id,
        claim_id: claimId,
        entity_id: eventId,
        action: decision,
        status: decision === 'accept' ? 'accepted' : null,
        before: JSON.stringify({ state: waiting.state }),
        after: JSON.stringify({ ...made, edit }),
        decided_by: by,
        reason,
      })
      .execute();
    return { id, state, claimId, eventId };
  });
}

/** Locks a suggestion that waits; throws when somebody was quicker. */
async function take(tx: Tx, id: string): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    select s.id, s.article_id, s.state, s.body, a.language from suggestion s join article a on a.id = s.article_id
    where s.id::text = ${id} for update of s`.execute(tx);
  const [row] = rows;
  if (!row)
    throw new UserError(`no suggestion has the id '${id}'; 'trama suggestions list' shows them`).saying(
      'suggestionGone',
    );
  if (row.state === 'open' || row.state === 'later') return row;
  const { rows: last } = await sql<{ decided_by: string; at: Date }>`
    select decided_by, at from judgement where suggestion_id = ${row.id} order by at desc, id desc limit 1`.execute(tx);
  throw new DecidedError(row.state, last[0]);
}

async function accept(tx: Tx, waiting: Waiting, edit: SuggestionEdit, by: string, made: Made): Promise<void> {
  const { body, article_id } = waiting;
  const words = await currentWords(tx, article_id);
  const store = async (claim: AcceptedClaim) => {
    const stored = await storeClaim(tx, article_id, words, claim);
    made.claim ??= stored.id;
    if (stored.isNew) made.claims.push(stored.id);
    if (stored.evidenceId) made.evidence.push(stored.evidenceId);
  };
  const named = (actor: SuggestedActor | null) =>
    actor?.key
      ? resolveActor(tx, article_id, { ...actor, key: actor.key }, { by, slug: edit.actors?.[actor.name], made })
      : null;
  if (body.kind === 'claim') return acceptClaim(body, edit, named, store);
  made.event = await acceptIncident(tx, body, edit, named, store, waiting.language);
  made.entities.push(made.event);
  await refreshIncidents(tx, [made.event]);
}

type Named = (actor: SuggestedActor | null) => Promise<ResolvedActor> | null;
type Store = (claim: AcceptedClaim) => Promise<void>;

async function acceptClaim(body: SuggestedClaim, edit: SuggestionEdit, named: Named, store: Store): Promise<void> {
  const subject = await named(body.subject);
  const object = await named(body.object);
  if (!subject) throw new UserError('this claim names nobody').saying('namesNobody');
  await store({
    ...common(body, edit),
    subjectId: subject.id,
    predicate: edit.predicate ?? body.predicate,
    objectId: object?.id ?? null,
    value: edit.value === undefined ? body.value : edit.value,
    allegation: body.allegation,
    authority: body.authority,
  });
}

/** The incident as an entity, and what is told of it as claims with the same passage. */
async function acceptIncident(
  tx: Tx,
  body: SuggestedIncident,
  edit: SuggestionEdit,
  named: Named,
  store: Store,
  language: string,
): Promise<string> {
  const place = await named(body.place);
  const parts = [];
  for (const part of body.participants) parts.push({ part, entity: await named(part) });
  const caption = edit.caption ?? captionOf(body, place?.caption ?? null, parts, edit.date ?? body.date, language);
  const event = await createEntity(tx, caption, 'Event');
  const base = { ...common(body, edit), subjectId: event.id, allegation: null, authority: null };
  const tell = (predicate: string, objectId: string | null, value: string | null, more: Partial<AcceptedClaim> = {}) =>
    store({ ...base, predicate, objectId, value, date: null, ...more });
  await tell('kind', null, edit.predicate ?? body.incident);
  if (base.date !== null) await tell('date', null, null, { date: base.date });
  if (place) await tell('place', place.id, null);
  for (const { part, entity } of parts) await tell(part.role, entity?.id ?? null, entity ? null : part.quote);
  for (const { start, end, quote, ...quantity } of body.quantities) await tell('quantity', null, quote, { quantity });
  return event.id;
}

function common(body: SuggestionBody, edit: SuggestionEdit) {
  const stance = edit.stance ?? body.stance;
  if (stance === 'hypothetical' || stance === 'negated')
    throw new UserError(`the text says this only as ${stance}: accept it with another stance, or reject it`).saying(
      stance === 'negated' ? 'stanceNegated' : 'stanceHypothetical',
    );
  return {
    date: edit.date === undefined ? body.date : edit.date,
    quantity: null,
    passage: edit.quote === undefined ? body.passage : { start: -1, end: -1, quote: edit.quote },
    attribution: edit.attribution === undefined ? body.attribution : edit.attribution,
    stance,
  };
}
