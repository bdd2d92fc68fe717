import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '../../kit/index.ts';

/** Rows in one transaction. */
const CHUNK = 500;

/**
 * Deletes everything that the database knows: claims with their passages and decisions, actors, incidents, judged names
 * and kept documents. In bounded steps, so that nothing waits long; run again after an interruption, it goes on. What
 * lawful erasures remember (hashes of names that must not come back) stays.
 *
 * @param step is told how many rows went so far; gives false to stop
 */
export async function deleteKnowledge(db: Db, step: (done: number) => Promise<boolean>): Promise<boolean> {
  let done = 0;
  for (const remove of [removeClaims, ...REST]) {
    for (;;) {
      const rows = await db.transaction().execute(remove);
      done += rows;
      if (!(await step(done))) return false;
      if (rows === 0) break;
    }
  }
  return true;
}

async function removeClaims(tx: Tx): Promise<number> {
  const { rows } = await sql<{ id: string }>`select id from claim order by id limit ${CHUNK}`.execute(tx);
  const ids = rows.map(({ id }) => id);
  const doomed = sql`select id from judgement where claim_id = any(${ids}::uuid[])`;
  await sql`update judgement set undone_by = null where undone_by in (${doomed})`.execute(tx);
  await sql`delete from judgement where id in (${doomed})`.execute(tx);
  const passages = sql`select id from evidence where claim_id = any(${ids}::uuid[])`;
  await sql`update evidence set follows = null where follows in (${passages})`.execute(tx);
  await sql`delete from evidence where claim_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from claim where id = any(${ids}::uuid[])`.execute(tx);
  return ids.length;
}

/** A statement that takes away a chunk of rows and tells how many. */
const chunked = (statement: RawBuilder<unknown>) => async (tx: Tx) => {
  const { numAffectedRows } = await statement.execute(tx);
  return Number(numAffectedRows ?? 0);
};

const some = (table: string, column: string) =>
  chunked(sql`delete from ${sql.table(table)} where ${sql.ref(column)} in (
    select ${sql.ref(column)} from ${sql.table(table)} order by ${sql.ref(column)} limit ${CHUNK})`);

/** What is left when no claim is, in the order in which nothing hangs on it any more. */
const REST = [
  chunked(sql`update judgement set undone_by = null where id in (
    select id from judgement where undone_by is not null order by id limit ${CHUNK})`),
  some('judgement', 'id'),
  some('suggestion', 'id'),
  some('draft_claim', 'id'),
  some('name_judgement', 'id'),
  some('mention', 'article_id'),
  some('not_same', 'a'),
  some('incident', 'entity_id'),
  chunked(sql`update entity set merged_into = null, within_id = null where id in (
    select id from entity where merged_into is not null or within_id is not null order by id limit ${CHUNK})`),
  chunked(sql`delete from entity where id in (
    select id from entity where protection is distinct from 'erased' order by id limit ${CHUNK})`),
  some('document_page', 'document_id'),
  some('document', 'id'),
];
