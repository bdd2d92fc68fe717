import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Db, Tx } from '../kit/index.ts';
import { cleanLine, slugOf } from '../text/index.ts';

/** The FollowTheMoney schemata that an entity made by hand may have. */
export const ENTITY_SCHEMATA = [
  'Person',
  'Organization',
  'PublicBody',
  'Company',
  'LegalEntity',
  'Vessel',
  'Airplane',
  'Address',
  'Event',
  'Thing',
] as const;

/** An actor: what its page is called and where it is. */
export interface Entity {
  id: string;
  slug: string;
  schema: string;
  caption: string;
}

/**
 * The entities that a slug, an id or a name (any case) means: none, one or several. Names of an entity that was merged
 * mean the one it was merged into; an erased one is not found.
 */
export async function findEntities(db: Db, name: string): Promise<Entity[]> {
  const { rows } = await sql<Entity>`
    with recursive met as (
      select e.id, e.merged_into, e.slug = ${name} or e.id::text = ${name} as itself from entity e
      where e.slug = ${name} or e.id::text = ${name}
        or e.id in (select n.entity_id from entity_name n where lower(n.name) = lower(${name}))
      union all
      select e.id, e.merged_into, met.itself from met join entity e on e.id = met.merged_into)
    select e.id, e.slug, e.schema, e.caption from met join entity e on e.id = met.id
    where met.merged_into is null and e.protection is distinct from 'erased'
    group by e.id order by bool_or(met.itself) desc, e.id limit 20
  `.execute(db);
  return rows;
}

/** Makes an entity with one name. Its slug never belongs to another. */
export async function createEntity(tx: Tx, name: string, schema: string): Promise<Entity> {
  const caption = cleanLine(name);
  const id = uuid();
  const wished = slugOf(caption) || id;
  const taken = await tx.selectFrom('entity').select('id').where('slug', '=', wished).executeTakeFirst();
  const entity = { id, slug: taken ? `${wished}-${id.slice(-12)}` : wished, schema, caption };
  await tx.insertInto('entity').values(entity).execute();
  await tx.insertInto('entity_name').values({ entity_id: id, name: caption, kind: 'name', language: null }).execute();
  return entity;
}
