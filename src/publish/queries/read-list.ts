import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { ListData, ListSubject } from '../data.ts';
import { newest, preferred, story } from './story.ts';

/** Stories on a page of a list. */
const LIST_SIZE = 20;
/** Highest page of a list; everything older is in the archive by month. */
export const LAST_LIST_PAGE = 500;
/** How many of the newest articles are looked at for the terms that go with a subject. */
const SAMPLE = 300;

/** What a list is asked for with: a term by its slug, a country, a year, a month, or everything. */
export type ListChoice =
  | { type: 'section' | 'topic' | 'author'; slug: string }
  | { type: 'country'; code: string }
  | { type: 'archive'; year: number; month: number | null }
  | { type: 'latest' };

/** One page of a list; null when there is no such section, topic or author. One query. */
export async function readList(
  db: Db,
  choice: ListChoice,
  page: number,
  language: string,
  siteLanguage: string,
): Promise<ListData | null> {
  const { rows } = await sql<{ subject: ListSubject | null; data: Omit<ListData, 'subject' | 'page' | 'pageSize'> }>`
    with subject as (${subjectOf(choice)}), matched as (
      select a.* from article a where a.status = 'published' and a.kind <> 'page' and ${listFilter(choice)} and ${preferred(language, siteLanguage)}
    ), sample as (select a.id from matched a order by ${newest} limit ${SAMPLE})
    select subject.json as subject, jsonb_build_object(
      'articles', (select count(*) from matched),
      'stories', (select coalesce(jsonb_agg(one.story), '[]') from (
        select ${story} as story from matched a join revision r on r.id = a.revision_id
        order by ${newest} limit ${LIST_SIZE} offset ${(page - 1) * LIST_SIZE}) one),
      'topics', (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name, 'articles', t.n)), '[]') from (
        select t.slug, t.name, count(*) as n from sample join article_topic x on x.article_id = sample.id join topic t on t.id = x.topic_id
        group by t.id order by n desc, t.name limit 12) t),
      'countries', (select coalesce(jsonb_agg(jsonb_build_object('code', t.country, 'articles', t.n)), '[]') from (
        select x.country, count(*) as n from sample join article_country x on x.article_id = sample.id
        group by x.country order by n desc, x.country limit 12) t),
      'actors', (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.caption, 'schema', t.schema,
        'country', case when t.schema = 'Country' then t.countries[1] end)), '[]') from (
        select s.slug, s.caption, s.schema, s.countries from sample join public_evidence e on e.article_id = sample.id join claim c on c.id = e.claim_id
        join entity s on s.id = c.subject_id and s.schema <> 'Event' group by s.id order by count(*) desc, s.caption limit 10) t)) as data
    from subject`.execute(db);
  const [row] = rows;
  if (!row?.subject) return null;
  return { ...row.data, subject: row.subject, page, pageSize: LIST_SIZE };
}

function subjectOf(choice: ListChoice): RawBuilder<unknown> {
  if (!('slug' in choice)) return sql`select ${JSON.stringify(choice)}::jsonb as json`;
  const { type, slug } = choice;
  return sql`select t.id, jsonb_build_object('type', ${type}::text, 'slug', t.slug, 'name', t.name) as json
    from ${sql.table(type)} t where t.slug = ${slug}`;
}

/** The condition that an article `a` is in a list. */
export function listFilter(choice: ListChoice): RawBuilder<unknown> {
  switch (choice.type) {
    case 'latest':
      return sql`true`;
    case 'archive':
      return during(choice.year, choice.month);
    case 'country':
      return sql`a.id in (select article_id from article_country where country = ${choice.code})`;
    default:
      return sql`a.id in (select article_id from ${sql.table(`article_${choice.type}`)}
        where ${sql.ref(`${choice.type}_id`)} = (select t.id from ${sql.table(choice.type)} t where t.slug = ${choice.slug}))`;
  }
}

function during(year: number, month: number | null): RawBuilder<unknown> {
  const from = new Date(Date.UTC(year, (month ?? 1) - 1));
  const to = new Date(month ? Date.UTC(year, month) : Date.UTC(year + 1, 0));
  // A year alone says nothing of the month.
  const precise = month ? sql`a.published_precision <> 'year'` : sql`true`;
  return sql`a.published_at >= ${from.toISOString()}::timestamptz and a.published_at < ${to.toISOString()}::timestamptz and ${precise}`;
}
