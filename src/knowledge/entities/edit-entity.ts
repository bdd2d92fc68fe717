import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, inTransaction, UserError } from '../../kit/index.ts';
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
  /** Names to be added. */
  aliases?: string[];
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
  { aliases = [], lastChecked, ...edit }: EntityEdit,
  { by, reason }: { by: string; reason: string | null },
): Promise<Entity> {
  if (edit.schema !== undefined) checkSchema(edit.schema);
  const wrong = edit.countries?.find((code) => !/^[A-Z]{2}$/.test(code));
  if (wrong !== undefined) throw new UserError(`'${wrong}' is no country code: ISO 3166-1 alpha-2, such as CO`);
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
        before: JSON.stringify(was),
        after: JSON.stringify({ ...changes, aliases }),
        decided_by: by,
        reason,
      })
      .execute();
    return { ...entity, caption: edit.caption ?? entity.caption, schema: edit.schema ?? entity.schema };
  });
}

function checkSchema(schema: string): void {
  if (!(ENTITY_SCHEMATA as readonly string[]).includes(schema))
    throw new UserError(`'${schema}' is no kind of actor: ${ENTITY_SCHEMATA.join(', ')}`);
}
