import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import type { Staff } from './policy.ts';
import type { WorkState } from './schema.ts';

/** Which articles: of some states, of one person, of a section, a language, with some words in the title; all that are left out. */
export interface ArticleFilter {
  states?: readonly WorkState[];
  /** Id of somebody whom it is assigned to, or who began it. */
  person?: string | null;
  /** Name of a section. */
  section?: string | null;
  /** BCP 47. */
  language?: string | null;
  words?: string;
  /** From 1. */
  page?: number;
  limit: number;
}

/** An article in a list of the desk. */
export interface ListedArticle {
  articleId: string;
  title: string;
  kind: string;
  language: string;
  sections: string[];
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
const LANGUAGE = sql`coalesce(d.fields->>'language', a.language)`;
const IMPORTED_SECTIONS = sql`select t.name from article_section x join section t on t.id = x.section_id where x.article_id = a.id`;

/** Articles, the one changed last first. Those who may not read all see their own. `total`: of all pages. */
export async function listArticles(
  db: Db,
  staff: Staff,
  filter: ArticleFilter,
): Promise<{ articles: ListedArticle[]; total: number }> {
  const { page = 1, limit } = filter;
  const found = sql`select a.id, coalesce(d.saved_at, a.changed_at) as at, count(*) over () as total
    from article a left join draft d on d.article_id = a.id where ${conditions(staff, filter)}
    order by coalesce(d.saved_at, a.changed_at) desc, a.id desc limit ${limit} offset ${(page - 1) * limit}`;
  const { rows } = await sql<ListedArticle & { total: number }>`
    select a.id as "articleId", coalesce(d.title, r.title) as title, coalesce(d.fields->>'kind', a.kind) as kind,
      ${LANGUAGE} as language, case when d.article_id is null then array(${IMPORTED_SECTIONS} order by x.ord)
        else array(select jsonb_array_elements_text(d.fields->'sections')) end as sections, ${STATE} as state,
      a.status = 'published' as "isPublic", a.path, d.saved_by_name as "savedBy",
      to_char(f.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "savedAt",
      to_char(d.publish_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishAt",
      to_char(d.planned_for, 'YYYY-MM-DD') as "plannedFor", d.problem,
      array(select s.name from assignment s where s.article_id = a.id and s.done_at is null order by s.id) as assigned,
      d.original_id is not null and o.revision_id is distinct from d.original_revision_id as stale, f.total::int as total
    from (${found}) f join article a on a.id = f.id left join draft d on d.article_id = a.id
      left join revision r on r.id = a.revision_id left join article o on o.id = d.original_id
    order by f.at desc, a.id desc`.execute(db);
  return { articles: rows.map(({ total: _, ...one }) => one), total: rows[0]?.total ?? 0 };
}

/** How many articles of a filter stand where; states with none are left out. */
export async function countArticles(
  db: Db,
  staff: Staff,
  filter: Omit<ArticleFilter, 'states' | 'page' | 'limit'>,
): Promise<Partial<Record<WorkState, number>>> {
  const { rows } = await sql<{ state: WorkState; n: number }>`
    select ${STATE} as state, count(*)::int as n from article a left join draft d on d.article_id = a.id
    where ${conditions(staff, filter)} group by 1`.execute(db);
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

/** Sections and languages that articles have, of drafts too: what a list may be narrowed to. */
export async function listShelves(db: Db): Promise<{ sections: string[]; languages: string[] }> {
  const { rows } = await sql<{ sections: string[]; languages: string[] }>`select
    array(select name from section union select jsonb_array_elements_text(fields->'sections') from draft order by 1 limit 300) as sections,
    array(select language from article group by language union select fields->>'language' from draft order by 1 limit 50) as languages`.execute(
    db,
  );
  return rows[0] ?? { sections: [], languages: [] };
}

/** What is asked for only: a condition that says nothing would still be read for each row. */
function conditions(
  staff: Staff,
  { states = [], person = null, section, language, words = '' }: Omit<ArticleFilter, 'limit'>,
): RawBuilder<unknown> {
  const own = staff.can('article.read') ? person : staff.id;
  const all = [sql`true`];
  if (states.length > 0) all.push(sql`${STATE} = any(${[...states]}::text[])`);
  if (own !== null)
    all.push(sql`(d.created_by = ${own}::uuid or exists (
      select 1 from assignment s where s.article_id = a.id and s.person_id = ${own}::uuid))`);
  if (section)
    all.push(sql`case when d.article_id is not null then jsonb_exists(d.fields->'sections', ${section})
      else a.id in (select x.article_id from article_section x join section t on t.id = x.section_id where t.name = ${section}) end`);
  if (language) all.push(sql`${LANGUAGE} = ${language}`);
  if (words) {
    const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
    all.push(sql`case when d.article_id is not null then d.title ilike ${like}
      else a.revision_id in (select r.id from revision r where r.title ilike ${like}) end`);
  }
  return sql.join(all, sql` and `);
}
