import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, inTransaction, type Tx, UserError } from '../kit/index.ts';
import { readEdtfDate } from '../text/index.ts';
import { findSource, locate, type Source } from './claim-source.ts';
import { createEntity, type Entity, findEntities } from './entities.ts';
import type { Passage } from './find-passage.ts';
import { refreshIncidents } from './incidents/refresh-incidents.ts';
import type { ClaimStatus, EvidenceField, Stance } from './schema.ts';

/** A claim made by hand, with the passage that carries it. */
export interface NewClaim {
  /** Slug, id or name of the actor; with `schema`, a new one is made when none has that name. */
  subject: string;
  predicate: string;
  /** Another actor, or a value; at most one of the two. */
  object: string | null;
  value: string | null;
  /** FollowTheMoney schemata for actors that don't exist yet; null: they must exist. */
  subjectSchema: string | null;
  objectSchema: string | null;
  /** The article's id, path, slug or original address; null where the quote stands in a kept document. */
  article: string | null;
  /** The kept document's hash (or its beginning), name or id, and the page, from 1. */
  document?: { name: string; page: number } | null;
  /** Of an article; a document's page has only its text. */
  field: EvidenceField;
  quote: string;
  /** Which of several places, from 1; null when the quote must be unique. */
  occurrence: number | null;
  attribution: string | null;
  stance: Stance;
  /** EDTF dates (`readEdtfDate`), `from` not after `to`. */
  from: string | null;
  to: string | null;
  /** Of a legal status: what is alleged, and which authority said so, as the passage has it. */
  allegation?: string | null;
  authority?: string | null;
  status: ClaimStatus;
  by: string;
  reason: string | null;
}

/** A claim as it was stored. */
export interface AddedClaim {
  id: string;
  evidenceId: string;
  subject: Entity;
  object: Entity | null;
  /** Path of the article, or of the document. */
  articlePath: string;
  passage: Passage;
  /** The claim was there already as a suggestion without a passage, as imports leave it. */
  wasSuggested: boolean;
}

/**
 * Stores a claim with its evidence, in one transaction. What an import left as a suggestion without a passage gets this
 * one instead of a double. The database itself checks that the quote stands there.
 */
export async function addClaim(db: Db, claim: NewClaim): Promise<AddedClaim> {
  checkDates(claim);
  return inTransaction(db, async (tx) => {
    const source = await findSource(tx, claim);
    const passage = locate(source, claim);
    const subject = await resolveEntity(tx, claim.subject, claim.subjectSchema);
    const object = claim.object === null ? null : await resolveEntity(tx, claim.object, claim.objectSchema);
    const waiting = await findSuggested(tx, claim, subject.id, object?.id ?? null);
    const id = waiting?.id ?? uuid();
    if (waiting === null) await insertClaim(tx, id, claim, subject.id, object?.id ?? null);
    const evidenceId = await insertEvidence(tx, id, claim, source, passage);
    if (waiting !== null) await decide(tx, id, claim);
    await tx
      .insertInto('judgement')
      .values({
        id: uuid(),
        claim_id: id,
        status: claim.status,
        before: waiting && JSON.stringify(waiting.before),
        decided_by: claim.by,
        reason: claim.reason,
      })
      .execute();
    await refreshIncidents(tx, [subject.id]);
    return { id, evidenceId, subject, object, articlePath: source.path, passage, wasSuggested: waiting !== null };
  });
}

async function insertClaim(
  tx: Tx,
  id: string,
  claim: NewClaim,
  subjectId: string,
  objectId: string | null,
): Promise<void> {
  await tx
    .insertInto('claim')
    .values({
      id,
      subject_id: subjectId,
      predicate: claim.predicate,
      object_id: objectId,
      value: claim.value,
      date_from: claim.from,
      date_to: claim.to,
      allegation: claim.allegation ?? null,
      authority: claim.authority ?? null,
      status: claim.status,
    })
    .execute();
}

/** A suggested claim that says the same and has no passage yet, as it stands. */
async function findSuggested(
  tx: Tx,
  { predicate, value, from, to }: NewClaim,
  subjectId: string,
  objectId: string | null,
): Promise<{ id: string; before: object } | null> {
  const { rows } = await sql<{ id: string; before: object }>`
    select id, to_jsonb(c) as before from claim c where c.subject_id = ${subjectId} and c.predicate = ${predicate} and c.status = 'suggested'
      and c.object_id is not distinct from ${objectId}::uuid and c.value is not distinct from ${value}::text
      and (${from}::text is null or c.date_from is null or c.date_from = ${from}) and (${to}::text is null or c.date_to is null or c.date_to = ${to})
      and not exists (select 1 from evidence e where e.claim_id = c.id)
    order by id limit 1 for update`.execute(tx);
  return rows[0] ?? null;
}

/** What the passage says stands; dates, shares and the like that only the import knew are not told: nothing carries them. */
async function decide(
  tx: Tx,
  id: string,
  { status, from, to, allegation = null, authority = null }: NewClaim,
): Promise<void> {
  await tx
    .updateTable('claim')
    .set({ status, date_from: from, date_to: to, quantity: null, allegation, authority })
    .where('id', '=', id)
    .execute();
}

async function insertEvidence(
  tx: Tx,
  claimId: string,
  claim: NewClaim,
  source: Source,
  passage: Passage,
): Promise<string> {
  const id = uuid();
  await tx
    .insertInto('evidence')
    .values({
      id,
      claim_id: claimId,
      ...source.at,
      field: claim.field,
      start_pos: passage.start,
      end_pos: passage.end,
      quote: passage.quote,
      prefix: passage.prefix,
      suffix: passage.suffix,
      part: source.part(passage.start),
      attribution: claim.attribution,
      stance: claim.stance,
      state: 'current',
      lost_reason: null,
      follows: null,
    })
    .execute();
  return id;
}

function checkDates({ from, to }: NewClaim): void {
  const [since, until] = [from, to].map((date) => {
    const days = date === null ? null : readEdtfDate(date);
    if (date !== null && days === null) throw new UserError(`'${date}' is no EDTF date such as 2008 or 2008-09~`, 2);
    return days;
  });
  if (since && until && since.first > until.last) throw new UserError(`${from} is after ${to}: exchange the dates`, 2);
}

async function resolveEntity(tx: Tx, name: string, schema: string | null): Promise<Entity> {
  const found = await findEntities(tx, name);
  if (found.length > 1) {
    throw new UserError(
      `several actors are called '${name}' (${found.map(({ slug }) => slug).join(', ')}): give one of these slugs`,
    );
  }
  if (found[0]) return found[0];
  if (schema === null)
    throw new UserError(`no actor is called '${name}'; give its kind to make it, such as Person or Organization`);
  return createEntity(tx, name, schema);
}
