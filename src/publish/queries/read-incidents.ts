import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { Place, Slice } from '../api/cursors.ts';
import type { IncidentData, IncidentEntry, IncidentsData } from '../data.ts';
import { publicClaim, publicPassages } from './story.ts';

/** Incidents on one page of the list. */
export const INCIDENTS_PAGE = 50;
/** Claims and passages of one incident's page. */
const MOST_CLAIMS = 300;

/** What is wanted of all incidents; null: no matter. */
export interface IncidentChoice {
  kind: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  year: number | null;
}

/** Readers may see that it happened: its kind is told in words that stand. */
export const isPublic = sql`exists (select 1 from claim c join public_evidence e on e.claim_id = c.id
  where c.subject_id = i.entity_id and c.predicate = 'kind')`;

/** An incident of a list (the shape of `IncidentEntry`), from `incident i` and its entity `t`. */
export const entry = sql<IncidentEntry>`jsonb_build_object('slug', t.slug, 'name', t.caption, 'kind', i.kind, 'date', i.date,
  'country', i.country, 'place', (select p.caption from entity p where p.id = i.place_id and p.protection is null))`;

/** An incident with all that is told of it; null when readers may see nothing of it. A merged one leads to the other. */
export async function readIncident(
  db: Db,
  slug: string,
): Promise<(IncidentData & { id: string }) | { movedTo: string } | null> {
  const { rows } = await sql<{ data: (IncidentData & { id: string }) | null; moved: string | null }>`
    select (select w.slug from entity w where w.id = t.merged_into) as moved,
      case when ${isPublic} then ${entry} || jsonb_build_object('id', t.id, 'summary', t.summary, 'point', (
        select jsonb_build_object('lat', p.lat, 'lon', p.lon, 'precision', p.precision) from entity p
        where p.id = i.place_id and p.lat is not null and p.protection is null), 'claims', (
        select coalesce(jsonb_agg(one.claim), '[]') from (
          select ${publicClaim} as claim from claim c ${publicPassages}
          where c.subject_id = t.id order by c.id, e.id limit ${MOST_CLAIMS}) one)) end as data
    from entity t left join incident i on i.entity_id = t.id where t.slug = ${slug} and t.schema = 'Event'`.execute(db);
  const [row] = rows;
  return row?.moved ? { movedTo: row.moved } : (row?.data ?? null);
}

/** A page of the incidents that are wanted, newest first, and how many there are of each kind, country and year. One query. */
export async function readIncidents(
  db: Db,
  { kind, country, year }: IncidentChoice,
  { after, skip, size }: Slice,
): Promise<{ data: Omit<IncidentsData, 'page' | 'pageSize' | 'cursor'>; next: Place | null }> {
  const inYear = sql`(${year}::int is null or (extract(year from i.first_day) <= ${year}::int and extract(year from i.last_day) >= ${year}::int))`;
  const wanted = sql`(${kind}::text is null or i.kind = ${kind}) and (${country}::text is null or i.country = ${country}) and ${inYear}`;
  const counts = (
    column: string,
  ) => sql`(select coalesce(jsonb_agg(jsonb_build_object('value', one.value, 'n', one.n) order by one.n desc, one.value), '[]')
    from (select ${sql.ref(column)}::text as value, count(*)::int as n from shown i where ${sql.ref(column)} is not null group by 1) one)`;
  const { rows } = await sql<{ data: IncidentsData; places: Place[] }>`
    with shown as (select i.*, extract(year from i.first_day)::int as year from incident i where ${isPublic}),
    listed as materialized (
      select ${entry} as entry, jsonb_build_array(i.first_day, t.id) as place,
        row_number() over (order by i.first_day desc nulls last, t.id desc) as n
      from shown i join entity t on t.id = i.entity_id where ${wanted} and ${beyond(after)}
      order by i.first_day desc nulls last, t.id desc limit ${size + 1} offset ${skip})
    select jsonb_build_object('kind', ${kind}::text, 'country', ${country}::text, 'year', ${year}::int, 'total', (select count(*) from shown i where ${wanted}),
      'kinds', ${counts('i.kind')}, 'countries', ${counts('i.country')}, 'years', ${counts('i.year')},
      'incidents', (select coalesce(jsonb_agg(entry order by n), '[]') from listed)) as data,
      (select coalesce(jsonb_agg(place order by n), '[]') from listed) as places`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the database gave no answer');
  const { data, places } = row;
  const next = places.length > size ? (places[size - 1] ?? null) : null;
  return { data: { ...data, incidents: data.incidents.slice(0, size) }, next };
}

/** Incident `i` with its entity `t` comes after a place, the newest first. */
function beyond(after: Place | null): RawBuilder<unknown> {
  if (after === null) return sql`true`;
  const [day, id] = after;
  return day === null
    ? sql`i.first_day is null and t.id < ${id}::uuid`
    : sql`(i.first_day is null or (i.first_day, t.id) < (${day}::date, ${id}::uuid))`;
}
