import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';

/** What the archive says of somebody, each with one sentence and where it stands. */
export interface SaysOf {
  caption: string;
  slug: string;
  schema: string;
  countries: string[];
  summary: string | null;
  claims: {
    id: string;
    subject: string;
    predicate: string;
    /** The object's name or the value. */
    object: string | null;
    from: string | null;
    to: string | null;
    attribution: string | null;
    stance: string;
    quote: string;
    source: string;
    /** Path of the article or of the kept document. */
    path: string;
  }[];
}

/** Claims beside the text: enough to know somebody, few enough to read. */
const MOST = 40;

/** What readers may see of an entity, the latest first: accepted claims with a sentence that stands in its source now. */
export async function saysOf(db: Db, entityId: string): Promise<SaysOf | null> {
  const { rows } = await sql<{ says: SaysOf }>`
    with t as (select e.* from entity e where e.id::text = ${entityId} and e.protection is distinct from 'erased'),
    near as (select c.* from claim c join t on t.id in (c.subject_id, c.object_id) where c.status = 'accepted'
      order by c.id desc limit 400)
    select jsonb_build_object('caption', t.caption, 'slug', t.slug, 'schema', t.schema, 'countries', t.countries, 'summary', t.summary,
      'claims', (select coalesce(jsonb_agg(one.claim), '[]') from (
        select jsonb_build_object('id', c.id, 'subject', s.caption, 'predicate', c.predicate, 'object', coalesce(o.caption, c.value),
          'from', c.date_from, 'to', c.date_to, 'attribution', p.attribution, 'stance', p.stance, 'quote', p.quote,
          'source', coalesce(r.title, d.title), 'path', coalesce(a.path, '/document/' || d.slug)) as claim
        from near c join entity s on s.id = c.subject_id left join entity o on o.id = c.object_id
        cross join lateral (select * from public_evidence e where e.claim_id = c.id order by e.id desc limit 1) p
        left join article a on a.id = p.article_id left join revision r on r.id = p.revision_id
        left join document d on d.id = p.document_id
        order by c.predicate <> 'legal_status', c.date_from desc nulls last, c.id desc limit ${MOST}) one)) as says
    from t`.execute(db);
  return rows[0]?.says ?? null;
}
