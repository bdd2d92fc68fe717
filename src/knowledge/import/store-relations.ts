import { sql } from 'kysely';
import { v5 as namedUuid, v7 as uuid } from 'uuid';
import { insertRows } from '../../archive/index.ts';
import type { Db, Tx } from '../../kit/index.ts';
import type { ImportedRelation } from './read-ftm.ts';

/** Makes the same claim's id of the same relation in every import (RFC 9562, version 5). */
const NAMESPACE = '6f2f0a0c-53a5-5d0e-9a53-0d6c3f6a7c11';

/** What an import does with a relation. */
export type RelationPlan =
  | { outcome: 'create'; relation: ImportedRelation; id: string; subject: Told; object: Told | null }
  | { outcome: 'unchanged' }
  | { outcome: 'refused' | 'dangling'; reason: string };

/** An entity of a file, and the one that it is told of since a merge. */
interface Told {
  id: string;
  toldOf: string;
  protection: string | null;
}

/**
 * What is to be done with each of some relations. `isComing`: whether an entity that the database lacks is about to be
 * stored, as in a dry run.
 */
export async function planRelations(
  db: Db,
  relations: readonly ImportedRelation[],
  isComing: (key: string) => boolean,
): Promise<RelationPlan[]> {
  const ids = relations.map(({ id }) => namedUuid(`ftm ${id}`, NAMESPACE));
  const { rows } = await sql<{ id: string }>`select id from claim where id = any(${ids}::uuid[])`.execute(db);
  const stored = new Set(rows.map(({ id }) => id));
  const told = await findTold(
    db,
    relations.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])),
  );
  const planned = new Set<string>();
  return relations.map((relation, i): RelationPlan => {
    const id = ids[i] ?? '';
    if (stored.has(id) || planned.has(id)) return { outcome: 'unchanged' };
    const sides = relation.object === null ? [relation.subject] : [relation.subject, relation.object];
    const missing = sides.find((side) => !told.has(side) && !isComing(side));
    if (missing !== undefined)
      return {
        outcome: 'dangling',
        reason: `names '${missing}', which was not stored: import the line that describes it, then this file again`,
      };
    planned.add(id);
    const coming = { id: '', toldOf: '', protection: null };
    const [subject = coming, object] = sides.map((side) => told.get(side) ?? coming);
    if (subject.protection === 'erased' || object?.protection === 'erased')
      return { outcome: 'refused', reason: 'one side was erased from this database on purpose' };
    if (object && subject.toldOf !== '' && subject.toldOf === object.toldOf)
      return { outcome: 'refused', reason: 'both sides are one actor in this database' };
    return { outcome: 'create', relation, id, subject, object: object ?? null };
  });
}

async function findTold(db: Db, keys: readonly string[]): Promise<Map<string, Told>> {
  const { rows } = await sql<Told & { key: string }>`
    with recursive told as (
      select i.value as key, e.id, e.id as last, e.merged_into, e.protection from entity_identifier i join entity e on e.id = i.entity_id
      where i.scheme = 'ftm' and i.value = any(${keys})
      union all
      select told.key, told.id, e.id, e.merged_into, e.protection from told join entity e on e.id = told.merged_into)
    select key, id, last as "toldOf", protection from told where merged_into is null order by id desc`.execute(db);
  return new Map(rows.map((row) => [row.key, row]));
}

/** Stores what was planned as suggested claims: they carry no sentence, so that nobody sees them before an editor has found one. */
export async function storeRelations(
  tx: Tx,
  plans: readonly RelationPlan[],
  source: string,
  by: string,
): Promise<void> {
  const made = plans.filter((plan) => plan.outcome === 'create');
  await insertRows(
    tx,
    'claim',
    made.map(({ id, relation, subject, object }) => ({
      id,
      subject_id: subject.toldOf,
      predicate: relation.predicate,
      object_id: object?.toldOf ?? null,
      value: relation.value,
      date_from: relation.from,
      date_to: relation.to,
      status: 'suggested',
      created_at: new Date().toISOString(),
      quantity: quantityOf(relation.share),
      allegation: relation.allegation,
      authority: relation.authority,
      stated_subject_id: subject.id === subject.toldOf ? null : subject.id,
      stated_object_id: object && object.id !== object.toldOf ? object.id : null,
    })),
    sql`on conflict (id) do nothing`,
  );
  await insertRows(
    tx,
    'judgement',
    made.map(({ id, relation }) => ({
      id: uuid(),
      claim_id: id,
      status: 'suggested',
      action: 'import',
      after: { ftm: relation.id, role: relation.role, share: relation.share },
      decided_by: by,
      reason: source,
      at: new Date().toISOString(),
    })),
  );
}

/** A share of an ownership: '60', '60 %', '12,5%'. Null for words. */
function quantityOf(share: string | null) {
  const number = /^(\d{1,3}(?:[.,]\d+)?)\s*%?$/.exec(share ?? '')?.[1]?.replace(',', '.');
  const value = Number(number);
  if (number === undefined || value > 100) return null;
  return { value, upTo: null, approximate: false, unit: '%', of: null };
}
