import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Tx, UserError } from '../../kit/index.ts';
import { createEntity, findEntities } from '../entities.ts';
import type { SuggestedActor } from '../suggest/suggestion.ts';

/** An entity that a decision is about. */
export interface ResolvedActor {
  id: string;
  caption: string;
  schema: string;
}

/**
 * The entity that a name of an article means, now that an editor has accepted what is said of it: the one it is linked to
 * or proposed for, else the one entity of that name and kind, else a new one. The decision holds for the name in this
 * article, and is kept as one. Throws `UserError` where several entities have the name.
 */
export async function resolveActor(
  tx: Tx,
  articleId: string,
  actor: SuggestedActor & { key: string },
  by: string,
): Promise<ResolvedActor> {
  const mention = await tx
    .selectFrom('mention')
    .select(['entity_id', 'link', 'schema', 'name'])
    .where('article_id', '=', articleId)
    .where('key', '=', actor.key)
    .executeTakeFirst();
  const entity = await chooseEntity(tx, mention?.link === 'refused' ? null : (mention?.entity_id ?? null), actor);
  if (mention?.link !== 'judged' || mention.entity_id !== entity.id)
    await judge(tx, articleId, actor.key, entity.id, by);
  return entity;
}

async function chooseEntity(tx: Tx, linked: string | null, { name, schema }: SuggestedActor): Promise<ResolvedActor> {
  if (linked !== null)
    return tx
      .selectFrom('entity')
      .select(['id', 'caption', 'schema'])
      .where('id', '=', linked)
      .executeTakeFirstOrThrow();
  const same = (await findEntities(tx, name)).filter((one) => one.schema === schema);
  if (same.length > 1)
    throw new UserError(
      `several actors are called '${name}' (${same.map(({ slug }) => slug).join(', ')}): say which one with an edit`,
    );
  return same[0] ?? createEntity(tx, name, schema);
}

async function judge(tx: Tx, articleId: string, key: string, entityId: string, by: string): Promise<void> {
  const id = uuid();
  await tx
    .insertInto('name_judgement')
    .values({ id, key, article_id: articleId, entity_id: entityId, decided_by: by, reason: 'a claim was accepted' })
    .execute();
  await sql`update mention set entity_id = ${entityId}, stated_entity_id = null, link = 'judged'
    where article_id = ${articleId} and key = ${key}`.execute(tx);
  await sql`insert into change_log (key) values (${`article:${articleId}`}), (${`entity:${entityId}`})`.execute(tx);
}
