import { type RawBuilder, sql } from 'kysely';
import { MOST_LINKS } from '../data.ts';
import type { Selection } from '../explore/selection.ts';

/** Claims that are looked through for one selection: of a larger one, the strongest or newest. */
const WINDOW = 1000;
/** Actors one step away that are drawn, and those beyond each of them; links of such a one that are counted. */
const MOST_NEAR = 120;
const MOST_NEAR_OF_TWO = 50;
const MOST_BEYOND_EACH = 8;
const MOST_BEYOND = 150;
const MOST_LINKS_NEAR = 400;
/** Claims shown of one link, and those without an object of one incident and of the actor (a graph has no place for them). */
const MOST_OF_LINK = 3;
const MOST_OF_INCIDENT = 8;
const MOST_OWN = 300;
/** Newest articles and entities whose claims are looked at. */
const MOST_ARTICLES = 1000;
const MOST_ENTITIES = 1000;

/** Claims through which a selection is looked up: SQL, and which window of them it is. */
export interface Candidates {
  /** Tables (`with` clauses); the last is `candidate (id, rank, part)`. With an actor there is `direct (id, n)`, too. */
  from: RawBuilder<unknown>;
  /** Claims in one window, from each part; as many in a part mean that there may be more. */
  size: number;
  /** Which window, from 0. The list of everything, or of one actor, goes on through all of them. */
  window: number;
  /** Rows of the list to skip within the window. */
  skip: number;
}

/**
 * Claims among which a selection lies, found through the index of what narrows it most. `rank`: steps from the actor; 0
 * without one. `direct`: with whom the actor is linked, and by how many accepted claims.
 *
 * @param pageSize claims on a page of the list
 */
export function candidates(selection: Selection, pageSize: number): Candidates {
  const { view, actor, q, country, kind, topic, from, to, page } = selection;
  const open = !q && !country && !kind && !topic && from === null && to === null;
  const skipped = (page - 1) * pageSize;
  const window = view === 'list' && (actor !== null || open) ? Math.floor(skipped / WINDOW) : 0;
  return {
    from: actor === null ? narrowed(selection, window) : outward(selection, window),
    size: WINDOW,
    window,
    skip: skipped - window * WINDOW,
  };
}

/** First page of the list's next window. */
export function nextWindowPage({ window }: Candidates, pageSize: number): number {
  return Math.floor(((window + 1) * WINDOW) / pageSize) + 1;
}

/** Accepted claims of the entities that `entities` gives. */
const claimsOf = (entities: RawBuilder<unknown>) => sql`
  select c.id, 0 as rank from (${entities}) one join claim c on c.subject_id = one.id and c.status = 'accepted'
  union all select c.id, 0 from (${entities}) one join claim c on c.object_id = one.id and c.status = 'accepted'`;

/** Claims whose passages stand in the articles that `articles` gives. */
const claimsIn = (articles: RawBuilder<unknown>) => sql`
  select e.claim_id as id, 0 as rank from (${articles}) one join evidence e on e.article_id = one.id and e.state = 'current'`;

function narrowed(selection: Selection, window: number): RawBuilder<unknown> {
  const { q, topic, country, kind, from, to } = selection;
  const parts: RawBuilder<unknown>[] = [];
  const newest = sql`select id, 0 as rank from (select id from claim where status = 'accepted' order by id desc limit ${WINDOW} offset ${window * WINDOW}) c`;
  if (q) parts.push(claimsOf(named(q)), newest);
  else if (topic)
    parts.push(
      claimsIn(sql`select x.article_id as id from article_topic x join topic t on t.id = x.topic_id
      where t.slug = ${topic} order by x.article_id desc limit ${MOST_ARTICLES}`),
    );
  else if (country)
    parts.push(
      claimsOf(sql`select id from entity where countries @> array[${country}] limit ${MOST_ENTITIES}`),
      claimsOf(
        sql`select entity_id as id from incident where country = ${country} order by first_day desc nulls last limit ${MOST_ENTITIES}`,
      ),
      claimsIn(sql`select x.article_id as id from article_country x where x.country = ${country}
        order by x.article_id desc limit ${MOST_ARTICLES}`),
    );
  else if (kind === 'Event' || (kind && /^[A-Z]/.test(kind)))
    parts.push(claimsOf(sql`select id from entity where schema = ${kind} order by id desc limit ${MOST_ENTITIES}`));
  else if (kind)
    parts.push(
      claimsOf(
        sql`select entity_id as id from incident where kind = ${kind} order by first_day desc nulls last limit ${MOST_ENTITIES}`,
      ),
    );
  else if (from !== null || to !== null) parts.push(...during(from ?? 1000, to ?? 2999));
  else parts.push(newest);
  const bounded = parts.map(
    (part, n) => sql`(select one.id, one.rank, ${n}::int as part from (${part}) one limit ${WINDOW})`,
  );
  return sql`candidate as (${sql.join(bounded, sql` union all `)})`;
}

/** Entities whose name has the words as they are written. */
function named(q: string): RawBuilder<unknown> {
  const like = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql`select distinct entity_id as id from entity_name where lower(name) like ${like} limit ${MOST_ENTITIES}`;
}

function during(from: number, to: number): RawBuilder<unknown>[] {
  const [first, after] = [String(from), String(to + 1)];
  return [
    sql`select id, 0 as rank from claim where status = 'accepted' and date_from collate "C" >= ${first} and date_from collate "C" < ${after}`,
    claimsOf(sql`select entity_id as id from incident where first_day < ${`${after}-01-01`}::date and last_day >= ${`${first}-01-01`}::date
      order by first_day desc nulls last limit ${MOST_ENTITIES}`),
    claimsIn(sql`select a.id from article a where a.published_at >= ${`${first}-01-01T00:00:00Z`}::timestamptz
      and a.published_at < ${`${after}-01-01T00:00:00Z`}::timestamptz order by a.published_at desc limit ${MOST_ARTICLES}`),
  ];
}

/** Entities that accepted claims link with `id`, each as often as a claim does, up to a number in each direction. */
const linked = (id: RawBuilder<unknown>, most: number) => sql`
  (select c.object_id as other from claim c where c.subject_id = ${id} and c.status = 'accepted' and c.object_id is not null limit ${most})
  union all
  (select c.subject_id from claim c where c.object_id = ${id} and c.status = 'accepted' and c.object_id is not null limit ${most})`;

/** From one actor outward: the strongest links first, so that one with a hundred thousand costs no more than a few. */
function outward({ actor, hops, view }: Selection, window: number): RawBuilder<unknown> {
  const own = sql`select c.id, 0 as rank from start join claim c on c.subject_id = start.id and c.status = 'accepted'`;
  const all = sql`${own} union all select c.id, 0 from start join claim c on c.object_id = start.id and c.status = 'accepted'`;
  const two = hops === 2;
  return sql`start as (select coalesce(e.merged_into, e.id) as id from entity e where e.slug = ${actor} and e.protection is null),
    direct as materialized (select other as id, count(*)::int as n from (${linked(sql`(select id from start)`, MOST_LINKS)}) x group by other),
    near as materialized (select id, n from direct order by n desc, id limit ${two ? MOST_NEAR_OF_TWO : MOST_NEAR}),
    beyond as materialized (
      select via, id, n from (select near.id as via, far.other as id, far.n from near cross join lateral (
        select x.other, count(*)::int as n from (${linked(sql`near.id`, MOST_LINKS_NEAR)}) x where x.other not in (select id from start)
        group by x.other order by n desc, x.other limit ${MOST_BEYOND_EACH}) far where ${two}::boolean) x order by n desc, via, id limit ${MOST_BEYOND}),
    pair as (select start.id as a, near.id as b, 1 as rank from start, near where ${window}::int = 0 and ${view !== 'list' || two}::boolean
      union select least(via, id), greatest(via, id), 2 from beyond where ${window}::int = 0),
    told as (select entity.id from near join entity on entity.id = near.id and entity.schema = 'Event' where ${window}::int = 0),
    candidate as (
      (select one.id, one.rank, 0 as part from (${view === 'list' ? all : own}) one order by one.id
        limit ${{ list: WINDOW, graph: 0, map: MOST_OWN, timeline: MOST_OWN }[view]} offset ${window * WINDOW})
      union all select one.id, pair.rank, 1 from pair cross join lateral (
        select x.id from (
          (select c.id from claim c where c.subject_id = pair.a and c.object_id = pair.b and c.status = 'accepted' limit ${MOST_OF_LINK})
          union all
          (select c.id from claim c where c.subject_id = pair.b and c.object_id = pair.a and c.status = 'accepted' limit ${MOST_OF_LINK})
        ) x limit ${MOST_OF_LINK}) one
      union all select one.id, 1, 2 from told cross join lateral (
        select c.id from claim c where c.subject_id = told.id and c.status = 'accepted'
          and (c.object_id is null or c.predicate = 'place') limit ${view === 'graph' ? 0 : MOST_OF_INCIDENT}) one)`;
}
