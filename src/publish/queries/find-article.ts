import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { ArticleData } from '../data.ts';
import { countriesOf, publicClaim, publishedAt, story, termsOf } from './story.ts';

/** Articles weighed as related for each topic and country of an article; those stored last come first. */
const CANDIDATES = 40;
/** Candidates whose titles are compared. */
const FINALISTS = 12;
const RELATED = 3;

/**
 * Articles that share topics, countries and actors with `a`: a rare topic says more than a common one. Of the best
 * candidates those with like titles, in the same language and near in time stand first; one of each translation group.
 */
const related = sql`
  select coalesce(jsonb_agg(best.story order by best.score desc, best.apart), '[]') from (
    select ranked.story, ranked.score, ranked.apart from (
      select distinct on (coalesce(near.translation_group, near.id)) near.story, near.apart,
        near.weight + 3 * similarity(near.title, this.title) + case when near.language = this.language then 1 else 0 end as score
      from (
        select ${story} as story, a.id, a.translation_group, a.language, r.title, shared.weight,
          abs(extract(epoch from a.published_at - this.published_at)) as apart
        from (
          select found.article_id, sum(found.weight) as weight from (
            select y.article_id, 3 / ln(2.0 + count(*) over (partition by x.topic_id)) as weight
            from article_topic x cross join lateral (select article_id from article_topic
              where topic_id = x.topic_id order by article_id desc limit ${CANDIDATES}) y
            where x.article_id = this.id
            union all
            select y.article_id, 2 / ln(2.0 + count(*) over (partition by x.country))
            from article_country x cross join lateral (select article_id from article_country
              where country = x.country order by article_id desc limit ${CANDIDATES}) y
            where x.article_id = this.id
            union all
            select distinct e.article_id, 1.5
            from evidence mine join claim mc on mc.id = mine.claim_id
              join claim c on c.subject_id = mc.subject_id
              join public_evidence e on e.claim_id = c.id
            where mine.article_id = this.id and mine.state = 'current'
          ) found group by found.article_id order by weight desc, found.article_id desc limit ${FINALISTS * 2}
        ) shared
        join article a on a.id = shared.article_id and a.status = 'published' and a.id <> this.id and a.kind <> 'page'
          and (this.translation_group is null or a.translation_group is distinct from this.translation_group)
        join revision r on r.id = a.revision_id
        order by shared.weight desc limit ${FINALISTS}
      ) near
      order by coalesce(near.translation_group, near.id), score desc
    ) ranked
    order by ranked.score desc, ranked.apart limit ${RELATED}
  ) best`;

const media = sql`
  select coalesce(jsonb_agg(jsonb_build_object('url', m.url, 'kind', m.kind, 'role', x.role, 'hash', m.hash, 'type', m.type,
    'width', m.width, 'height', m.height, 'alt', x.alt, 'caption', x.caption, 'credit', x.credit, 'licence', x.licence)
    order by x.ord), '[]')
  from article_media x join media m on m.id = x.media_id where x.article_id = a.id`;

const sources = sql`
  select coalesce(jsonb_agg(jsonb_build_object('title', s.title, 'publisher', s.publisher, 'url', s.url, 'date', s.date,
    'place', s.place, 'readOn', s.read_on) order by s.ord), '[]')
  from article_source s where s.article_id = a.id`;

const translations = sql`
  select coalesce(jsonb_agg(jsonb_build_object('language', b.language, 'path', b.path, 'title', br.title) order by b.language), '[]')
  from article b join revision br on br.id = b.revision_id
  where b.translation_group = a.translation_group and b.status = 'published'`;

const claims = sql`
  select coalesce(jsonb_agg(${publicClaim} order by e.start_pos), '[]')
  from public_evidence e join claim c on c.id = e.claim_id where e.article_id = a.id`;

/** The published article at `path` with all that its page shows; null when there is none. One query. */
export async function findArticle(db: Db, path: string): Promise<ArticleData | null> {
  const { rows } = await sql<{ data: ArticleData }>`
    select jsonb_build_object('id', a.id, 'path', a.path, 'title', r.title, 'dek', r.dek, 'kind', a.kind,
      'language', a.language, 'publishedAt', ${publishedAt},
      'updatedAt', to_char(a.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'html', r.html, 'text', r.text, 'parts', r.parts, 'licence', a.licence, 'originalUrl', a.url,
      'countries', ${countriesOf}, 'sections', ${termsOf('section')}, 'topics', ${termsOf('topic')},
      'authors', ${termsOf('author')}, 'sources', (${sources}), 'media', (${media}),
      'translations', (${translations}), 'claims', (${claims}), 'related', related.list) as data
    from article a
    join revision r on r.id = a.revision_id
    cross join lateral (select a.id, r.title, a.language, a.published_at, a.translation_group) this
    cross join lateral (select (${related}) as list) related
    where a.path = ${path} and a.status = 'published'`.execute(db);
  return rows[0]?.data ?? null;
}
