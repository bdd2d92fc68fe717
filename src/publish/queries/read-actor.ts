import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { ActorData } from '../data.ts';
import { publicClaim, publicPassages } from './story.ts';

const MOST_CLAIMS = 500;

/** An actor with its names and the accepted claims about it; null when there is none. One query. */
export async function readActor(db: Db, slug: string): Promise<(ActorData & { id: string }) | null> {
  const { rows } = await sql<{ data: ActorData & { id: string } }>`
    select jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.caption, 'schema', t.schema,
      'names', (select coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind, 'language', n.language)
        order by n.kind = 'name' desc, n.name), '[]') from entity_name n where n.entity_id = t.id),
      'claims', (select coalesce(jsonb_agg(one.claim), '[]') from (
        select ${publicClaim} as claim from claim c ${publicPassages}
        where c.subject_id = t.id or c.object_id = t.id
        order by coalesce(c.date_from, to_char(a.published_at, 'YYYY-MM-DD'), d.date) desc nulls last, c.id, e.start_pos
        limit ${MOST_CLAIMS}) one)) as data
    from entity t where t.slug = ${slug}`.execute(db);
  return rows[0]?.data ?? null;
}
