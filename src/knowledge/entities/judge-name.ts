import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, inTransaction, type Tx, UserError } from '../../kit/index.ts';
import { createEntity } from '../entities.ts';
import type { Link } from '../schema.ts';
import { nameKey } from '../suggest/name-key.ts';
import { oneEntity } from './one-entity.ts';
import { removeUnused } from './remove-unused.ts';

/** A name in articles that waits for an editor. */
export interface OpenName {
  key: string;
  name: string;
  schema: string;
  role: string | null;
  articles: number;
  /** Whom the program proposes. */
  candidate: { slug: string; caption: string } | null;
  /** Words around it in the newest article. */
  words: string;
  path: string;
}

/** Names that nobody has judged, those in most articles first; people and what may be people unless `schema` says otherwise. */
export async function openNames(
  db: Db,
  {
    schema = null,
    article = null,
    only = null,
    not = [],
    limit,
  }: {
    schema?: string | null;
    article?: string | null;
    /** Key of the one that is wanted. */
    only?: string | null;
    /** Keys to leave out. */
    not?: readonly string[];
    limit: number;
  },
): Promise<OpenName[]> {
  const within = article === null ? null : await articleOf(db, article);
  const { rows } = await sql<OpenName>`
    with open as (
      select m.key, count(*)::int as articles, max(m.article_id::text)::uuid as article_id from mention m
      join article a on a.id = m.article_id and a.status = 'published' and a.revision_id = m.revision_id
      where m.link in ('none', 'candidate') and (${within}::uuid is null or m.article_id = ${within}::uuid)
        and (${only}::text is null or m.key = ${only}) and m.key <> all(${[...not]}::text[])
        and case when ${schema}::text is null then m.schema in ('Person', 'LegalEntity') else m.schema = ${schema} end
      group by m.key order by count(*) desc, m.key limit ${limit})
    select o.key, m.name, m.schema, m.role, o.articles, a.path,
      (select json_build_object('slug', e.slug, 'caption', e.caption) from entity e where e.id = m.entity_id) as candidate,
      substr(r.text, greatest(1, m.starts[1] - 80), 240) as words
    from open o join mention m on m.key = o.key and m.article_id = o.article_id
    join article a on a.id = m.article_id join revision r on r.id = m.revision_id
    order by o.articles desc, o.key`.execute(db);
  return rows;
}

/** How many names wait for an editor. */
export async function countOpenNames(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct m.key)::int as n from mention m
    join article a on a.id = m.article_id and a.status = 'published' and a.revision_id = m.revision_id
    where m.link in ('none', 'candidate') and m.schema in ('Person', 'LegalEntity')`.execute(db);
  return rows[0]?.n ?? 0;
}

/** What a name means, as an editor decides it. */
export interface NameDecision {
  /** The name as articles have it; its key is taken from it. */
  name: string;
  /** Slug, id or name of the actor; `new`: an actor is made; null: nobody of whom the database should speak. */
  actor: string | null;
  /** Schema of an actor that is made. */
  schema?: string;
  /** Path, slug or id of the one article that this holds for; null: the whole archive, but for articles with a decision of their own. */
  article: string | null;
  by: string;
  reason: string | null;
}

/** What a judgement of a name found, so that it can be taken back. */
interface BeforeName {
  mentions: { articleId: string; entityId: string | null; statedEntityId: string | null; link: Link }[];
  /** The judgement that it took the place of. */
  replaced: string[];
  /** The actor that was made for it. */
  made: string | null;
}

/**
 * Judges a name: its links follow at once. Gives the id by which `undoName` takes it back, and how many articles have the
 * name. Throws `UserError` for what is unknown.
 */
export async function judgeName(
  db: Db,
  { name, actor, schema = 'Person', article, by, reason }: NameDecision,
): Promise<{ id: string; slug: string | null; articles: number }> {
  const key = nameKey(name);
  return inTransaction(db, async (tx) => {
    const entity =
      actor === null ? null : actor === 'new' ? await createEntity(tx, name, schema) : await oneEntity(tx, actor);
    const articleId = article === null ? null : await articleOf(tx, article);
    const { rows: replaced } = await sql<{ id: string }>`
      update name_judgement set undone_at = now() where key = ${key} and undone_at is null
      and article_id is not distinct from ${articleId}::uuid returning id`.execute(tx);
    const id = uuid();
    await tx
      .insertInto('name_judgement')
      .values({ id, key, article_id: articleId, entity_id: entity?.id ?? null, decided_by: by, reason })
      .execute();
    const mentions = await linkMentions(tx, key, articleId, entity?.id ?? null);
    if (mentions.length === 0)
      throw new UserError(`no article has the name '${name}'${article === null ? '' : ' there'}`).saying('nameGone', {
        name,
      });
    const before: BeforeName = {
      mentions,
      replaced: replaced.map((one) => one.id),
      made: actor === 'new' ? (entity?.id ?? null) : null,
    };
    await tx
      .insertInto('judgement')
      .values({
        id: uuid(),
        entity_id: entity?.id ?? null,
        action: entity ? 'link' : 'unlink',
        before: JSON.stringify(before),
        after: JSON.stringify({ key, articleId, judgement: id }),
        decided_by: by,
        reason,
      })
      .execute();
    await tellChange(tx, mentions, entity?.id ?? null);
    return { id, slug: entity?.slug ?? null, articles: mentions.length };
  });
}

/**
 * Takes a judgement of a name back, by the id that `judgeName` gave: the name is linked as it was before, in every article
 * where nobody has judged it since; an actor that was made for it goes if nothing else speaks of it. Both decisions are
 * kept. Throws `UserError` when it was taken back or replaced already.
 */
export async function undoName(db: Db, id: string, by: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { rows } = await sql<{ judgement: string; key: string; entity_id: string | null; before: BeforeName }>`
      select j.id as judgement, n.key, n.entity_id, j.before from name_judgement n
      join judgement j on j.after ->> 'judgement' = n.id::text and j.action in ('link', 'unlink')
      where n.id = ${id} and n.undone_at is null and j.undone_by is null for update of n`.execute(tx);
    const [last] = rows;
    if (!last)
      throw new UserError('this judgement of a name has been taken back or replaced already').saying('judgementGone');
    const { mentions, replaced, made } = last.before;
    await sql`update name_judgement set undone_at = now() where id = ${id}`.execute(tx);
    await sql`update name_judgement set undone_at = null where id = any(${replaced}::uuid[])`.execute(tx);
    // The name's own judgement in one article, made since, outranks this one.
    await sql`update mention m set entity_id = b."entityId", stated_entity_id = b."statedEntityId", link = b.link
      from jsonb_to_recordset(${JSON.stringify(mentions)}::jsonb) as b ("articleId" uuid, "entityId" uuid, "statedEntityId" uuid, link text)
      where m.article_id = b."articleId" and m.key = ${last.key}
        and not exists (select 1 from name_judgement n where n.key = m.key and n.article_id = m.article_id and n.undone_at is null
          and n.id <> all(${replaced}::uuid[]))`.execute(tx);
    const undo = uuid();
    await tx
      .insertInto('judgement')
      .values({ id: undo, entity_id: null, action: 'undo', before: null, after: null, decided_by: by, reason: null })
      .execute();
    await sql`update judgement set undone_by = ${undo}, entity_id = case when ${made}::uuid is null then entity_id end
      where id = ${last.judgement}`.execute(tx);
    if (made) {
      await sql`update name_judgement set entity_id = null where id = ${id}`.execute(tx);
      await removeUnused(tx, [made]);
    }
    await tellChange(tx, mentions, last.entity_id);
  });
}

/** Links a name's mentions, but for articles that have a judgement of their own; gives how each was before. */
async function linkMentions(tx: Tx, key: string, articleId: string | null, entityId: string | null) {
  const { rows } = await sql<BeforeName['mentions'][number]>`
    with old as (
      select m.article_id, m.entity_id, m.stated_entity_id, m.link from mention m
      where m.key = ${key} and (${articleId}::uuid is null or m.article_id = ${articleId}::uuid)
        and not exists (select 1 from name_judgement j where ${articleId}::uuid is null and j.key = m.key
          and j.article_id = m.article_id and j.undone_at is null)
      for update)
    update mention m set entity_id = ${entityId}, stated_entity_id = null, link = ${entityId ? 'judged' : 'refused'}
    from old where m.key = ${key} and m.article_id = old.article_id
    returning m.article_id as "articleId", old.entity_id as "entityId", old.stated_entity_id as "statedEntityId", old.link`.execute(
    tx,
  );
  return rows;
}

async function tellChange(tx: Tx, mentions: BeforeName['mentions'], entityId: string | null): Promise<void> {
  await sql`insert into change_log (key) select unnest(${mentions.map((one) => `article:${one.articleId}`)}::text[])`.execute(
    tx,
  );
  if (entityId) await sql`insert into change_log (key) values (${`entity:${entityId}`})`.execute(tx);
  await sql`select pg_notify('trama_change', '')`.execute(tx);
}

async function articleOf(db: Db, name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from article a where a.path in (${name}, ${`${name}/`}) or a.slug = ${name} or a.id::text = ${name} or a.url = ${name} limit 1`.execute(
    db,
  );
  if (!rows[0]) throw new UserError(`no article has the path, slug, id or address '${name}'`);
  return rows[0].id;
}
