import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, inTransaction, type Tx, UserError } from '../../kit/index.ts';
import { removeUnused } from '../entities/remove-unused.ts';
import { refreshIncidents } from '../incidents/refresh-incidents.ts';
import type { SuggestionState } from '../schema.ts';
import type { Made, MadeName } from './made.ts';

/**
 * Takes the last decision on a suggestion back: what it alone made goes (claims, passages, names judged, entities), what
 * others have decided since stays with them, and the suggestion waits again. A claim that others have judged is retracted
 * instead of removed. Both decisions are kept. Throws `UserError` when there is none; with `own`, also when it is somebody
 * else's than `by`.
 */
export async function undoDecision(db: Db, id: string, by: string, { own = false } = {}): Promise<void> {
  await inTransaction(db, async (tx) => {
    const last = await lastDecision(tx, id);
    if (own && last.decided_by !== by)
      throw new UserError(`${last.decided_by} has decided on this since`).saying('decidedSince', {
        who: last.decided_by,
      });
    await tx
      .updateTable('suggestion')
      .set({ state: last.before.state, claim_id: null, event_id: null })
      .where('id', '=', id)
      .execute();
    await sql`update judgement set claim_id = null, entity_id = null where id = ${last.id}`.execute(tx);
    const undo = uuid();
    await tx
      .insertInto('judgement')
      .values({ id: undo, suggestion_id: id, action: 'undo', before: null, after: null, decided_by: by, reason: null })
      .execute();
    await tx.updateTable('judgement').set({ undone_by: undo }).where('id', '=', last.id).execute();
    if (last.after?.claims) await takeBack(tx, last.after, by);
  });
}

interface LastDecision {
  id: string;
  after: Made | null;
  decided_by: string;
  before: { state: SuggestionState };
}

async function lastDecision(tx: Tx, id: string): Promise<LastDecision> {
  const { rows } = await sql<LastDecision>`
    select id, after, before, decided_by from judgement where suggestion_id::text = ${id} and undone_by is null
      and action in ('accept', 'reject', 'later') order by at desc, id desc limit 1 for update`.execute(tx);
  const [last] = rows;
  if (!last) throw new UserError('nothing has been decided on this suggestion').saying('nothingDecided');
  return last;
}

async function takeBack(tx: Tx, made: Made, by: string): Promise<void> {
  const { rows: judged } = await sql<{ id: string }>`
    update claim c set status = 'retracted' where c.id = any(${made.claims}::uuid[]) and c.status <> 'rejected'
      and exists (select 1 from judgement j where j.claim_id = c.id and j.undone_by is null)
      and not exists (${otherPassages(made.evidence)})
    returning c.id`.execute(tx);
  const kept = judged.map(({ id }) => id);
  for (const id of kept)
    await tx
      .insertInto('judgement')
      .values({ id: uuid(), claim_id: id, status: 'retracted', action: 'undo', decided_by: by, reason: null })
      .execute();
  const { rows: subjects } = await sql<{ id: string }>`
    select distinct c.subject_id as id from claim c
    where c.id = any(${made.claims}::uuid[]) or c.id in (select e.claim_id from evidence e where e.id = any(${made.evidence}::uuid[]))`.execute(
    tx,
  );
  // A passage moves along with its article's edits: each edit put a row after the one that was made.
  await sql`with recursive chain as (
      select e.id from evidence e where e.id = any(${made.evidence}::uuid[]) and e.claim_id <> all(${kept}::uuid[])
      union all select e.id from chain join evidence e on e.follows = chain.id)
    delete from evidence where id in (select id from chain)`.execute(tx);
  await sql`delete from claim c where c.id = any(${made.claims}::uuid[])
    and not exists (select 1 from evidence e where e.claim_id = c.id)`.execute(tx);
  for (const name of made.names) await unjudgeName(tx, name);
  await removeUnused(tx, made.entities);
  await refreshIncidents(
    tx,
    subjects.map(({ id }) => id),
  );
}

/** Passages of claim `c` that do not stem from those made. */
function otherPassages(evidence: readonly string[]) {
  return sql`with recursive chain as (
      select e.id from evidence e where e.id = any(${evidence}::uuid[])
      union all select e.id from chain join evidence e on e.follows = chain.id)
    select 1 from evidence e where e.claim_id = c.id and e.id not in (select id from chain)`;
}

/** The name is linked as before, unless somebody judged it since or a claim of the article still rests on it. */
async function unjudgeName(tx: Tx, { judgement, articleId, key, entityId, before }: MadeName): Promise<void> {
  const { rows: used } = await sql`
    select 1 from evidence e join claim c on c.id = e.claim_id
    where e.article_id = ${articleId} and e.state <> 'superseded' and c.status = 'accepted'
      and ${entityId}::uuid in (c.subject_id, c.object_id, c.place_id, c.stated_subject_id, c.stated_object_id) limit 1`.execute(
    tx,
  );
  if (used.length > 0) return;
  await tx.deleteFrom('name_judgement').where('id', '=', judgement).execute();
  await sql`update mention m set entity_id = ${before?.entityId ?? null}, stated_entity_id = ${before?.statedEntityId ?? null},
      link = ${before?.link ?? 'none'}
    where m.article_id = ${articleId} and m.key = ${key} and m.link = 'judged' and ${entityId}::uuid in (m.entity_id, m.stated_entity_id)
      and not exists (select 1 from name_judgement j where j.key = m.key and j.undone_at is null
        and (j.article_id is null or j.article_id = m.article_id))`.execute(tx);
  await sql`insert into change_log (key) values (${`article:${articleId}`}), (${`entity:${entityId}`})`.execute(tx);
}
