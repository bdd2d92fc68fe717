import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, inTransaction, UserError } from '../kit/index.ts';
import { findArticle } from './claim-source.ts';
import { findPassages } from './find-passage.ts';
import { refreshIncidents } from './incidents/refresh-incidents.ts';
import { follow } from './reanchor.ts';
import type { ClaimStatus } from './schema.ts';

/** One piece of evidence that an edit has unsettled, with the old and the new words beside each other. */
export interface LostEvidence {
  evidenceId: string;
  claimId: string;
  subject: string;
  predicate: string;
  object: string | null;
  articlePath: string;
  reason: string;
  quote: string;
  /** The quote with its context as it stood. */
  before: string;
}

/** Evidence that waits for an editor because its sentence changed or went, newest first. */
export async function lostEvidence(db: Db): Promise<LostEvidence[]> {
  const { rows } = await sql<LostEvidence>`
    select e.id as "evidenceId", c.id as "claimId", s.caption as subject, c.predicate,
      coalesce(o.caption, c.value) as object, a.path as "articlePath", e.lost_reason as reason, e.quote,
      e.prefix || e.quote || e.suffix as before
    from evidence e join claim c on c.id = e.claim_id
    join entity s on s.id = c.subject_id left join entity o on o.id = c.object_id
    join article a on a.id = e.article_id
    where e.state = 'lost' and c.status in ('accepted', 'disputed', 'suggested')
    order by e.id desc
  `.execute(db);
  return rows;
}

/** Decides on a claim: who, what, why. Every decision is kept. Throws `UserError` for an unknown claim. */
export async function judgeClaim(
  db: Db,
  claimId: string,
  status: ClaimStatus,
  by: string,
  reason: string | null,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const changed = await tx
      .updateTable('claim')
      .set({ status })
      .where(sql`id::text`, '=', claimId)
      .returning(['id', 'subject_id'])
      .executeTakeFirst();
    if (!changed)
      throw new UserError(`no claim has the id '${claimId}'; 'trama claim list' shows them`).saying('claimGone');
    await tx
      .insertInto('judgement')
      .values({ id: uuid(), claim_id: changed.id, status, decided_by: by, reason })
      .execute();
    await refreshIncidents(tx, [changed.subject_id]);
  });
}

/** Gives lost evidence a new passage in the article's current words, chosen by an editor. Throws `UserError`. */
export async function moveEvidence(db: Db, evidenceId: string, quote: string, by: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const old = await tx
      .selectFrom('evidence')
      .selectAll()
      .where(sql`id::text`, '=', evidenceId)
      .forUpdate()
      .executeTakeFirst();
    if (!old)
      throw new UserError(`no evidence has the id '${evidenceId}'; 'trama claim lost' shows what waits`).saying(
        'evidenceGone',
      );
    if (old.state !== 'lost')
      throw new UserError('this evidence stands in the article already').saying('evidenceStands');
    // A document's page never changes: only evidence in articles is ever lost.
    if (old.article_id === null)
      throw new UserError('this evidence stands in a kept document, which never changes').saying('evidenceDocument');
    const article = await findArticle(tx, old.article_id);
    const passages = findPassages(article[old.field] ?? '', quote);
    const [passage] = passages;
    if (!passage || passages.length > 1) {
      throw new UserError(
        `the quote stands ${passages.length} times in the ${old.field} of ${article.path}; it must stand there once`,
      ).saying('quoteTimes', { n: passages.length });
    }
    await follow(tx, old, passage, article.revision_id);
    const { status } = await tx
      .selectFrom('claim')
      .select('status')
      .where('id', '=', old.claim_id)
      .executeTakeFirstOrThrow();
    const reason = 'evidence moved to changed words';
    await tx
      .insertInto('judgement')
      .values({ id: uuid(), claim_id: old.claim_id, status, decided_by: by, reason })
      .execute();
  });
}

/** Claims with the number of their passages that readers see now. */
export async function listClaims(db: Db, limit: number) {
  const { rows } = await sql<{
    id: string;
    subject: string;
    predicate: string;
    object: string | null;
    status: ClaimStatus;
    public: number;
    quote: string | null;
  }>`
    select c.id, s.caption as subject, c.predicate, coalesce(o.caption, c.value) as object, c.status,
      (select count(*)::int from public_evidence e where e.claim_id = c.id) as public,
      (select e.quote from evidence e where e.claim_id = c.id order by e.id desc limit 1) as quote
    from claim c join entity s on s.id = c.subject_id left join entity o on o.id = c.object_id
    order by c.id desc limit ${limit}
  `.execute(db);
  return rows;
}
