import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, type Tx, UserError } from '../../kit/index.ts';
import { foldSpace, readEdtfDate } from '../../text/index.ts';
import { findPassages } from '../find-passage.ts';
import { refreshIncidents } from '../incidents/refresh-incidents.ts';
import { currentWords } from '../review/place-passage.ts';
import { storeClaim } from '../review/store-claim.ts';
import type { Stance } from '../schema.ts';

/** A claim that somebody made of a sentence while writing it. */
export interface DraftClaim {
  articleId: string;
  /** The sentence, as it stands in the text. */
  quote: string;
  subjectId: string;
  predicate: string;
  objectId: string | null;
  value: string | null;
  /** EDTF date or interval. */
  date: string | null;
  attribution: string | null;
  stance: Stance;
  by: string;
  at: Date;
}

/** A claim of a draft, as its writer sees it. */
export interface WaitingClaim {
  id: string;
  quote: string;
  subject: string;
  predicate: string;
  object: string | null;
  date: string | null;
  state: 'waiting' | 'accepted';
  /** Why it is no claim of the archive yet although the article is published. */
  problem: string | null;
}

const LONGEST_QUOTE = 2_000;

/**
 * Keeps a claim until its sentence is public, or stores it at once where that is so already. Throws `UserError` for a claim
 * that says nothing, or a date that is none.
 */
export async function addDraftClaim(tx: Tx, claim: DraftClaim): Promise<{ id: string; state: WaitingClaim['state'] }> {
  const quote = foldSpace(claim.quote).trim();
  if (quote === '' || quote.length > LONGEST_QUOTE)
    throw new UserError('choose one sentence, of at most 2,000 characters').saying('oneSentence');
  if (claim.objectId === null && claim.value === null)
    throw new UserError('say of whom, or what: the claim has no object').saying('noObject');
  if (claim.objectId === claim.subjectId) throw new UserError('subject and object are the same').saying('sameActors');
  checkDate(claim.date);
  const id = uuid();
  await tx
    .insertInto('draft_claim')
    .values({
      id,
      article_id: claim.articleId,
      quote,
      subject_id: claim.subjectId,
      predicate: claim.predicate,
      object_id: claim.objectId,
      value: claim.objectId === null ? claim.value : null,
      date: claim.date,
      attribution: claim.attribution,
      stance: claim.stance,
      made_by: claim.by,
      made_at: claim.at,
      state: 'waiting',
      claim_id: null,
      looked_in: null,
      problem: null,
    })
    .execute();
  await settle(tx, [id]);
  const { state } = await tx.selectFrom('draft_claim').select('state').where('id', '=', id).executeTakeFirstOrThrow();
  return { id, state };
}

function checkDate(date: string | null): void {
  for (const one of date?.split('/') ?? [])
    if (one !== '' && one !== '..' && readEdtfDate(one) === null)
      throw new UserError(`'${date}' is no EDTF date such as 2008 or 2008-09~`).saying('date', { given: date ?? '' });
}

/** Claims that were made while an article was written, in their order. */
export async function listDraftClaims(db: Db, articleId: string): Promise<WaitingClaim[]> {
  const { rows } = await sql<WaitingClaim>`
    select d.id, d.quote, s.caption as subject, d.predicate, coalesce(o.caption, d.value) as object, d.date, d.state, d.problem
    from draft_claim d join entity s on s.id = d.subject_id left join entity o on o.id = d.object_id
    where d.article_id::text = ${articleId} order by d.made_at, d.id limit 500`.execute(db);
  return rows;
}

/** Takes back a claim that still waits. Gives whether there was one. */
export async function withdrawDraftClaim(tx: Tx, articleId: string, id: string): Promise<boolean> {
  const { rows } =
    await sql`delete from draft_claim where id::text = ${id} and article_id::text = ${articleId} and state = 'waiting'
    returning id`.execute(tx);
  return rows.length > 0;
}

/**
 * Makes claims of those that wait and whose sentence is public now. Idempotent; each article is looked at once for each of
 * its revisions. Gives how many became claims.
 */
export async function settleDraftClaims(db: Db): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select d.id from draft_claim d join article a on a.id = d.article_id
    where d.state = 'waiting' and a.status = 'published' and a.revision_id is distinct from d.looked_in
    order by d.id limit 1000`.execute(db);
  let settled = 0;
  for (const { id } of rows) settled += await db.transaction().execute((tx) => settle(tx, [id]));
  return settled;
}

interface Waiting {
  id: string;
  article_id: string;
  quote: string;
  subject_id: string;
  predicate: string;
  object_id: string | null;
  value: string | null;
  date: string | null;
  attribution: string | null;
  stance: Stance;
  made_by: string;
}

async function settle(tx: Tx, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<Waiting>`
    select d.* from draft_claim d join article a on a.id = d.article_id
    where d.id = any(${ids}::uuid[]) and d.state = 'waiting' and a.status = 'published' for update of d skip locked`.execute(
    tx,
  );
  let settled = 0;
  for (const row of rows) settled += await settleOne(tx, row);
  return settled;
}

async function settleOne(tx: Tx, row: Waiting): Promise<number> {
  const words = await currentWords(tx, row.article_id);
  const [passage, ...others] = findPassages(words.text, row.quote);
  if (!passage || others.length > 0) {
    const problem = passage ? 'several' : 'gone';
    await tx
      .updateTable('draft_claim')
      .set({ looked_in: words.revisionId, problem })
      .where('id', '=', row.id)
      .execute();
    return 0;
  }
  const [subjectId, objectId] = await toldOf(tx, [row.subject_id, row.object_id]);
  if (!subjectId) return 0;
  const { start, end, quote } = passage;
  const { id: claimId } = await storeClaim(tx, row.article_id, words, {
    subjectId,
    predicate: row.predicate,
    objectId: objectId ?? null,
    value: row.value,
    date: row.date,
    quantity: null,
    allegation: null,
    authority: null,
    passage: { start, end, quote },
    attribution: row.attribution,
    stance: row.stance,
  });
  await tx
    .insertInto('judgement')
    .values({
      id: uuid(),
      claim_id: claimId,
      status: 'accepted',
      decided_by: row.made_by,
      reason: 'made of the sentence while it was written',
    })
    .execute();
  await tx
    .updateTable('draft_claim')
    .set({ state: 'accepted', claim_id: claimId, looked_in: words.revisionId, problem: null })
    .where('id', '=', row.id)
    .execute();
  await refreshIncidents(tx, [subjectId]);
  return 1;
}

/** Entities that were merged since are told of the others now. */
async function toldOf(tx: Tx, ids: readonly (string | null)[]): Promise<(string | null)[]> {
  const { rows } = await sql<{ id: string; last: string }>`
    with recursive told as (
      select id, id as last, merged_into from entity where id = any(${ids.filter((id) => id !== null)}::uuid[])
      union all select told.id, e.id, e.merged_into from told join entity e on e.id = told.merged_into)
    select id, last from told where merged_into is null`.execute(tx);
  const last = new Map(rows.map((row) => [row.id, row.last]));
  return ids.map((id) => (id === null ? null : (last.get(id) ?? null)));
}
