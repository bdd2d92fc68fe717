import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, UserError } from '../../kit/index.ts';
import { createEntity } from '../entities.ts';
import { nameKey } from '../suggest/name-key.ts';
import { oneEntity } from './one-entity.ts';

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
  { schema = null, limit }: { schema?: string | null; limit: number },
): Promise<OpenName[]> {
  const { rows } = await sql<OpenName>`
    with open as (
      select m.key, count(*)::int as articles, max(m.article_id::text)::uuid as article_id from mention m
      join article a on a.id = m.article_id and a.status = 'published' and a.revision_id = m.revision_id
      where m.link in ('none', 'candidate') and case when ${schema}::text is null then m.schema in ('Person', 'LegalEntity') else m.schema = ${schema} end
      group by m.key order by count(*) desc, m.key limit ${limit})
    select o.key, m.name, m.schema, m.role, o.articles, a.path,
      (select json_build_object('slug', e.slug, 'caption', e.caption) from entity e where e.id = m.entity_id) as candidate,
      substr(r.text, greatest(1, m.starts[1] - 80), 240) as words
    from open o join mention m on m.key = o.key and m.article_id = o.article_id
    join article a on a.id = m.article_id join revision r on r.id = m.revision_id
    order by o.articles desc, o.key`.execute(db);
  return rows;
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

/** Judges a name: its links follow at once. Gives how many articles. Throws `UserError` for what is unknown. */
export async function judgeName(
  db: Db,
  { name, actor, schema = 'Person', article, by, reason }: NameDecision,
): Promise<{ slug: string | null; articles: number }> {
  const key = nameKey(name);
  return db.transaction().execute(async (tx) => {
    const entity =
      actor === null ? null : actor === 'new' ? await createEntity(tx, name, schema) : await oneEntity(tx, actor);
    const articleId = article === null ? null : await articleOf(tx, article);
    await sql`update name_judgement set undone_at = now() where key = ${key} and undone_at is null
      and article_id is not distinct from ${articleId}::uuid`.execute(tx);
    await tx
      .insertInto('name_judgement')
      .values({ id: uuid(), key, article_id: articleId, entity_id: entity?.id ?? null, decided_by: by, reason })
      .execute();
    const { rows } = await sql<{ article_id: string }>`
      update mention m set entity_id = ${entity?.id ?? null}, stated_entity_id = null, link = ${entity ? 'judged' : 'refused'}
      where m.key = ${key} and (${articleId}::uuid is null or m.article_id = ${articleId}::uuid)
        and not exists (select 1 from name_judgement j where ${articleId}::uuid is null and j.key = m.key and j.article_id = m.article_id and j.undone_at is null)
      returning m.article_id`.execute(tx);
    if (rows.length === 0) throw new UserError(`no article has the name '${name}'${article === null ? '' : ' there'}`);
    await tx
      .insertInto('judgement')
      .values({
        id: uuid(),
        entity_id: entity?.id ?? null,
        action: entity ? 'link' : 'unlink',
        after: JSON.stringify({ key, articleId }),
        decided_by: by,
        reason,
      })
      .execute();
    await sql`insert into change_log (key) select unnest(${rows.map((row) => `article:${row.article_id}`)}::text[])`.execute(
      tx,
    );
    if (entity) await sql`insert into change_log (key) values (${`entity:${entity.id}`})`.execute(tx);
    await sql`select pg_notify('trama_change', '')`.execute(tx);
    return { slug: entity?.slug ?? null, articles: rows.length };
  });
}

async function articleOf(db: Db, name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from article a where a.path in (${name}, ${`${name}/`}) or a.slug = ${name} or a.id::text = ${name} or a.url = ${name} limit 1`.execute(
    db,
  );
  if (!rows[0]) throw new UserError(`no article has the path, slug, id or address '${name}'`);
  return rows[0].id;
}
