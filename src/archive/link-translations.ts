import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Db, Tx } from '../kit/index.ts';

/** Joins articles to their translations, where an import has named both; links used up are removed. Gives how many. */
export async function linkTranslations(db: Db): Promise<number> {
  return db.transaction().execute(async (tx) => {
    // As in `storeDrafts`: two imports that end at once would each make a group.
    await sql`select pg_advisory_xact_lock(7482310)`.execute(tx);
    const { rows } = await sql<{ a: string; b: string }>`
      select l.article_id as a, t.article_id as b from translation_link l
      join origin t on t.key = l.origin_key where t.article_id <> l.article_id
      union
      select l.article_id, t.id from translation_link l join article t on t.url = l.url where t.id <> l.article_id
    `.execute(tx);
    if (rows.length === 0) return 0;
    const ids = [...new Set(rows.flatMap(({ a, b }) => [a, b]))];
    const known = await tx.selectFrom('article').select(['id', 'translation_group']).where('id', 'in', ids).execute();
    const groups = new Map(known.map(({ id, translation_group }) => [id, translation_group ?? uuid()]));
    for (const { a, b } of rows) joinGroups(groups, a, b);
    for (const { id, translation_group } of known) {
      const group = groups.get(id) ?? null;
      if (group === translation_group) continue;
      await tx
        .updateTable('article')
        .set({ translation_group: group, changed_at: new Date() })
        .where('id', '=', id)
        .execute();
    }
    await sql`delete from translation_link l using origin t where t.key = l.origin_key`.execute(tx);
    await sql`delete from translation_link l using article t where t.url = l.url`.execute(tx);
    return rows.length;
  });
}

/** Says that two articles are translations of one another, with whatever each is a translation of already. */
export async function joinTranslation(tx: Tx, one: string, other: string): Promise<void> {
  await sql`
    with known as (select translation_group from article where id in (${one}, ${other}) and translation_group is not null),
      wished as (select coalesce((select min(translation_group::text)::uuid from known), ${uuid()}::uuid) as id)
    update article set translation_group = wished.id, changed_at = now() from wished
    where (article.id in (${one}, ${other}) or translation_group in (select translation_group from known))
      and translation_group is distinct from wished.id`.execute(tx);
}

/** Says that an article is no translation of any other; what the others are of one another stays. */
export async function leaveTranslations(tx: Tx, articleId: string): Promise<void> {
  await sql`update article set translation_group = null, changed_at = now()
    where id = ${articleId} and translation_group is not null`.execute(tx);
}

function joinGroups(groups: Map<string, string>, a: string, b: string): void {
  const [keep, gone] = [groups.get(a), groups.get(b)];
  if (!keep || !gone || keep === gone) return;
  for (const [id, group] of groups) if (group === gone) groups.set(id, keep);
}
