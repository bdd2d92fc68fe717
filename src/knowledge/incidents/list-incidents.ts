import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';

/** An incident in a list, for editors. */
export interface ListedIncident {
  slug: string;
  caption: string;
  kind: string;
  /** EDTF. */
  date: string | null;
  place: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  claims: number;
  articles: number;
}

/** Incidents on record, the newest first. */
export async function listIncidents(
  db: Db,
  { kind, country, limit }: { kind: string | null; country: string | null; limit: number },
): Promise<ListedIncident[]> {
  const { rows } = await sql<ListedIncident>`
    select e.slug, e.caption, i.kind, i.date, p.caption as place, i.country,
      (select count(*)::int from claim c where c.subject_id = e.id and c.status = 'accepted') as claims,
      (select count(distinct v.article_id)::int from claim c join evidence v on v.claim_id = c.id and v.state = 'current' where c.subject_id = e.id) as articles
    from incident i join entity e on e.id = i.entity_id left join entity p on p.id = i.place_id
    where (${kind}::text is null or i.kind = ${kind}) and (${country}::text is null or i.country = ${country})
    order by i.first_day desc nulls last, e.id desc limit ${limit}`.execute(db);
  return rows;
}
