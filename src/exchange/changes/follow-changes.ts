import { type RawBuilder, sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Db } from '../../kit/index.ts';

/** What the feed of changes is of. */
export const FEED_KINDS = ['article', 'actor', 'claim', 'incident'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** Records made in one transaction, so that others get their turn between. */
const CHUNK = 200;
/** The log of changes keeps a day; an hour is left for a round that takes long. */
const LOG_HOURS = 23;
/** Changes that draw others with them: an article that goes takes its claims along, and these their actors. */
const ROUNDS = 4;

type Ids = Record<FeedKind, Set<string>>;

interface State {
  horizon: string | null;
  at: Date | null;
  reading: string | null;
}

/**
 * Takes what has changed since the last call into the feed of changes: of everything that may have changed the public
 * record is made anew, and where it is another one than before, it gets the next number. A call that was killed is made
 * up for by the next; several processes may call it at the same time.
 *
 * @returns how many records changed
 */
export async function followChanges(db: Db, stopped: () => boolean = () => false): Promise<number> {
  const state = await readState(db);
  const log = await readLog(db, state);
  if (log.keys === null || state.reading !== null) return readEverything(db, state, log.horizon, stopped);
  let ids = await idsOf(db, log.keys);
  let changed = 0;
  for (let round = 0; round < ROUNDS && size(ids) > 0; round++) {
    const touched: Ids = noIds();
    for (const kind of FEED_KINDS)
      for (const some of chunks([...ids[kind]])) {
        if (stopped()) return changed;
        const put = await putRecords(db, kind, some);
        changed += put.length;
        for (const { id, flipped } of put) if (flipped) touched[kind].add(id);
      }
    ids = await drawnBy(db, touched);
  }
  await sql`update feed_state set horizon = ${log.horizon}, at = now()`.execute(db);
  return changed;
}

const noIds = (): Ids => ({ article: new Set(), actor: new Set(), claim: new Set(), incident: new Set() });
const size = (ids: Ids) => FEED_KINDS.reduce((sum, kind) => sum + ids[kind].size, 0);

async function readState(db: Db): Promise<State> {
  await sql`insert into feed_state (epoch, reading) values (${uuid()}, '') on conflict do nothing`.execute(db);
  const { rows } = await sql<State>`select horizon, at, reading from feed_state`.execute(db);
  return rows[0] ?? { horizon: null, at: null, reading: '' };
}

/** Where the log of changes stands, and what it has since the last call; null: it does not reach back to that. */
async function readLog(db: Db, { horizon, at }: State): Promise<{ horizon: string; keys: string[] | null }> {
  const { rows } = await sql<{ horizon: string; now: Date; keys: string[] | null }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, now() as now,
      (select array_agg(distinct key) from change_log where xid >= ${horizon ?? '0'}::xid8) as keys`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the database does not say where its log of changes stands');
  const hours = at ? (row.now.getTime() - at.getTime()) / 3_600_000 : Number.POSITIVE_INFINITY;
  const reaches = horizon !== null && hours < LOG_HOURS && BigInt(horizon) <= BigInt(row.horizon);
  return { horizon: row.horizon, keys: reaches ? (row.keys ?? []) : null };
}

/** Everything there is and was, in order; what was read before a stop is not read again. */
async function readEverything(db: Db, state: State, horizon: string, stopped: () => boolean): Promise<number> {
  let changed = 0;
  // Changes meanwhile are in the log from here on.
  if (state.reading === null || state.reading === '')
    await sql`update feed_state set horizon = ${horizon}, at = now(), reading = 'article '`.execute(db);
  const [from = 'article', id = ''] = (state.reading || 'article ').split(' ');
  for (const kind of FEED_KINDS.slice(Math.max(0, FEED_KINDS.indexOf(from as FeedKind)))) {
    for (let after = kind === from ? id : ''; ; ) {
      if (stopped()) return changed;
      const some = await idsAfter(db, kind, after || ZERO);
      changed += (await putRecords(db, kind, some)).length;
      after = some.at(-1) ?? '';
      if (some.length < CHUNK) break;
      await sql`update feed_state set reading = ${`${kind} ${after}`}`.execute(db);
    }
  }
  await sql`update feed_state set reading = null`.execute(db);
  return changed;
}

const ZERO = '00000000-0000-0000-0000-000000000000';
const TABLES = {
  article: sql`select id from article`,
  actor: sql`select id from entity where schema <> 'Event'`,
  incident: sql`select id from entity where schema = 'Event'`,
  claim: sql`select id from claim`,
} satisfies Record<FeedKind, RawBuilder<unknown>>;

async function idsAfter(db: Db, kind: FeedKind, after: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      (select id from (${TABLES[kind]}) t where id > ${after}::uuid order by id limit ${CHUNK})
      union (select id from feed_item where kind = ${kind} and id > ${after}::uuid order by id limit ${CHUNK})) one
    order by id limit ${CHUNK}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Makes records anew, and numbers those that are others than before; `flipped`: it came into public view or left it. */
async function putRecords(db: Db, kind: FeedKind, ids: readonly string[]): Promise<{ id: string; flipped: boolean }[]> {
  if (ids.length === 0) return [];
  return db.transaction().execute(async (tx) => {
    // One at a time: numbers are given in the order in which they can be seen.
    const { rows: states } = await sql<{ seq: string }>`select seq::text as seq from feed_state for update`.execute(tx);
    const { rows } = await sql<{ id: string; flipped: boolean }>`
      with made as materialized (select id, md5(feed_record(${kind}, id)::text) as hash from unnest(${`{${ids.join()}}`}::uuid[]) id),
      changed as materialized (
        select m.id, m.hash, (f.hash is null) <> (m.hash is null) as flipped, row_number() over (order by m.id) as n
        from made m left join feed_item f on f.kind = ${kind} and f.id = m.id where m.hash is distinct from f.hash),
      put as (insert into feed_item (kind, id, seq, hash) select ${kind}, id, ${states[0]?.seq ?? '0'}::bigint + n, hash from changed
        on conflict (kind, id) do update set seq = excluded.seq, hash = excluded.hash, at = now())
      select id, flipped from changed order by n`.execute(tx);
    if (rows.length > 0) await sql`update feed_state set seq = seq + ${rows.length}`.execute(tx);
    return rows;
  });
}

/** What the keys of the log may have changed. */
async function idsOf(db: Db, keys: readonly string[]): Promise<Ids> {
  const of = (kind: string) =>
    keys.flatMap((key) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : [])).filter(isId);
  const [articles, entities, claims, documents] = ['article', 'entity', 'claim', 'document'].map(of) as string[][];
  const array = (ids: string[] = []) => sql`${`{${ids.join()}}`}::uuid[]`;
  const { rows } = await sql<{ kind: FeedKind; id: string }>`
    with told as materialized (
      select id from unnest(${array(claims)}) id
      union select claim_id from evidence where article_id = any(${array(articles)}) or document_id = any(${array(documents)})),
    named as materialized (
      select id from unnest(${array(entities)}) id
      union select m.entity_id from mention m where m.article_id = any(${array(articles)}) and m.entity_id is not null
      union select x from told join claim c on c.id = told.id cross join unnest(array[c.subject_id, c.object_id, c.place_id]) x where x is not null)
    select 'article' as kind, id from unnest(${array(articles)}) id union all select 'claim', id from told
    union all select case when e.schema = 'Event' then 'incident' else 'actor' end, named.id from named join entity e on e.id = named.id
    union all select f.kind, f.id from feed_item f where f.id = any(${array(entities)}) and f.kind in ('actor', 'incident')`.execute(
    db,
  );
  const ids = noIds();
  for (const { kind, id } of rows) ids[kind].add(id);
  return ids;
}

/** What comes or goes with others: claims with their actors, and the other way round; articles name those who have a page. */
async function drawnBy(db: Db, touched: Ids): Promise<Ids> {
  const ids = noIds();
  if (size(touched) === 0) return ids;
  const array = (...kinds: FeedKind[]) => sql`${`{${kinds.flatMap((kind) => [...touched[kind]]).join()}}`}::uuid[]`;
  const entities = array('actor', 'incident');
  const { rows } = await sql<{ kind: FeedKind; id: string }>`
    select 'claim' as kind, c.id from claim c where c.subject_id = any(${entities}) or c.object_id = any(${entities})
    union select 'article', m.article_id from mention m where m.entity_id = any(${array('actor')})
    union select case when e.schema = 'Event' then 'incident' else 'actor' end, e.id
      from claim c cross join unnest(array[c.subject_id, c.object_id, c.place_id]) x join entity e on e.id = x
      where c.id = any(${array('claim')})`.execute(db);
  for (const { kind, id } of rows) ids[kind].add(id);
  return ids;
}

const isId = (id: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

function* chunks(ids: string[]): Iterable<string[]> {
  for (let at = 0; at < ids.length; at += CHUNK) yield ids.slice(at, at + CHUNK);
}
