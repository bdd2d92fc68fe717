import { sql } from 'kysely';
import { FRONT_COUNT } from '../data.ts';
import { NO_ACTORS } from './read-actors.ts';
import { entry, isPublic } from './read-incidents.ts';

const [LATEST, TOLD, PLACES] = [5, 8, 40];
/** The newest accepted claims: among whom they name, those named most are shown. */
const LOOKED_AT = 2_000;

const counted = (from: unknown) => sql`(select count(*) from (select 1 ${from} limit ${FRONT_COUNT + 1}) one)`;
const shownIncidents = sql`from incident i where ${isPublic}`;

/** What the front page shows of the database (the shape of `FrontDatabase`), bounded however large that is. */
export const frontDatabase = sql`
  with shown as materialized (select i.* ${shownIncidents} order by i.first_day desc nulls last, i.entity_id desc limit ${FRONT_COUNT + 1}),
  late as (select c.subject_id, c.object_id from claim c where c.status = 'accepted' order by c.id desc limit ${LOOKED_AT}),
  told as (
    select one.id, count(*) as facts from (select subject_id as id from late union all select object_id from late) one
    join entity e on e.id = one.id and e.merged_into is null and e.protection is null and e.schema not in ${NO_ACTORS}
    group by one.id order by facts desc, one.id limit ${TOLD * 2})
  select jsonb_build_object(
    'facts', ${counted(sql`from claim c where c.status = 'accepted' and exists (select 1 from public_evidence p where p.claim_id = c.id)`)},
    'actors', ${counted(sql`from entity e where e.merged_into is null and e.protection is null and e.schema not in ${NO_ACTORS} and is_public_entity(e.id)`)},
    'incidents', (select count(*) from shown),
    'latest', (select coalesce(jsonb_agg(one.entry), '[]') from (
      select ${entry} as entry from shown i join entity t on t.id = i.entity_id
      order by i.first_day desc nulls last, i.entity_id desc limit ${LATEST}) one),
    'places', (select coalesce(jsonb_agg(jsonb_build_object('code', one.country, 'incidents', one.n) order by one.n desc, one.country), '[]') from (
      select country, count(*) as n from shown where country is not null group by country order by n desc limit ${PLACES}) one),
    'told', (select coalesce(jsonb_agg(jsonb_build_object('slug', e.slug, 'name', e.caption, 'schema', e.schema, 'country', null,
        'facts', one.facts) order by one.facts desc, e.caption), '[]')
      from (select * from told where is_public_entity(told.id) order by facts desc, id limit ${TOLD}) one join entity e on e.id = one.id))`;
