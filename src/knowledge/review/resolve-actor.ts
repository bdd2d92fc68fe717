import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Tx, UserError } from '../../kit/index.ts';
import { createEntity, findEntities } from '../entities.ts';
import type { Link } from '../schema.ts';
import type { SuggestedActor } from '../suggest/suggestion.ts';
import type { Made } from './made.ts';

/** An entity that a decision is about. */
export interface ResolvedActor {
  id: string;
  caption: string;
  schema: string;
}

/** Who decides, which entity was chosen by hand (its slug), and where what is made is noted. */
interface Deciding {
  by: string;
  slug: string | undefined;
  made: Made;
}

interface Linked {
  entity_id: string | null;
  stated_entity_id: string | null;
  link: Link;
}

/**
 * The entity that a name of an article means, now that an editor has accepted what is said of it: the one chosen by hand,
 * else the one it is linked to or proposed for, else the one entity of that name and kind, else a new one. The decision
 * holds for the name in this article, and is kept as one. Throws `UserError` where several entities have the name, and
 * where an editor said that the name is nobody's.
 */
export async function resolveActor(
  tx: Tx,
  articleId: string,
  actor: SuggestedActor & { key: string },
  { by, slug, made }: Deciding,
): Promise<ResolvedActor> {
  const mention = await tx
    .selectFrom('mention')
    .select(['entity_id', 'stated_entity_id', 'link'])
    .where('article_id', '=', articleId)
    .where('key', '=', actor.key)
    .executeTakeFirst();
  if (mention?.link === 'refused' && slug === undefined)
    throw new UserError(
      `an editor said that '${actor.name}' is nobody's name here: say with an edit who is meant`,
    ).saying('nobodyHere', { name: actor.name });
  const entity =
    slug === undefined ? await chooseEntity(tx, mention?.entity_id ?? null, actor, made) : await chosen(tx, slug);
  if (mention?.link !== 'judged' || mention.entity_id !== entity.id)
    await judge(tx, { articleId, key: actor.key, entityId: entity.id, by }, mention ?? null, made);
  return entity;
}

async function chosen(tx: Tx, slug: string): Promise<ResolvedActor> {
  const [one, ...others] = await findEntities(tx, slug);
  if (!one || others.length > 0)
    throw new UserError(`'${slug}' means ${one ? 'several actors' : 'no actor'}: give its slug`).saying(
      one ? 'severalActors' : 'noActor',
      { name: slug, list: [one, ...others].map((actor) => actor?.slug).join(', ') },
    );
  return one;
}

async function chooseEntity(
  tx: Tx,
  linked: string | null,
  { name, schema }: SuggestedActor,
  made: Made,
): Promise<ResolvedActor> {
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
    ).saying('severalActors', { name, list: same.map(({ slug }) => slug).join(', ') });
  const [known] = same;
  if (known) return known;
  const fresh = await createEntity(tx, name, schema);
  made.entities.push(fresh.id);
  return fresh;
}

async function judge(
  tx: Tx,
  { articleId, key, entityId, by }: { articleId: string; key: string; entityId: string; by: string },
  before: Linked | null,
  made: Made,
): Promise<void> {
  const id = uuid();
  await tx
    .insertInto('name_judgement')
    .values({ id, key, article_id: articleId, entity_id: entityId, decided_by: by, reason: 'a claim was accepted' })
    .execute();
  await sql`update mention set entity_id = ${entityId}, stated_entity_id = null, link = 'judged'
    where article_id = ${articleId} and key = ${key}`.execute(tx);
  await sql`insert into change_log (key) values (${`article:${articleId}`}), (${`entity:${entityId}`})`.execute(tx);
  made.names.push({
    judgement: id,
    articleId,
    key,
    entityId,
    before: before && {
      entityId: before.entity_id,
      statedEntityId: before.stated_entity_id,
      link: before.link,
    },
  });
}
