import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';

/** Every section with how many published articles it has, those with most first. */
export async function listSections(db: Db): Promise<{ slug: string; name: string; articles: number }[]> {
  const { rows } = await sql<{ slug: string; name: string; articles: number }>`
    select s.slug, s.name, count(a.id)::int as articles from section s
      left join article_section x on x.section_id = s.id left join article a on a.id = x.article_id and a.status = 'published'
    group by s.id order by articles desc, s.name limit 200`.execute(db);
  return rows;
}
