import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { SuggestionState } from '../schema.ts';
import type { SuggestionBody } from '../suggest/suggestion.ts';

/** A suggestion with what an editor needs to decide on it. */
export interface OpenSuggestion {
  id: string;
  kind: 'claim' | 'incident';
  what: string;
  confidence: number;
  state: SuggestionState;
  body: SuggestionBody;
  article: { id: string; path: string; title: string; language: string; publishedAt: string | null };
  /** Words before and after the passage, up to `around` characters each. */
  before: string;
  after: string;
}

/** Which suggestions are wanted. */
export interface SuggestionFilter {
  kind?: 'claim' | 'incident';
  /** Path, slug or id of an article. */
  article?: string;
  /** Key of a name that they speak of. */
  actor?: string;
  /** Predicate of claims, or kind of incidents. */
  what?: string;
  /** Least confidence, 0 to 1. */
  min?: number;
  state?: SuggestionState;
  /** Ids of those alone. */
  only?: readonly string[];
  /** Ids to leave out. */
  not?: readonly string[];
  /** Only what comes after one, the surest first; not with `article`. */
  after?: { confidence: number; id: string };
  /** Characters of the text on each side of the passage. */
  around?: number;
  limit: number;
}

/** Suggestions that wait (or are in another state), the surest first; of one article, as they stand in it. */
export async function listSuggestions(db: Db, filter: SuggestionFilter): Promise<OpenSuggestion[]> {
  const { article, around = 300, limit } = filter;
  const order = article === undefined ? sql`s.confidence desc, s.id` : sql`(s.body->'passage'->>'start')::int, s.id`;
  const { rows } = await sql<OpenSuggestion>`
    select s.id, s.kind, s.what, s.confidence, s.state, s.body,
      json_build_object('id', a.id, 'path', a.path, 'title', r.title, 'language', a.language,
        'publishedAt', published_text(a.published_at, a.published_precision)) as article,
      substr(r.text, greatest(1, (s.body->'passage'->>'start')::int - ${around - 1}), least(${around}, (s.body->'passage'->>'start')::int)) as before,
      substr(r.text, (s.body->'passage'->>'end')::int + 1, ${around}) as after
    from suggestion s join article a on a.id = s.article_id join revision r on r.id = s.revision_id
    where ${asked(filter)} order by ${order} limit ${limit}`.execute(db);
  return rows;
}

function asked(filter: Omit<SuggestionFilter, 'limit'>): RawBuilder<boolean> {
  const { kind, article, actor, what, min = 0, state = 'open', only, not, after } = filter;
  const conditions = [
    only ? sql`s.id = any(${uuids(only)}::uuid[])` : sql`s.state = ${state} and s.confidence >= ${min}`,
    after
      ? sql`(s.confidence < ${after.confidence}::real or (s.confidence = ${after.confidence}::real and s.id > ${after.id}::uuid))`
      : null,
    kind === undefined ? null : sql`s.kind = ${kind}`,
    what === undefined ? null : sql`s.what = ${what}`,
    actor === undefined ? null : sql`suggestion_actors(s.body) @> array[${actor}::text]`,
    not && not.length > 0 ? sql`s.id <> all(${uuids(not)}::uuid[])` : null,
    article === undefined
      ? null
      : sql`(a.id::text = ${article} or a.slug = ${article} or a.path in (${article}, ${`${article}/`}))`,
  ].filter((one) => one !== null);
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** Those that can be ids: an address may hold anything. */
function uuids(ids: readonly string[]): string[] {
  return ids.filter((id) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id));
}

/** How many suggestions a filter finds. */
export async function countMatching(db: Db, filter: Omit<SuggestionFilter, 'limit'>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from suggestion s join article a on a.id = s.article_id where ${asked(filter)}`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** By what suggestions are put together. */
export type SuggestionGrouping = 'article' | 'actor' | 'what';

/** Suggestions that belong together. */
export interface SuggestionGroup {
  /** Id of the article, key of the name, or predicate or kind of incident. */
  key: string;
  /** Title, name, or the key again. */
  label: string;
  kind: 'claim' | 'incident' | null;
  count: number;
  /** Of the surest. */
  confidence: number;
}

/** What waits, by article (the newest first), by actor or by what is said (those with most first). */
export async function groupSuggestions(
  db: Db,
  by: SuggestionGrouping,
  { state = 'open', min = 0, limit }: { state?: SuggestionState; min?: number; limit: number },
): Promise<SuggestionGroup[]> {
  const waiting = sql`s.state = ${state} and s.confidence >= ${min}`;
  const counts = sql`count(*)::int as count, max(s.confidence) as confidence`;
  const query = {
    article: sql<SuggestionGroup>`select a.id::text as key, r.title as label, null as kind, ${counts}
      from suggestion s join article a on a.id = s.article_id join revision r on r.id = a.revision_id
      where ${waiting} group by a.id, r.title order by a.published_at desc nulls last, a.id desc limit ${limit}`,
    actor: sql<SuggestionGroup>`select g.*, coalesce((select m.name from mention m where m.key = g.key limit 1), g.key) as label from (
        select k.key, null as kind, ${counts} from suggestion s cross join unnest(suggestion_actors(s.body)) k (key)
        where ${waiting} group by k.key order by count(*) desc, k.key limit ${limit}) g order by g.count desc, g.key`,
    what: sql<SuggestionGroup>`select s.what as key, s.what as label, s.kind, ${counts} from suggestion s
      where ${waiting} group by s.what, s.kind order by count(*) desc, s.what limit ${limit}`,
  }[by];
  return (await query.execute(db)).rows;
}

/** How many suggestions stand in each state. */
export async function countSuggestions(db: Db): Promise<Partial<Record<SuggestionState, number>>> {
  const { rows } = await sql<{ state: SuggestionState; n: number }>`
    select state, count(*)::int as n from suggestion group by state`.execute(db);
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

/** Most suggestions that are decided on together. */
const MOST_ALIKE = 200;

/**
 * Other suggestions that wait and say the same of the same names, in whichever article: the ids by the id of each that is
 * asked for. An incident is told anew by each article, so none is like another.
 */
export async function alikeSuggestions(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; alike: string[] }>`
    select s.id, array(select o.id::text from suggestion o where o.state in ('open', 'later') and o.kind = 'claim' and o.id <> s.id and o.what = s.what
      and suggestion_actors(o.body) @> array[s.body->'subject'->>'key']
      and o.body->'subject'->>'key' = s.body->'subject'->>'key'
      and o.body->'object'->>'key' is not distinct from s.body->'object'->>'key'
      and o.body->>'value' is not distinct from s.body->>'value'
      and o.body->>'stance' = s.body->>'stance' order by o.id limit ${MOST_ALIKE}) as alike
    from suggestion s where s.id = any(${uuids(ids)}::uuid[]) and s.kind = 'claim'`.execute(db);
  return new Map(rows.map(({ id, alike }) => [id, alike]));
}
