import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, type Tx, UserError } from '../../kit/index.ts';
import { createEntity } from '../entities.ts';
import { refreshIncidents } from '../incidents/refresh-incidents.ts';
import type { Stance, SuggestionState } from '../schema.ts';
import type { SuggestedActor, SuggestedClaim, SuggestedIncident, SuggestionBody } from '../suggest/suggestion.ts';
import { captionOf } from './caption-incident.ts';
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
  /** Of an incident: what its page is called. */
  caption?: string;
}

/** What became of a suggestion. */
export interface Decided {
  id: string;
  state: SuggestionState;
  claimId: string | null;
  /** The incident's entity. */
  eventId: string | null;
}

/** What a decision made, so that it can be taken back. */
interface Made {
  claims: string[];
  evidence: string[];
  events: string[];
  state: SuggestionState;
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
  return db.transaction().execute(async (tx) => {
    const waiting = await take(tx, id);
    const made: Made = { claims: [], evidence: [], events: [], state: waiting.state };
    if (decision === 'accept') await accept(tx, waiting, edit, by, made);
    const state = decision === 'accept' ? 'accepted' : decision === 'reject' ? 'rejected' : 'later';
    const [eventId = null] = made.events;
    const claimId = eventId === null ? (made.claims[0] ?? null) : null;
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
  if (!row) throw new UserError(`no suggestion has the id '${id}'; 'trama suggestions list' shows them`);
  if (row.state === 'open' || row.state === 'later') return row;
  const { rows: last } = await sql<{ decided_by: string; at: Date }>`
    select decided_by, at from judgement where suggestion_id = ${row.id} order by at desc, id desc limit 1`.execute(tx);
  const who = last[0] ? ` by ${last[0].decided_by}, ${last[0].at.toISOString().slice(0, 16).replace('T', ' ')}` : '';
  throw new UserError(`this was ${row.state === 'gone' ? 'taken out of the article' : row.state} already${who}`);
}

async function accept(tx: Tx, waiting: Waiting, edit: SuggestionEdit, by: string, made: Made): Promise<void> {
  const { body, article_id } = waiting;
  const words = await currentWords(tx, article_id);
  const store = async (claim: AcceptedClaim) => {
    const stored = await storeClaim(tx, article_id, words, claim);
    if (stored.isNew) made.claims.push(stored.id);
    else made.claims.unshift(stored.id);
    if (stored.evidenceId) made.evidence.push(stored.evidenceId);
  };
  const named = (actor: SuggestedActor | null) =>
    actor?.key ? resolveActor(tx, article_id, { ...actor, key: actor.key }, by) : null;
  if (body.kind === 'claim') return acceptClaim(body, edit, named, store);
  const event = await acceptIncident(tx, body, edit, named, store, waiting.language);
  made.events.push(event);
  await refreshIncidents(tx, [event]);
}

type Named = (actor: SuggestedActor | null) => Promise<ResolvedActor> | null;
type Store = (claim: AcceptedClaim) => Promise<void>;

async function acceptClaim(body: SuggestedClaim, edit: SuggestionEdit, named: Named, store: Store): Promise<void> {
  const subject = await named(body.subject);
  const object = await named(body.object);
  if (!subject) throw new UserError('this claim names nobody');
  await store({
    ...common(body, edit),
    subjectId: subject.id,
    predicate: edit.predicate ?? body.predicate,
    objectId: object?.id ?? null,
    value: object ? null : edit.value === undefined ? body.value : edit.value,
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
    throw new UserError(`the text says this only as ${stance}: accept it with another stance, or reject it`);
  return {
    date: edit.date === undefined ? body.date : edit.date,
    quantity: null,
    passage: body.passage,
    attribution: edit.attribution === undefined ? body.attribution : edit.attribution,
    stance,
  };
}

/**
 * Takes the last decision on a suggestion back: what it made is removed, what it added to is as before, and the suggestion
 * waits again. Both decisions are kept. Throws `UserError` when there is none, or when others have built on it.
 */
export async function undoDecision(db: Db, id: string, by: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: string; after: Made | null; before: { state: SuggestionState } }>`
      select id, after, before from judgement where suggestion_id::text = ${id} and undone_by is null
        and action in ('accept', 'reject', 'later') order by at desc, id desc limit 1 for update`.execute(tx);
    const [last] = rows;
    if (!last) throw new UserError('nothing has been decided on this suggestion');
    const { claims = [], evidence = [], events = [] } = last.after ?? {};
    await tx
      .updateTable('suggestion')
      .set({ state: last.before.state, claim_id: null, event_id: null })
      .where('id', '=', id)
      .execute();
    await sql`update judgement set claim_id = null, entity_id = null where id = ${last.id}`.execute(tx);
    await sql`delete from evidence where id = any(${evidence}::uuid[])`.execute(tx);
    await sql`delete from claim c where c.id = any(${claims}::uuid[]) and not exists (select 1 from evidence e where e.claim_id = c.id)`.execute(
      tx,
    );
    await sql`delete from incident where entity_id = any(${events}::uuid[])`.execute(tx);
    await sql`delete from entity e where e.id = any(${events}::uuid[]) and not exists (select 1 from claim c where e.id in (c.subject_id, c.object_id))`.execute(
      tx,
    );
    const undo = uuid();
    await tx
      .insertInto('judgement')
      .values({ id: undo, suggestion_id: id, action: 'undo', before: null, after: null, decided_by: by, reason: null })
      .execute();
    await tx.updateTable('judgement').set({ undone_by: undo }).where('id', '=', last.id).execute();
  });
}
