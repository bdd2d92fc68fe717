import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { PREDICATES, type PredicateName, storedPredicate } from '../../extract/index.ts';
import type { Tx } from '../../kit/index.ts';
import { partAt } from '../reanchor.ts';
import type { ClaimQuantity, Stance } from '../schema.ts';
import type { Quoted } from '../suggest/suggestion.ts';
import { type CurrentWords, placePassage } from './place-passage.ts';

/** A claim that an editor has accepted, with one passage. */
export interface AcceptedClaim {
  subjectId: string;
  predicate: string;
  objectId: string | null;
  value: string | null;
  /** EDTF date or interval. */
  date: string | null;
  quantity: ClaimQuantity | null;
  allegation: string | null;
  authority: string | null;
  passage: Quoted;
  attribution: string | null;
  stance: Stance;
}

/**
 * Stores a claim with its evidence as accepted. What is said already, of the same at the same time, gets one more piece of
 * evidence instead of a double. Gives the claim's id, and whether it is new. The database checks the quote.
 */
export async function storeClaim(
  tx: Tx,
  articleId: string,
  words: CurrentWords,
  claim: AcceptedClaim,
): Promise<{ id: string; isNew: boolean; evidenceId: string | null }> {
  const passage = placePassage(words, claim.passage);
  const dates = fromTo(claim.date);
  const known = await sameClaim(tx, claim, dates);
  const id = known ?? uuid();
  if (known === null)
    await tx
      .insertInto('claim')
      .values({
        id,
        subject_id: claim.subjectId,
        predicate: claim.predicate,
        object_id: claim.objectId,
        value: claim.value,
        date_from: dates.from,
        date_to: dates.to,
        status: 'accepted',
        quantity: claim.quantity && JSON.stringify(claim.quantity),
        allegation: claim.allegation,
        authority: claim.authority,
      })
      .execute();
  const evidenceId = await addEvidence(tx, id, articleId, words, claim, passage);
  return { id, isNew: known === null, evidenceId };
}

interface FromTo {
  from: string | null;
  to: string | null;
}

/** An EDTF date is when it was so; an interval, since and until when; `..` and nothing are open. */
function fromTo(date: string | null): FromTo {
  if (date === null) return { from: null, to: null };
  const [from = '', to = ''] = date.split('/');
  const known = (one: string) => (one === '' || one === '..' ? null : one);
  return { from: known(from), to: known(to) };
}

async function addEvidence(
  tx: Tx,
  claimId: string,
  articleId: string,
  words: CurrentWords,
  { attribution, stance }: AcceptedClaim,
  { start, end, quote, prefix, suffix }: ReturnType<typeof placePassage>,
): Promise<string | null> {
  const there = await tx
    .selectFrom('evidence')
    .select('id')
    .where('claim_id', '=', claimId)
    .where('revision_id', '=', words.revisionId)
    .where('start_pos', '=', start)
    .where('end_pos', '=', end)
    .executeTakeFirst();
  if (there) return null;
  const id = uuid();
  await tx
    .insertInto('evidence')
    .values({
      id,
      claim_id: claimId,
      article_id: articleId,
      revision_id: words.revisionId,
      field: 'text',
      start_pos: start,
      end_pos: end,
      quote,
      prefix,
      suffix,
      part: partAt(words.parts, start),
      attribution,
      stance,
      state: 'current',
      lost_reason: null,
      follows: null,
    })
    .execute();
  return id;
}

/** Predicates that say the same the other way round: who is allied with whom. */
const SYMMETRIC: ReadonlySet<string> = new Set(
  (Object.keys(PREDICATES) as PredicateName[]).filter((name) => PREDICATES[name].symmetric).map(storedPredicate),
);

async function sameClaim(tx: Tx, claim: AcceptedClaim, { from, to }: FromTo): Promise<string | null> {
  const { subjectId, objectId, predicate } = claim;
  const { rows } = await sql<{ id: string }>`
    select id from claim where predicate = ${predicate} and status = 'accepted'
      and ((subject_id = ${subjectId} and object_id is not distinct from ${objectId}::uuid)
        or (${SYMMETRIC.has(predicate)} and subject_id = ${objectId}::uuid and object_id = ${subjectId}))
      and value is not distinct from ${claim.value}::text
      and date_from is not distinct from ${from}::text and date_to is not distinct from ${to}::text and allegation is not distinct from ${claim.allegation}::text
    order by id limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}
