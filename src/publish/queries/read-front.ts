import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { FrontData } from '../data.ts';
import { frontDatabase } from './front-database.ts';
import { newest, preferred, publicClaim, publicPassages, story } from './story.ts';

const STORIES = 18;
const LONG_READS = 8;
const CLAIMS = 3;

/** What the front page shows. One query. */
export async function readFront(db: Db, language: string, siteLanguage: string): Promise<FrontData> {
  const stories = (limit: number, kinds: readonly string[] | null) => sql`
    select coalesce(jsonb_agg(one.story), '[]') from (
      select ${story} as story from article a join revision r on r.id = a.revision_id
      where a.status = 'published' and a.kind <> 'page' and ${kinds ? sql`a.kind = any(${sql.val(kinds)})` : sql`true`}
        and ${preferred(language, siteLanguage)}
      order by ${newest} limit ${limit}) one`;
  const { rows } = await sql<{ data: FrontData }>`
    select jsonb_build_object(
      'database', (${frontDatabase}),
      'stories', (${stories(STORIES, null)}),
      'longReads', (${stories(LONG_READS, ['investigation', 'analysis', 'profile', 'feature', 'interview'])}),
      'countries', (${countryCounts}),
      'claims', (select coalesce(jsonb_agg(one.claim), '[]') from (
        select ${publicClaim} as claim from claim c ${publicPassages}
        where exists (select 1 from entity s where s.id = c.subject_id and s.schema <> 'Event')
        order by e.created_at desc, e.id limit ${CLAIMS}) one),
      'topics', (${topicsOf(language)}),
      'articles', (select count(*) from article a where a.status = 'published' and a.kind <> 'page')) as data`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('the database gave no answer');
  return row.data;
}

/** The topics of the newest articles, most frequent first, those of articles in the reader's language before others. */
const topicsOf = (language: string) => sql`
  select coalesce(jsonb_agg(jsonb_build_object('slug', one.slug, 'name', one.name)), '[]') from (
    select t.slug, t.name from (select a.id, a.language from article a where a.status = 'published' order by ${newest} limit 150) a
    join article_topic x on x.article_id = a.id join topic t on t.id = x.topic_id
    group by t.id
    order by count(*) filter (where left(a.language, 2) = ${language}) desc, count(*) desc, t.name limit 14) one`;

/** How many articles speak of each country, translations counted once; most first. */
export const countryCounts = sql`
  select coalesce(jsonb_agg(jsonb_build_object('code', one.country, 'articles', one.n) order by one.n desc, one.country), '[]')
  from (select x.country, count(distinct coalesce(a.translation_group, a.id)) as n
    from article_country x join article a on a.id = x.article_id and a.status = 'published'
    group by x.country) one`;
