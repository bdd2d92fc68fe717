import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, inTransaction, type Tx, UserError } from '../../kit/index.ts';
import { refreshIncidents } from '../incidents/refresh-incidents.ts';
import { type Entity, oneEntity } from './one-entity.ts';

/** How much a merge, or its undoing, told of another entity. */
export interface MergeCounts {
  loser: Entity;
  winner: Entity;
  claims: number;
  mentions: number;
}

/**
 * Tells everything of `loser` as of `winner`: claims, mentions, and what was merged into the loser before. Nothing is lost:
 * each row keeps whom its words named, the loser keeps its names, sources and address, which leads to the winner. One
 * transaction. Throws `UserError` for an unknown or ambiguous name, for the same entity twice, and for an incident with
 * something that is none.
 */
export async function mergeEntities(
  db: Db,
  { loser: from, winner: to, by, reason }: { loser: string; winner: string; by: string; reason: string | null },
): Promise<MergeCounts> {
  return inTransaction(db, async (tx) => {
    const loser = await oneEntity(tx, from);
    const winner = await oneEntity(tx, to);
    if (loser.id === winner.id)
      throw new UserError(`'${from}' and '${to}' are the same already: ${winner.slug}`).saying('oneAlready', {
        one: from,
        other: to,
      });
    if ((loser.schema === 'Event') !== (winner.schema === 'Event'))
      throw new UserError(
        `${loser.slug} is a ${loser.schema}, ${winner.slug} a ${winner.schema}: these can't be one`,
      ).saying('kindsDiffer', { one: loser.caption, other: winner.caption });
    await sql`select id from entity where id in (${loser.id}, ${winner.id}) order by id for update`.execute(tx);
    const counts = await retell(tx, loser.id, winner.id);
    await tx.updateTable('entity').set({ merged_into: winner.id }).where('id', '=', loser.id).execute();
    await note(tx, 'merge', loser.id, { into: winner.id }, by, reason);
    await afterwards(tx, loser.id, winner.id);
    return { loser, winner, ...counts };
  });
}

/**
 * Takes a merge back: what its words told of the entity is told of it again, wherever it went since; what has been decided
 * on the other one meanwhile stays there. Throws `UserError` for an entity that is not merged.
 *
 * @param name slug or id of the merged entity itself: its names mean the one that it was merged into
 */
export async function unmergeEntity(
  db: Db,
  { name, by, reason }: { name: string; by: string; reason: string | null },
): Promise<MergeCounts> {
  return inTransaction(db, async (tx) => {
    const { rows } = await sql<Entity & { merged_into: string | null }>`
      select id, slug, schema, caption, merged_into from entity where slug = ${name} or id::text = ${name} for update`.execute(
      tx,
    );
    const [loser] = rows;
    if (!loser) throw new UserError(`no entity has the slug or id '${name}'`).saying('noActor', { name });
    if (loser.merged_into === null)
      throw new UserError(`${loser.slug} is not merged into another`).saying('notMerged', { name: loser.caption });
    const { merged_into, ...entity } = loser;
    await tx.updateTable('entity').set({ merged_into: null }).where('id', '=', loser.id).execute();
    const winner = await oneEntity(tx, merged_into as string);
    const counts = await restore(tx, loser.id);
    await note(tx, 'unmerge', loser.id, { from: merged_into }, by, reason);
    await afterwards(tx, loser.id, winner.id);
    return { loser: entity, winner, ...counts };
  });
}

/** The columns of a claim that name an entity, each with the one that keeps whom the words named. */
const NAMED = [
  ['subject_id', 'stated_subject_id'],
  ['object_id', 'stated_object_id'],
  ['place_id', 'stated_place_id'],
] as const;

async function retell(tx: Tx, loser: string, winner: string): Promise<{ claims: number; mentions: number }> {
  let claims = 0;
  for (const [column, stated] of NAMED) {
    const { numAffectedRows } =
      await sql`update claim set ${sql.ref(stated)} = coalesce(${sql.ref(stated)}, ${sql.ref(column)}),
      ${sql.ref(column)} = ${winner} where ${sql.ref(column)} = ${loser}`.execute(tx);
    claims += Number(numAffectedRows ?? 0);
  }
  const { numAffectedRows } =
    await sql`update mention set stated_entity_id = coalesce(stated_entity_id, entity_id), entity_id = ${winner}
    where entity_id = ${loser}`.execute(tx);
  return { claims, mentions: Number(numAffectedRows ?? 0) };
}

/** Everything whose words named the entity, or one that is merged into it, is told of it again. */
async function restore(tx: Tx, loser: string): Promise<{ claims: number; mentions: number }> {
  const tree = sql`(with recursive tree as (select ${loser}::uuid as id union all
    select e.id from tree join entity e on e.merged_into = tree.id) select id from tree)`;
  let claims = 0;
  for (const [column, stated] of NAMED) {
    const { numAffectedRows } = await sql`update claim set ${sql.ref(column)} = ${loser},
      ${sql.ref(stated)} = nullif(${sql.ref(stated)}, ${loser}::uuid) where ${sql.ref(stated)} in ${tree}`.execute(tx);
    claims += Number(numAffectedRows ?? 0);
  }
  const { numAffectedRows } =
    await sql`update mention set entity_id = ${loser}, stated_entity_id = nullif(stated_entity_id, ${loser}::uuid)
    where stated_entity_id in ${tree}`.execute(tx);
  return { claims, mentions: Number(numAffectedRows ?? 0) };
}

async function note(tx: Tx, action: string, entity: string, after: object, by: string, reason: string | null) {
  await tx
    .insertInto('judgement')
    .values({ id: uuid(), entity_id: entity, action, after: JSON.stringify(after), decided_by: by, reason })
    .execute();
}

/** Lists of incidents and caches of pages follow. */
async function afterwards(tx: Tx, loser: string, winner: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select c.subject_id as id from claim c where c.object_id in (${loser}, ${winner}) or c.place_id in (${loser}, ${winner})
    union select e.id from entity e where e.id in (${loser}, ${winner}) and e.schema = 'Event'`.execute(tx);
  await refreshIncidents(
    tx,
    rows.map(({ id }) => id),
  );
  await sql`insert into change_log (key) select distinct 'article:' || m.article_id from mention m
    where m.entity_id in (${loser}, ${winner}) and m.link in ('auto', 'judged')`.execute(tx);
  await sql`insert into change_log (key) values (${`entity:${loser}`}), (${`entity:${winner}`})`.execute(tx);
  await sql`select pg_notify('trama_change', '')`.execute(tx);
}
