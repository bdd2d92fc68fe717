import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import { readEdtfDate } from '../../text/index.ts';

interface Told {
  id: string;
  kind: string | null;
  date: string | null;
  place_id: string | null;
  country: string | null;
}

/**
 * Writes what lists, maps and timelines need of incidents from the claims that readers may see of them: of several, the
 * one told first. An incident of which nothing is public any more leaves the lists.
 *
 * @param ids entities; those that are no `Event` are passed over
 */
export async function refreshIncidents(db: Db, ids: readonly string[]): Promise<void> {
  const first = (predicate: string, column: string) => sql`(
    select ${sql.ref(column)} from claim c where c.subject_id = e.id and c.predicate = ${predicate} and c.status = 'accepted'
      and exists (select 1 from public_evidence p where p.claim_id = c.id)
    order by c.id limit 1)`;
  const { rows } = await sql<Told>`
    select t.*, (select p.countries[1] from entity p where p.id = t.place_id) as country from (
      select e.id, ${first('kind', 'c.value')} as kind, ${first('date', 'c.date_from')} as date,
        ${first('place', 'c.object_id')} as place_id
      from entity e where e.id = any(${ids}::uuid[]) and e.schema = 'Event' and e.merged_into is null) t`.execute(db);
  await sql`delete from incident where entity_id = any(${ids}::uuid[])`.execute(db);
  for (const { id, kind, date, place_id, country } of rows) {
    if (kind === null) continue;
    const days = date === null ? null : readEdtfDate(date);
    await db
      .insertInto('incident')
      .values({
        entity_id: id,
        kind,
        date,
        first_day: dayOf(days?.first),
        last_day: dayOf(days?.last),
        place_id,
        country,
      })
      .execute();
  }
}

/** A day as PostgreSQL's `date` takes it; null for years that it has no four digits for. */
function dayOf(day: number | undefined): string | null {
  if (day === undefined || day < 10_000 || day > 99_991_231) return null;
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/**
 * Brings to the lists the incidents that came into public view, or left it, without a decision on them: their articles
 * were withdrawn, published again or edited. Idempotent.
 */
export async function refreshStaleIncidents(db: Db): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct i.entity_id as id from incident i join claim c on c.subject_id = i.entity_id
      join evidence e on e.claim_id = c.id and e.state <> 'superseded'
      left join article a on a.id = e.article_id
      where e.state = 'lost' or a.status <> 'published'
    union
    select e.id from entity e where e.schema = 'Event' and e.merged_into is null
      and not exists (select 1 from incident i where i.entity_id = e.id)`.execute(db);
  if (rows.length === 0) return;
  await db.transaction().execute((tx) =>
    refreshIncidents(
      tx,
      rows.map(({ id }) => id),
    ),
  );
}
