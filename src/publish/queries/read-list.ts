import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { Place, Slice } from '../api/cursors.ts';
import type { ListData, ListSubject } from '../data.ts';
import { newest, preferred, story } from './story.ts';

/** Stories on a page of a list. */
export const LIST_SIZE = 20;
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

/** What a list is narrowed to; null: no matter. */
export interface ListFilters {
  kind: string | null;
  /** Primary subtag. */
  language: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Slug. */
  topic: string | null;
  /** Days of publication, both included. */
  from: string | null;
  to: string | null;
}

/** Everything. */
export const NO_FILTERS: ListFilters = { kind: null, language: null, country: null, topic: null, from: null, to: null };

type Found = Omit<ListData, 'page' | 'pageSize' | 'cursor'>;

/** Part of a list, and the place after it; null when there is no such section, topic or author. One query. */
export async function readList(
  db: Db,
  choice: ListChoice,
  { after, skip, size, filters }: Slice & { filters: ListFilters },
  language: string,
  siteLanguage: string,
): Promise<{ data: Found; next: Place | null } | null> {
  const { rows } = await sql<{ subject: ListSubject | null; data: Omit<Found, 'subject'>; places: Place[] }>`
    with subject as (${subjectOf(choice)}), matched as (
      select a.* from article a where a.status = 'published' and a.kind <> 'page' and ${listFilter(choice)} and ${narrowed(filters)}
        and ${filters.language === null ? preferred(language, siteLanguage) : sql`true`}
    ), picked as materialized (
      select a.*, row_number() over (order by ${newest}) as n from matched a where ${beyond(after)}
      order by ${newest} limit ${size + 1} offset ${skip}
    ), shown as materialized (
      select ${story} as story, a.n,
        jsonb_build_array(to_char(a.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.id) as place
      from picked a join revision r on r.id = a.revision_id
    ), sample as (select a.id from matched a order by ${newest} limit ${SAMPLE})
    select subject.json as subject, jsonb_build_object(
      'articles', (select count(*) from matched),
      'stories', (select coalesce(jsonb_agg(story order by n), '[]') from shown),
      'topics', (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name, 'articles', t.n)), '[]') from (
        select t.slug, t.name, count(*) as n from sample join article_topic x on x.article_id = sample.id join topic t on t.id = x.topic_id
        group by t.id order by n desc, t.name limit 12) t),
      'countries', (select coalesce(jsonb_agg(jsonb_build_object('code', t.country, 'articles', t.n)), '[]') from (
        select x.country, count(*) as n from sample join article_country x on x.article_id = sample.id
        group by x.country order by n desc, x.country limit 12) t),
      'actors', (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.caption, 'schema', t.schema,
        'country', case when t.schema = 'Country' then t.countries[1] end)), '[]') from (
        select s.slug, s.caption, s.schema, s.countries from sample join public_evidence e on e.article_id = sample.id join claim c on c.id = e.claim_id
        join entity s on s.id = c.subject_id and s.schema <> 'Event' group by s.id order by count(*) desc, s.caption limit 10) t)) as data,
      (select coalesce(jsonb_agg(place order by n), '[]') from shown) as places
    from subject`.execute(db);
  const [row] = rows;
  if (!row?.subject) return null;
  const stories = row.data.stories.slice(0, size);
  const next = row.places.length > size ? (row.places[size - 1] ?? null) : null;
  return { data: { ...row.data, subject: row.subject, stories }, next };
}

/** Article `a` comes after a place, the newest first. */
function beyond(after: Place | null): RawBuilder<unknown> {
  if (after === null) return sql`true`;
  const [at, id] = after;
  return at === null
    ? sql`a.published_at is null and a.id < ${id}::uuid`
    : sql`(a.published_at is null or (a.published_at, a.id) < (${at}::timestamptz, ${id}::uuid))`;
}

function narrowed({ kind, language, country, topic, from, to }: ListFilters): RawBuilder<unknown> {
  const conditions = [
    kind === null ? null : sql`a.kind = ${kind}`,
    language === null ? null : sql`left(a.language, length(${language}::text)) = ${language}::text`,
    country === null ? null : listFilter({ type: 'country', code: country }),
    topic === null ? null : listFilter({ type: 'topic', slug: topic }),
    from === null ? null : sql`a.published_at >= ${`${from}T00:00:00Z`}::timestamptz`,
    to === null ? null : sql`a.published_at < ${`${to}T00:00:00Z`}::timestamptz + interval '1 day'`,
  ].filter((one) => one !== null);
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
}

function subjectOf(choice: ListChoice): RawBuilder<unknown> {
  if (!('slug' in choice)) return sql`select ${JSON.stringify(choice)}::jsonb as json`;
  const { type, slug } = choice;
  return sql`select t.id, jsonb_build_object('type', ${type}::text, 'slug', t.slug, 'name', t.name) ${type === 'author' ? sql`|| jsonb_build_object('about', t.about)` : sql``} as json
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
