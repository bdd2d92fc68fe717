import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { FrontData } from '../data.ts';
import { newest, preferred, publicClaim, story } from './story.ts';

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
      'stories', (${stories(STORIES, null)}),
      'longReads', (${stories(LONG_READS, ['investigation', 'analysis', 'profile', 'feature', 'interview'])}),
      'countries', (${countryCounts}),
      'claims', (select coalesce(jsonb_agg(one.claim), '[]') from (
        select ${publicClaim} as claim from public_evidence e join claim c on c.id = e.claim_id
        join article a on a.id = e.article_id join revision r on r.id = e.revision_id
        order by e.created_at desc, e.id limit ${CLAIMS}) one),
      'articles', (select count(*) from article a where a.status = 'published' and a.kind <> 'page')) as data`.execute(
    db,
  );
  return rows[0]?.data ?? { stories: [], longReads: [], countries: [], claims: [], articles: 0 };
}

/** How many articles speak of each country, translations counted once; most first. */
export const countryCounts = sql`
  select coalesce(jsonb_agg(jsonb_build_object('code', one.country, 'articles', one.n) order by one.n desc, one.country), '[]')
  from (select x.country, count(distinct coalesce(a.translation_group, a.id)) as n
    from article_country x join article a on a.id = x.article_id and a.status = 'published'
    group by x.country) one`;
