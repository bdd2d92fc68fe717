import { sql } from 'kysely';
import { type Db, UserError } from '../../kit/index.ts';
import type { ClaimStatus } from '../schema.ts';

/** Claims shown of an entity. */
const MOST_CLAIMS = 1_000;

/** An entity as editors see it, now or at the end of a past day. */
export interface ShownEntity {
  id: string;
  slug: string;
  caption: string;
  schema: string;
  createdAt: string;
  /** Slug of the entity that it was merged into. */
  mergedInto: string | null;
  protection: string | null;
  summary: string | null;
  note: string | null;
  countries: string[];
  /** FollowTheMoney topics. */
  topics: string[];
  deceased: boolean;
  /** ISO 8601 day. */
  lastChecked: string | null;
  names: { name: string; kind: string; language: string | null; source: string | null }[];
  identifiers: { scheme: string; value: string }[];
  articles: number;
  claims: {
    id: string;
    subject: string;
    predicate: string;
    object: string | null;
    from: string | null;
    to: string | null;
    status: ClaimStatus;
    quotes: string[];
  }[];
  /** Decisions on the entity and its claims, the latest first. */
  judgements: { at: string; action: string; by: string; reason: string | null }[];
}

/**
 * An entity with its names, claims and decisions. With `asOf`, as the decisions taken until the end of that day (UTC) left
 * it: claims decided on since have the status of then, later ones are not there. Throws `UserError` for an unknown one.
 *
 * @param name slug or id, also of a merged one, or its only name
 * @param asOf ISO 8601 day
 */
export async function showEntity(db: Db, name: string, asOf: string | null = null): Promise<ShownEntity> {
  const until = asOf === null ? sql`'infinity'::timestamptz` : sql`(${asOf}::date + 1)::timestamp at time zone 'UTC'`;
  const { rows } = await sql<{ data: ShownEntity }>`
    with t as (select e.* from entity e where e.slug = ${name} or e.id::text = ${name}
        or e.id in (select n.entity_id from entity_name n where lower(n.name) = lower(${name}))
      order by (e.slug = ${name}) desc, e.merged_into nulls first, e.id limit 1),
    merge as (select j.action, j.after->>'into' as into_id from judgement j join t on t.id = j.entity_id
      where j.action in ('merge', 'unmerge') and j.at < ${until} order by j.at desc, j.id desc limit 1)
    select jsonb_build_object('id', t.id, 'slug', t.slug, 'caption', t.caption, 'schema', t.schema,
      'createdAt', to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD'), 'protection', t.protection, 'summary', t.summary,
      'note', t.note, 'countries', t.countries, 'topics', t.topics, 'deceased', t.deceased, 'lastChecked', t.last_checked::text,
      'mergedInto', (select w.slug from entity w where w.id = case when exists (select 1 from merge)
        then (select into_id::uuid from merge where action = 'merge') else t.merged_into end),
      'names', (select coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind, 'language', n.language, 'source', n.source)
        order by n.kind = 'name' desc, n.name), '[]') from entity_name n where n.entity_id = t.id),
      'identifiers', (select coalesce(jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value)), '[]') from entity_identifier i where i.entity_id = t.id),
      'articles', (select count(*) from mention m where m.entity_id = t.id and m.link in ('auto', 'judged')),
      'claims', (select coalesce(jsonb_agg(one.claim order by one.id), '[]') from (
        select c.id, jsonb_build_object('id', c.id, 'subject', s.caption, 'predicate', c.predicate, 'object', coalesce(o.caption, c.value),
          'from', c.date_from, 'to', c.date_to, 'status', then_.status,
          'quotes', array(select distinct e.quote from evidence e where e.claim_id = c.id and e.created_at < ${until} limit 20)) as claim
        from claim c join entity s on s.id = c.subject_id left join entity o on o.id = c.object_id
        cross join lateral (select coalesce((select j.status from judgement j where j.claim_id = c.id and j.status is not null and j.at < ${until}
          order by j.at desc, j.id desc limit 1), c.status) as status) then_
        where t.id in (c.subject_id, c.object_id, c.stated_subject_id, c.stated_object_id) and c.created_at < ${until}
        order by c.id limit ${MOST_CLAIMS}) one),
      'judgements', (select coalesce(jsonb_agg(jsonb_build_object('at', to_char(one.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'action', coalesce(one.action, one.status), 'by', one.decided_by, 'reason', one.reason) order by one.at desc), '[]') from (
        select j.* from judgement j where j.at < ${until} and (j.entity_id = t.id or j.claim_id in (
          select c.id from claim c where t.id in (c.subject_id, c.object_id))) order by j.at desc limit 200) one)) as data
    from t where t.created_at < ${until}`.execute(db);
  const [row] = rows;
  if (!row)
    throw new UserError(
      asOf === null
        ? `no actor is called '${name}'; 'trama entities list --q' finds names`
        : `'${name}' was not on record on ${asOf}`,
    ).saying(asOf === null ? 'noActor' : 'notOnRecord', { name, day: asOf ?? '' });
  return row.data;
}

/** An entity in a list. */
export interface ListedEntity {
  slug: string;
  caption: string;
  schema: string;
  claims: number;
  articles: number;
}

/** Entities by words of their names, those with most claims first. */
export async function listEntities(
  db: Db,
  { q, schema, limit }: { q: string | null; schema: string | null; limit: number },
): Promise<ListedEntity[]> {
  const like = q === null ? null : `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<ListedEntity>`
    with found as (select e.id, e.slug, e.caption, e.schema from entity e where e.merged_into is null and e.protection is distinct from 'erased'
      and (${schema}::text is null or e.schema = ${schema})
      and (${like}::text is null or e.id in (select n.entity_id from entity_name n where lower(n.name) like ${like})) limit 20000)
    select f.slug, f.caption, f.schema, (select count(*)::int from claim c where f.id = c.subject_id and c.status = 'accepted') as claims,
      (select count(*)::int from mention m where m.entity_id = f.id and m.link in ('auto', 'judged')) as articles
    from found f order by claims desc, articles desc, f.slug limit ${limit}`.execute(db);
  return rows;
}
