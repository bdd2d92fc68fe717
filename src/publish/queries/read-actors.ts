import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { Place, Slice } from '../api/cursors.ts';
import type { Actor, ActorsData, PublicClaim } from '../data.ts';
import { publicClaim, publicPassages } from './story.ts';

/** Actors on one page of the list. */
export const ACTORS_PAGE = 50;
/** Actors counted and sorted at most; more is said as 'this many and more' by the total. */
const MOST_ACTORS = 5_000;
/** Words of a search that are looked at. */
const MOST_WORDS = 8;

/** Schemata with pages of their own kind, or none. */
export const NO_ACTORS = sql`('Event', 'Country', 'Place', 'Address')`;

/** What is wanted of all actors; null: no matter. */
export interface ActorChoice {
  q: string;
  schema: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

const ref = sql`'slug', e.slug, 'name', e.caption, 'schema', e.schema, 'country', null`;

/** A page of the actors that readers may see, those with most facts first, and how many there are of each kind and country. One query. */
export async function readActors(
  db: Db,
  { q, schema, country }: ActorChoice,
  { after, skip, size }: Slice,
): Promise<{ data: Omit<ActorsData, 'page' | 'pageSize' | 'cursor'>; next: Place | null }> {
  const counts = (values: RawBuilder<unknown>, where: RawBuilder<unknown>) => sql`(
    select coalesce(jsonb_agg(jsonb_build_object('value', one.value, 'n', one.n) order by one.n desc, one.value), '[]')
    from (select value, count(*)::int as n from shown e, ${values} where ${where} group by value order by n desc limit 60) one)`;
  const ofSchema = sql`(${schema}::text is null or e.schema = ${schema})`;
  const ofCountry = sql`(${country}::text is null or ${country} = any(e.countries))`;
  const named = sql`e.caption collate "und-x-icu"`;
  const beyond = after
    ? sql`(e.facts < ${after[0]}::int or (e.facts = ${after[0]}::int and (${named}, e.id) > (${after[1]}::text collate "und-x-icu", ${after[2]}::uuid)))`
    : sql`true`;
  const { rows } = await sql<{ data: ActorsData; places: Place[] }>`
    with shown as materialized (
      select e.id, e.slug, e.caption, e.schema, e.countries, e.summary from entity e
      where e.merged_into is null and e.protection is null and e.schema not in ${NO_ACTORS} and ${isNamed(q)} and is_public_entity(e.id)
      limit ${MOST_ACTORS}),
    counted as materialized (
      select e.*, (select count(*)::int from claim c where c.subject_id = e.id and c.status = 'accepted')
        + (select count(*)::int from claim c where c.object_id = e.id and c.status = 'accepted') as facts
      from shown e where ${ofSchema} and ${ofCountry}),
    listed as materialized (
      select jsonb_build_object(${ref}, 'countries', e.countries, 'summary', e.summary, 'facts', e.facts) as actor,
        jsonb_build_array(e.facts, e.caption, e.id) as place, row_number() over (order by e.facts desc, ${named}, e.id) as n
      from counted e where ${beyond} order by e.facts desc, ${named}, e.id limit ${size + 1} offset ${skip})
    select jsonb_build_object('q', ${q}::text, 'schema', ${schema}::text, 'country', ${country}::text, 'total', (select count(*) from counted),
      'schemata', ${counts(sql`lateral (select e.schema as value) v`, ofCountry)},
      'countries', ${counts(sql`unnest(e.countries) v (value)`, ofSchema)},
      'actors', (select coalesce(jsonb_agg(actor order by n), '[]') from listed)) as data,
      (select coalesce(jsonb_agg(place order by n), '[]') from listed) as places`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the database gave no answer');
  const { data, places } = row;
  const next = places.length > size ? (places[size - 1] ?? null) : null;
  return { data: { ...data, actors: data.actors.slice(0, size) }, next };
}

/** Entity `e` has a name with every word of `q`. */
export function isNamed(q: string): RawBuilder<unknown> {
  const words = wordsOf(q);
  if (words.length === 0) return sql`true`;
  const each = words.map((word) => sql`lower(n.name) like ${`%${word}%`}`);
  return sql`e.id in (select n.entity_id from entity_name n where ${sql.join(each, sql` and `)})`;
}

/** The words of a search without its marks, `%` and `_` taken literally. */
function wordsOf(q: string): string[] {
  return q
    .toLowerCase()
    .split(/[\s"]+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => word.replace(/[\\%_]/g, '\\$&'));
}

/** Actors and facts that a search of the archive finds beside articles. One query. */
export async function findInDatabase(db: Db, q: string): Promise<{ actors: Actor[]; claims: PublicClaim[] }> {
  const words = wordsOf(q);
  if (words.length === 0 || words.join('').length < 3) return { actors: [], claims: [] };
  const quoted = words.map((word) => sql`lower(p.quote) like ${`%${word}%`}`);
  const { rows } = await sql<{ actors: Actor[]; claims: PublicClaim[] }>`
    with named as materialized (
      select e.* from entity e where e.merged_into is null and e.protection is null and e.schema not in ${NO_ACTORS} and ${isNamed(q)}
      order by length(e.caption), e.id limit 40),
    found as materialized (
      (select c.id from named join claim c on c.subject_id = named.id where c.status = 'accepted' order by c.id desc limit 40)
      union (select p.claim_id from evidence p where p.state = 'current' and ${sql.join(quoted, sql` and `)} limit 200)),
    picked as materialized (
      select distinct on (c.id) c.id as claim_id, e.id from found join claim c on c.id = found.id join entity s on s.id = c.subject_id and s.schema <> 'Event'
      join public_evidence e on e.claim_id = c.id order by c.id desc, e.id limit 4)
    select (select coalesce(jsonb_agg(jsonb_build_object(${ref}) order by length(e.caption)), '[]') from (
        select * from named where is_public_entity(named.id) order by length(named.caption) limit 6) e) as actors,
      (select coalesce(jsonb_agg(${publicClaim}), '[]') from picked join claim c on c.id = picked.claim_id ${publicPassages}
        where e.id = picked.id) as claims`.execute(db);
  return rows[0] ?? { actors: [], claims: [] };
}

/** Addresses of the profiles and incidents for sitemaps, at most as many as one file takes. */
export async function readEntityPaths(db: Db, limit: number, withPeople: boolean): Promise<Actor[]> {
  const { rows } = await sql<Actor>`
    select e.slug, e.caption as name, e.schema, null as country from entity e
    where e.merged_into is null and e.protection is null and e.schema not in ('Country', 'Place', 'Address')
      and (${withPeople} or e.schema <> 'Person') and is_public_entity(e.id) order by e.id limit ${limit}`.execute(db);
  return rows;
}
