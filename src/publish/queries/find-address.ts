import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { Story, Term } from '../../ui/index.ts';
import { newest, preferred, story } from './story.ts';

/** Where an address leads that no route and no published article has. */
export interface AddressFinding {
  /** Where it moved for good. */
  target: string | null;
  /** An article that was taken out of publication; `reason` as the newsroom gives it. */
  gone: { reason: string | null } | null;
}

/** Looks an address up among redirects and withdrawn articles. `paths` are its spellings, best first. One query. */
export async function findAddress(db: Db, paths: string[], slug: string | null): Promise<AddressFinding> {
  const { rows } = await sql<AddressFinding>`
    select coalesce(
      (select coalesce(a.path, x.target) from redirect x left join article a on a.id = x.article_id
        where x.path = any(${sql.val(paths)}) and (a.id is null or a.status = 'published')
        order by array_position(${sql.val(paths)}, x.path) limit 1),
      (select a.path from article a where a.path = any(${sql.val(paths)}) and a.status = 'published' limit 1),
      (select min(a.path) from article a where a.slug = ${slug} and a.status = 'published' having count(*) = 1)) as target,
      (select jsonb_build_object('reason', a.unpublished_reason) from article a
        where a.status = 'unpublished' and (a.path = any(${sql.val(paths)})
          or a.id in (select article_id from redirect where path = any(${sql.val(paths)}))) limit 1) as gone`.execute(
    db,
  );
  return rows[0] ?? { target: null, gone: null };
}

/** A section, topic or author by slug: for old addresses such as `/category/x/`. */
export async function findTerm(db: Db, table: 'section' | 'topic' | 'author', slug: string): Promise<Term | null> {
  const { rows } = await sql<Term>`select t.slug, t.name from ${sql.table(table)} t where t.slug = ${slug}
    and exists (select 1 from ${sql.table(`article_${table}`)} x join article a on a.id = x.article_id
      where x.${sql.ref(`${table}_id`)} = t.id and a.status = 'published')`.execute(db);
  return rows[0] ?? null;
}

/** What helps those who came to an address that is not there. */
export interface Help {
  near: Story[];
  newest: Story[];
}

/** Articles whose address resembles `slug`, nearest first, and the newest. One query. */
export async function readHelp(db: Db, slug: string, language: string, siteLanguage: string): Promise<Help> {
  const stories = (where: RawBuilder<unknown>, order: RawBuilder<unknown>, limit: number) => sql`
    select coalesce(jsonb_agg(one.story), '[]') from (select ${story} as story from article a join revision r on r.id = a.revision_id
      where a.status = 'published' and ${where} order by ${order} limit ${limit}) one`;
  const { rows } = await sql<Help>`
    select (${stories(sql`${slug} <% a.path`, sql`word_similarity(${slug}, a.path) desc, a.id`, 3)}) as near,
      (${stories(sql`a.kind <> 'page' and ${preferred(language, siteLanguage)}`, newest, 5)}) as newest`.execute(db);
  return rows[0] ?? { near: [], newest: [] };
}
