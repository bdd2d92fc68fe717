import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, inTransaction, type Tx, UserError } from '../../kit/index.ts';
import { createEntity, ENTITY_SCHEMATA } from '../entities.ts';
import { type Entity, oneEntity } from './one-entity.ts';

/** What an editor says of an entity; what is not given stays. */
export interface EntityEdit {
  caption?: string;
  schema?: string;
  summary?: string | null;
  note?: string | null;
  /** ISO 3166-1 alpha-2. */
  countries?: string[];
  /** ISO 8601 day. */
  lastChecked?: string;
  deceased?: boolean;
  /** FollowTheMoney topics. */
  topics?: string[];
  /** Names to be added. */
  aliases?: string[];
  /** Names to be taken away; the one that the page is called by stays. */
  withoutNames?: string[];
  /** All identifiers, in place of those on record. */
  identifiers?: { scheme: string; value: string }[];
}

/** Makes an entity by hand. Throws `UserError` for a schema that is none. */
export async function makeEntity(db: Db, name: string, schema: string, by: string): Promise<Entity> {
  checkSchema(schema);
  return inTransaction(db, async (tx) => {
    const entity = await createEntity(tx, name, schema);
    await tx
      .insertInto('judgement')
      .values({
        id: uuid(),
        entity_id: entity.id,
        action: 'create',
        after: JSON.stringify({ name, schema }),
        decided_by: by,
        reason: null,
      })
      .execute();
    return entity;
  });
}

/** Changes an entity; what was before is kept with the decision. Throws `UserError`. */
export async function editEntity(
  db: Db,
  name: string,
  { aliases = [], withoutNames = [], identifiers, lastChecked, ...edit }: EntityEdit,
  { by, reason }: { by: string; reason: string | null },
): Promise<Entity> {
  if (edit.schema !== undefined) checkSchema(edit.schema);
  const wrong = edit.countries?.find((code) => !/^[A-Z]{2}$/.test(code));
  if (wrong !== undefined)
    throw new UserError(`'${wrong}' is no country code: ISO 3166-1 alpha-2, such as CO`).saying('country', {
      given: wrong,
    });
  const changes = { ...edit, ...(lastChecked === undefined ? {} : { last_checked: lastChecked }) };
  return inTransaction(db, async (tx) => {
    const entity = await oneEntity(tx, name);
    const before = await tx
      .selectFrom('entity')
      .selectAll()
      .where('id', '=', entity.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (Object.keys(changes).length > 0)
      await tx.updateTable('entity').set(changes).where('id', '=', entity.id).execute();
    for (const alias of aliases)
      await sql`insert into entity_name (entity_id, name, kind, source) values (${entity.id}, ${alias}, 'alias', ${`editor ${by}`})
        on conflict do nothing`.execute(tx);
    await takeNames(tx, entity.id, withoutNames, edit.caption ?? before.caption);
    const had = identifiers && (await setIdentifiers(tx, entity.id, identifiers, by));
    if (edit.caption !== undefined)
      await sql`insert into entity_name (entity_id, name, kind) values (${entity.id}, ${edit.caption}, 'name') on conflict do nothing`.execute(
        tx,
      );
    const was = Object.fromEntries(Object.keys(changes).map((key) => [key, before[key as keyof typeof before]]));
    await tx
      .insertInto('judgement')
      .values({
        id: uuid(),
        entity_id: entity.id,
        action: 'edit',
        before: JSON.stringify({ ...was, ...(had ? { identifiers: had } : {}) }),
        after: JSON.stringify({ ...changes, aliases, withoutNames, ...(identifiers ? { identifiers } : {}) }),
        decided_by: by,
        reason,
      })
      .execute();
    return { ...entity, caption: edit.caption ?? entity.caption, schema: edit.schema ?? entity.schema };
  });
}

async function takeNames(tx: Tx, id: string, names: readonly string[], caption: string): Promise<void> {
  const gone = names.filter((name) => name !== caption);
  if (gone.length > 0)
    await sql`delete from entity_name where entity_id = ${id} and name = any(${gone}::text[])`.execute(tx);
}

/** Gives those that were on record; those that stay keep where they come from. */
async function setIdentifiers(
  tx: Tx,
  id: string,
  identifiers: readonly { scheme: string; value: string }[],
  by: string,
) {
  const had = await tx
    .selectFrom('entity_identifier')
    .select(['scheme', 'value'])
    .where('entity_id', '=', id)
    .execute();
  const same = (a: { scheme: string; value: string }) => (b: { scheme: string; value: string }) =>
    a.scheme === b.scheme && a.value === b.value;
  for (const one of had.filter((old) => !identifiers.some(same(old))))
    await sql`delete from entity_identifier where entity_id = ${id} and scheme = ${one.scheme} and value = ${one.value}`.execute(
      tx,
    );
  for (const { scheme, value } of identifiers.filter((one) => !had.some(same(one))))
    await sql`insert into entity_identifier (entity_id, scheme, value, source) values (${id}, ${scheme}, ${value}, ${`editor ${by}`})
      on conflict do nothing`.execute(tx);
  return had;
}

function checkSchema(schema: string): void {
  if (!(ENTITY_SCHEMATA as readonly string[]).includes(schema))
    throw new UserError(`'${schema}' is no kind of actor: ${ENTITY_SCHEMATA.join(', ')}`).saying('schema', {
      given: schema,
    });
}
