import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, inTransaction, type Tx, UserError } from '../../kit/index.ts';
import { refreshIncidents } from '../incidents/refresh-incidents.ts';
import { nameKey } from '../suggest/name-key.ts';
import { oneEntity } from './one-entity.ts';

/** Who decides, and why. */
interface Deciding {
  by: string;
  reason: string | null;
}

/** Takes an actor out of public view as a minor or a victim, or (null) shows it again. Throws `UserError`. */
export async function protectEntity(
  db: Db,
  name: string,
  protection: 'minor' | 'victim' | null,
  { by, reason }: Deciding,
): Promise<{ slug: string }> {
  return inTransaction(db, async (tx) => {
    const entity = await oneEntity(tx, name);
    const { rows } = await sql<{ before: string | null }>`
      update entity e set protection = ${protection} from entity old where old.id = e.id and e.id = ${entity.id}
      returning old.protection as before`.execute(tx);
    await record(tx, entity.id, 'protect', { protection: rows[0]?.before ?? null }, { protection }, { by, reason });
    await touch(tx, entity.id);
    return { slug: entity.slug };
  });
}

/** What an erasure removed. */
export interface ErasedCounts {
  id: string;
  names: number;
  claims: number;
  suggestions: number;
}

/**
 * Removes what the database holds of somebody, as a law or a court orders: names, summary, identifiers, claims with their
 * passages, suggestions, links, and what judgements kept of them. What stays: an entity without words, and that it was
 * erased, when, by whom and why. The names are not made again when an article has them. The articles themselves are not
 * touched: edit or unpublish them. Can't be undone. Throws `UserError` without a reason.
 */
export async function eraseEntity(db: Db, name: string, { by, reason }: Deciding): Promise<ErasedCounts> {
  if (!reason?.trim())
    throw new UserError('an erasure needs a reason (--reason): the order, its date and its authority').saying(
      'erasureReason',
    );
  return inTransaction(db, async (tx) => {
    const { id } = await oneEntity(tx, name);
    const names = await namesOf(tx, id);
    await touch(tx, id);
    await eraseContexts(tx, id, names);
    const claims = await eraseClaims(tx, id);
    const suggestions = await eraseSuggestions(tx, names);
    await sql`delete from mention where entity_id = ${id} or stated_entity_id = ${id} or key = any(${names})`.execute(
      tx,
    );
    await sql`delete from name_judgement where entity_id = ${id} or key = any(${names})`.execute(tx);
    await sql`delete from entity_name where entity_id = ${id}`.execute(tx);
    await sql`delete from entity_identifier where entity_id = ${id}`.execute(tx);
    await sql`delete from draft_claim where ${id}::uuid in (subject_id, object_id)`.execute(tx);
    await sql`delete from not_same where ${id}::uuid in (a, b)`.execute(tx);
    await sql`update judgement set before = null, after = null, reason = null where entity_id = ${id} or after ->> 'key' = any(${names})`.execute(
      tx,
    );
    await sql`update entity set slug = ${`erased-${id}`}, caption = '', schema = 'Thing', summary = null, note = null, countries = '{}',
      topics = '{}', active = null, lexicon_id = null, lat = null, lon = null, precision = null, within_id = null,
      last_checked = null, deceased = false, protection = 'erased' where id = ${id}`.execute(tx);
    await sql`insert into erased_name (hash) select unnest(${names.map(hashOf)}::text[]) on conflict do nothing`.execute(
      tx,
    );
    await record(tx, id, 'erase', null, { names: names.length, claims, suggestions }, { by, reason });
    return { id, names: names.length, claims, suggestions };
  });
}

/** By what an erased name is known without being kept: SHA-256 (hex) of its key. */
export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

async function namesOf(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select n.name from entity_name n where n.entity_id = ${id} union select m.key from mention m where m.entity_id = ${id} and m.link = 'judged'`.execute(
    tx,
  );
  return [...new Set(rows.map((row) => nameKey(row.name)))];
}

/** The words around other passages of the articles that name somebody: they may be about them. */
async function eraseContexts(tx: Tx, id: string, names: readonly string[]): Promise<void> {
  await sql`update evidence set prefix = '', suffix = '' where article_id in (
    select m.article_id from mention m where m.entity_id = ${id} or m.key = any(${names})
    union select e.article_id from claim c join evidence e on e.claim_id = c.id where ${id}::uuid in (c.subject_id, c.object_id))`.execute(
    tx,
  );
}

async function eraseClaims(tx: Tx, id: string): Promise<number> {
  const mine = sql`select c.id from claim c where ${id}::uuid in (c.subject_id, c.object_id, c.stated_subject_id, c.stated_object_id)`;
  const { rows: events } = await sql<{ id: string }>`
    select distinct c.subject_id as id from claim c join entity s on s.id = c.subject_id and s.schema = 'Event' where c.id in (${mine})`.execute(
    tx,
  );
  await sql`update judgement set before = null, after = null, reason = null where claim_id in (${mine})`.execute(tx);
  await sql`update suggestion set claim_id = null where claim_id in (${mine})`.execute(tx);
  await sql`delete from evidence where claim_id in (${mine})`.execute(tx);
  const { numAffectedRows } = await sql`delete from claim where id in (${mine})`.execute(tx);
  await refreshIncidents(
    tx,
    events.map((event) => event.id),
  );
  return Number(numAffectedRows ?? 0);
}

/** Suggestions that name one of these. */
async function eraseSuggestions(tx: Tx, names: readonly string[]): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select s.id from suggestion s where s.body->'subject'->>'key' = any(${names}) or s.body->'object'->>'key' = any(${names})
      or exists (select 1 from jsonb_array_elements(coalesce(s.body->'participants', '[]')) p where p->>'key' = any(${names}))`.execute(
    tx,
  );
  const ids = rows.map(({ id }) => id);
  await sql`update judgement set before = null, after = null where suggestion_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from suggestion where id = any(${ids}::uuid[])`.execute(tx);
  return ids.length;
}

async function record(
  tx: Tx,
  entity: string,
  action: string,
  before: object | null,
  after: object,
  { by, reason }: Deciding,
) {
  await tx
    .insertInto('judgement')
    .values({
      id: uuid(),
      entity_id: entity,
      action,
      before: before && JSON.stringify(before),
      after: JSON.stringify(after),
      decided_by: by,
      reason,
    })
    .execute();
}

/** Every page that shows the entity leaves the caches. */
async function touch(tx: Tx, id: string): Promise<void> {
  await sql`insert into change_log (key) select distinct 'article:' || m.article_id from mention m where m.entity_id = ${id}`.execute(
    tx,
  );
  await sql`insert into change_log (key) values (${`entity:${id}`})`.execute(tx);
  await sql`select pg_notify('trama_change', '')`.execute(tx);
}
