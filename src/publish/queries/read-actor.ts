import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import { type ActorData, MOST_CLAIMS } from '../data.ts';
import { entry as incidentEntry } from './read-incidents.ts';
import { newest, passageSources, preferred, publicClaim, story } from './story.ts';

/** Claims on one page of an actor's profile. */
const CLAIMS_PAGE = 60;
/** Passages shown of one claim; the claim's own page has all. */
const PASSAGES = 4;
/** Mentions looked at, the latest stored first. */
const MOST_MENTIONS = 400;
const INCIDENTS = 20;
const RELATED = 24;
const ARTICLES = 12;

/** What the loader needs besides the page's data. */
export type FoundActor = ActorData & { id: string; articleIds: string[] };

/**
 * An actor with what readers may see of it: names, claims by kind, incidents, related actors, articles. Null when there is
 * no such page; a merged one leads to the other. One query, bounded whatever the number of claims.
 */
export async function readActor(
  db: Db,
  slug: string,
  page: number,
  language: string,
  siteLanguage: string,
): Promise<FoundActor | { movedTo: string } | null> {
  const { rows } = await sql<{ data: FoundActor | null; moved: string | null }>`
    with t as (select e.*, is_public_entity(e.id) as shown from entity e where e.slug = ${slug} and e.schema <> 'Event'),
    near as materialized (${near('subject_id')} union ${near('object_id')} union ${near('place_id')}),
    told as materialized (
      select c.id, c.subject_id, c.object_id, c.predicate, s.schema = 'Event' as told_of_event,
        c.predicate <> 'legal_status' as rank, c.date_from
      from near join claim c on c.id = near.id join entity s on s.id = c.subject_id
      where exists (select 1 from public_evidence p where p.claim_id = c.id)),
    facts as materialized (
      select told.*, row_number() over (order by rank, predicate, date_from desc nulls last, id) as place from told where not told_of_event),
    named as materialized (
      select a.* from (select m.article_id, m.revision_id from mention m join t on t.id = m.entity_id
        where m.link in ('auto', 'judged') order by m.article_id desc limit ${MOST_MENTIONS}) m
      join article a on a.id = m.article_id and a.revision_id = m.revision_id and a.status = 'published'
      where ${preferred(language, siteLanguage)})
    select (with recursive last as (select e.id, e.slug, e.merged_into from entity e join t on t.merged_into = e.id
        union all select e.id, e.slug, e.merged_into from last join entity e on e.id = last.merged_into)
      select last.slug from last where last.merged_into is null) as moved,
      case when t.shown then jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.caption, 'schema', t.schema,
      'country', case when t.schema = 'Country' then t.countries[1] end, 'countries', t.countries, 'topics', t.topics,
      'active', t.active, 'summary', t.summary, 'lastChecked', t.last_checked, 'deceased', t.deceased,
      'names', (select coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind, 'language', n.language)
        order by n.kind = 'name' desc, n.name), '[]') from (select distinct on (n.name) n.* from entity_name n where n.entity_id in (
          with recursive tree as (select t.id union all select e.id from tree join entity e on e.merged_into = tree.id) select id from tree)
        order by n.name, n.kind = 'name' desc, n.name limit 100) n),
      'page', ${page}::int, 'pageSize', ${CLAIMS_PAGE}::int, 'total', (select count(*) from facts),
      'sources', (select count(distinct coalesce(p.article_id, p.document_id)) from told join public_evidence p on p.claim_id = told.id),
      'claims', (select coalesce(jsonb_agg(one.claim order by one.place, one.id), '[]') from (
        select ${publicClaim} as claim, f.place, e.id from facts f join claim c on c.id = f.id
        cross join lateral (select * from public_evidence p where p.claim_id = c.id order by p.id limit ${PASSAGES}) e ${passageSources}
        where f.place > ${(page - 1) * CLAIMS_PAGE} and f.place <= ${page * CLAIMS_PAGE}) one),
      'incidentsTotal', (select count(distinct subject_id) from told where told_of_event),
      'incidents', (select coalesce(jsonb_agg(one.entry), '[]') from (
        select ${incidentEntry} || jsonb_build_object('role', x.predicate) as entry
        from (select distinct on (subject_id) subject_id, predicate from told where told_of_event order by subject_id, id) x
        join incident i on i.entity_id = x.subject_id join entity t on t.id = i.entity_id
        order by i.first_day desc nulls last, t.id desc limit ${INCIDENTS}) one),
      'related', (select coalesce(jsonb_agg(one.actor), '[]') from (
        select jsonb_build_object('slug', o.slug, 'name', o.caption, 'schema', o.schema,
          'country', case when o.schema = 'Country' then o.countries[1] end, 'facts', count(*)) as actor
        from facts f join entity o on o.id = case when f.subject_id = t.id then f.object_id else f.subject_id end and o.id <> t.id
        group by o.id order by count(*) desc, o.caption limit ${RELATED}) one),
      'articleIds', (select coalesce(jsonb_agg(one.id), '[]') from (select a.id from named a order by ${newest} limit 25) one),
      'articles', (select coalesce(jsonb_agg(one.story), '[]') from (
        select ${story} as story from named a join revision r on r.id = a.revision_id order by ${newest} limit ${ARTICLES}) one)) end as data
    from t`.execute(db);
  const [row] = rows;
  return row?.moved ? { movedTo: row.moved } : (row?.data ?? null);
}

function near(column: 'subject_id' | 'object_id' | 'place_id'): RawBuilder<unknown> {
  return sql`(select c.id from claim c join t on t.id = ${sql.ref(`c.${column}`)} where c.status = 'accepted' and t.shown
    order by c.id desc limit ${MOST_CLAIMS})`;
}
