import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { MirrorEntry } from './mirror-state.ts';
import type { Surroundings } from './surroundings.ts';

/** What is compared to find what a change touches. */
export interface Change {
  before: Surroundings;
  after: Surroundings;
  /** Keys of the log of changes since `before`. */
  log: readonly string[];
  /** The mirror's pages as they are. */
  entries: readonly MirrorEntry[];
}

/**
 * What a change touches, in the words of `Page.within`; null: a name that may stand anywhere has changed, and with it
 * everything. An article that changed touches each actor and claim that it stood in or stands in now, and the feeds of its
 * lists, which have its words; the lists themselves when they show something else of it, and then also its translations,
 * of which a list shows one. An actor that looks another way touches whatever tells of it.
 */
export async function findTouched(db: Db, change: Change): Promise<Set<string> | null> {
  const { before, after, log } = change;
  for (const [key, value] of Object.entries(before.terms))
    if (after.terms[key] !== undefined && after.terms[key] !== value) return null;
  const cards = idsWhere(change, (one, other) => one?.card !== other?.card);
  const claims = new Set(log.filter((key) => key.startsWith('claim:')));
  const shown = shownOtherwise(change, new Set([...claims, ...[...cards].map((id) => `actor:${id}`)]));
  const logged = log.filter((key) => key in before.sources || key in after.sources);
  const changed = new Set([...shown, ...logged]);
  const touched = new Set([...changed, ...claims]);
  for (const key of changed)
    for (const place of placesOf(change, key)) {
      if (!isList(place) || shown.has(key)) touched.add(place);
      if (isList(place)) touched.add(`feed:${place}`);
    }
  if (changed.size > 0) touched.add('any:words');
  if (shown.size > 0) touched.add('any:article');
  await addActors(db, change, touched, cards);
  if (shown.size > 0) for (const id of await otherRelated(db, change, changed, touched)) touched.add(`related:${id}`);
  return touched;
}

/** What a list of articles is of. */
const isList = (place: string) => /^(?:section|topic|author|country|year|month):/.test(place);

/** Pages of which nothing is touched stay; where a page says no more than `Page.keys`, the log of changes decides. */
export function isTouched({ keys, within }: MirrorEntry, touched: Set<string>, byLog: (keys: string[]) => boolean) {
  return within ? within.some((place) => touched.has(place)) : byLog(keys);
}

function idsWhere(
  { before, after }: Change,
  differ: (one?: Surroundings['actors'][string], other?: Surroundings['actors'][string]) => boolean,
): Set<string> {
  const all = new Set([...Object.keys(before.actors), ...Object.keys(after.actors)]);
  return new Set([...all].filter((id) => differ(before.actors[id], after.actors[id])));
}

/** Where a source stood and stands. */
function placesOf({ before, after }: Change, key: string): string[] {
  return [before.sources[key], after.sources[key]].flatMap((places) => places?.split(' ') ?? []).filter(Boolean);
}

/** Articles and documents of which lists show something else, those that tell of what changed, and the translations of such. */
function shownOtherwise(change: Change, told: ReadonlySet<string>): Set<string> {
  const { before, after } = change;
  const all = [...new Set([...Object.keys(before.sources), ...Object.keys(after.sources)])];
  const isOther = (key: string) =>
    before.sources[key] !== after.sources[key] ||
    (told.size > 0 && placesOf(change, key).some((place) => told.has(place)));
  const shown = new Set(all.filter(isOther));
  const groups = new Set<string>();
  for (const key of shown) for (const place of placesOf(change, key)) if (place.startsWith('group:')) groups.add(place);
  if (groups.size > 0)
    for (const key of all) if (placesOf(change, key).some((place) => groups.has(place))) shown.add(key);
  return shown;
}

/** The pages of actors: those that something is told of, those linked with such, those that tell of an incident. */
async function addActors(db: Db, change: Change, touched: Set<string>, cards: ReadonlySet<string>): Promise<void> {
  const { before, after, log } = change;
  const named = (keys: Iterable<string>, kind: string) =>
    [...keys].flatMap((key) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []));
  const ids = new Set([...named(log, 'entity'), ...named(touched, 'actor'), ...cards]);
  for (const id of idsWhere(change, (one, other) => one?.names !== other?.names)) ids.add(id);
  for (const id of await endsOf(db, named(touched, 'claim'))) ids.add(id);
  const linked = await linkedWith(db, [...cards]);
  for (const { id, claim } of linked) ids.add(id) && claim && touched.add(`claim:${claim}`);
  const add = (kind: string, id: string) => {
    for (const state of [before.actors[id], after.actors[id]]) if (state) touched.add(`${kind}:${state.slug}`);
  };
  if (ids.size > 0 || log.some((key) => /^(?:entity|claim):/.test(key))) touched.add('any:actor');
  for (const id of ids) {
    add('actor', id);
    for (const state of [before.actors[id], after.actors[id]])
      for (const country of state?.countries ?? []) touched.add(`record:${country}`);
  }
  for (const { id, told } of await linkedWith(db, [...ids])) {
    add('near', id);
    if (told) add('tells', id);
  }
}

const array = (ids: readonly string[]) => sql`${`{${ids.join()}}`}::uuid[]`;

async function endsOf(db: Db, claims: readonly string[]): Promise<string[]> {
  if (claims.length === 0) return [];
  const { rows } = await sql<{
    id: string;
  }>`select distinct x as id from claim c cross join unnest(array[c.subject_id, c.object_id, c.place_id]) x
    where c.id = any(${array(claims)}) and x is not null`.execute(db);
  return rows.map(({ id }) => id);
}

/** Whom claims link with these, and by which claim; `told`: as one who is named in what is told of an incident. */
async function linkedWith(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; claim: string | null; told: boolean }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; claim: string | null; told: boolean }>`
    with one as materialized (select unnest(${array(ids)}) as id),
    near as (select c.* from one join claim c on c.subject_id = one.id union select c.* from one join claim c on c.object_id = one.id
      union select c.* from one join claim c on c.place_id = one.id)
    select x as id, c.id as claim, s.schema = 'Event' as told from near c join entity s on s.id = c.subject_id
      cross join unnest(array[c.subject_id, c.object_id, c.place_id]) x where x is not null
    union all select i.entity_id, null, false from one join incident i on i.place_id = one.id`.execute(db);
  return rows;
}

/** Articles whose related ones are others than those that their pages show. Only such can be that share a topic, a country or an actor. */
async function otherRelated(
  db: Db,
  change: Change,
  changed: ReadonlySet<string>,
  touched: ReadonlySet<string>,
): Promise<string[]> {
  const shown = new Map<string, string>();
  for (const { within } of change.entries) {
    const [own, mark, ...related] = within ?? [];
    if (own && mark?.startsWith('related:') && !changed.has(own))
      shown.set(own.slice('article:'.length), related.join());
  }
  const shares = (id: string) =>
    change.after.sources[`article:${id}`]
      ?.split(' ')
      .some((place) => /^(?:topic|country|actor):/.test(place) && touched.has(place));
  const ids = [...shown.keys()].filter(shares);
  const found: string[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const { rows } = await sql<{ id: string; related: string[] }>`
      select id, article_related(id) as related from unnest(${array(ids.slice(at, at + CHUNK))}) id`.execute(db);
    for (const { id, related } of rows)
      if (shown.get(id) !== related.map((one) => `article:${one}`).join()) found.push(id);
  }
  return found;
}

/** Articles whose related ones are looked for in one statement. */
const CHUNK = 200;
