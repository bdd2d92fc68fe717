import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import type { Staff } from './policy.ts';
import type { WorkState } from './schema.ts';

/** Which articles: of some states, of one person, with some words in the title; all that are left out. */
export interface ArticleFilter {
  states?: readonly WorkState[];
  /** Id of somebody whom it is assigned to, or who began it. */
  person?: string | null;
  words?: string;
  page?: number;
  limit: number;
}

/** An article in a list of the desk. */
export interface ListedArticle {
  articleId: string;
  title: string;
  kind: string;
  language: string;
  state: WorkState;
  /** Whether readers see it now. */
  isPublic: boolean;
  path: string;
  savedBy: string | null;
  /** ISO 8601. */
  savedAt: string;
  publishAt: string | null;
  /** ISO day. */
  plannedFor: string | null;
  problem: string | null;
  /** Names of those whom it is assigned to and who have not finished. */
  assigned: string[];
  /** Whether the article that it translates has got a newer revision since. */
  stale: boolean;
}

/** Where an article stands, whether the desk ever opened it or not. */
const STATE = sql<WorkState>`coalesce(d.state, case a.status when 'published' then 'published' when 'unpublished' then 'unpublished'
  when 'trash' then 'trash' else 'draft' end)`;

/** Articles, the one changed last first. Those who may not read all see their own. `total`: of all pages. */
export async function listArticles(
  db: Db,
  staff: Staff,
  { states = [], person = null, words = '', page = 1, limit }: ArticleFilter,
): Promise<{ articles: ListedArticle[]; total: number }> {
  const own = staff.can('article.read') ? person : staff.id;
  const mine = sql`(${own}::uuid is null or d.created_by = ${own} or exists (
    select 1 from assignment s where s.article_id = a.id and s.person_id = ${own}))`;
  const where = sql`(${states.length} = 0 or ${STATE} = any(${[...states]}::text[])) and ${mine}
    and (${words} = '' or coalesce(d.title, r.title) ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`})`;
  const { rows } = await sql<ListedArticle & { total: number }>`
    select a.id as "articleId", coalesce(d.title, r.title) as title, a.kind, a.language, ${STATE} as state,
      a.status = 'published' as "isPublic", a.path, d.saved_by_name as "savedBy",
      to_char(coalesce(d.saved_at, a.changed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "savedAt",
      to_char(d.publish_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishAt",
      to_char(d.planned_for, 'YYYY-MM-DD') as "plannedFor", d.problem,
      array(select s.name from assignment s where s.article_id = a.id and s.done_at is null order by s.id) as assigned,
      d.original_id is not null and o.revision_id is distinct from d.original_revision_id as stale,
      (count(*) over ())::int as total
    from article a left join draft d on d.article_id = a.id left join revision r on r.id = a.revision_id
      left join article o on o.id = d.original_id
    where ${where} order by coalesce(d.saved_at, a.changed_at) desc, a.id desc limit ${limit} offset ${(page - 1) * limit}`.execute(
    db,
  );
  return { articles: rows.map(({ total: _, ...one }) => one), total: rows[0]?.total ?? 0 };
}
