import { v7 as uuid } from 'uuid';
import { type Tx, UserError } from '../../kit/index.ts';
import { cleanLine } from '../../text/index.ts';
import { createEntity, ENTITY_SCHEMATA, type Entity, findEntities } from '../entities.ts';
import { entitiesOf, type LexiconLines } from '../suggest/lexicon-entities.ts';

/** A name that a writer means somebody by. */
export interface MeantName {
  name: string;
  /** FollowTheMoney schema, for somebody who is not in the archive yet. */
  schema: string | null;
  /** Id of the entity, or of the lexicon's entry where `entry` is true. */
  id: string | null;
  entry: boolean;
  lexicon: LexiconLines;
  by: string;
}

/**
 * The entity that a writer means: the one chosen, the lexicon's entry as an entity, the one of that name, or a new one of
 * the given kind. Throws `UserError` where that can't be told.
 */
export async function entityForName(tx: Tx, meant: MeantName): Promise<Entity & { made: boolean }> {
  const name = cleanLine(meant.name).slice(0, 300);
  if (meant.id !== null && meant.entry) return ofEntry(tx, meant, meant.id);
  const found = await findEntities(tx, meant.id ?? name);
  if (found.length > 1)
    throw new UserError(
      `several actors are called '${name}': ${found.map(({ slug }) => slug).join(', ')}; write one of these`,
    ).saying('severalActors', { name, list: found.map(({ slug }) => slug).join(', ') });
  if (found[0]) return { ...found[0], made: false };
  if (name === '' || meant.schema === null || !(ENTITY_SCHEMATA as readonly string[]).includes(meant.schema))
    throw new UserError(`no actor is called '${name}'; make it of its name in the text first`).saying('noActorYet', {
      name,
    });
  const entity = await createEntity(tx, name, meant.schema);
  await note(tx, entity, meant.by);
  return { ...entity, made: true };
}

async function ofEntry(tx: Tx, { lexicon, by }: MeantName, entry: string): Promise<Entity & { made: boolean }> {
  const target = (await entitiesOf(tx, [entry], lexicon)).get(entry);
  const entity = target && (await findEntities(tx, target.toldOf))[0];
  if (!entity) throw new UserError(`the lexicon has no entry '${entry}'`).saying('lexiconGone');
  await note(tx, entity, by);
  return { ...entity, made: true };
}

async function note(tx: Tx, { id, caption, schema }: Entity, by: string): Promise<void> {
  await tx
    .insertInto('judgement')
    .values({
      id: uuid(),
      entity_id: id,
      action: 'create',
      after: JSON.stringify({ name: caption, schema }),
      decided_by: by,
      reason: 'named in a text that is being written',
    })
    .execute();
}
