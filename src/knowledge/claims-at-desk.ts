import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import type { ClaimStatus, EvidenceState, Stance } from './schema.ts';

/** A claim as editors see it. */
export interface ShownClaim {
  id: string;
  subject: { slug: string; caption: string };
  predicate: string;
  object: string | null;
  from: string | null;
  to: string | null;
  status: ClaimStatus;
  /** Passages that readers see now. */
  public: number;
  evidence: {
    quote: string;
    state: EvidenceState;
    stance: Stance;
    attribution: string | null;
    /** Of the article or the document. */
    title: string;
    path: string;
  }[];
  /** Decisions, the latest first. */
  decisions: { at: string; what: string; by: string; reason: string | null }[];
}

const CLAIM = sql`c.id, json_build_object('slug', s.slug, 'caption', s.caption) as subject, c.predicate,
  coalesce(o.caption, c.value) as object, c.date_from as from, c.date_to as to, c.status,
  (select count(*)::int from public_evidence p where p.claim_id = c.id) as public,
  (select coalesce(json_agg(json_build_object('quote', e.quote, 'state', e.state, 'stance', e.stance, 'attribution', e.attribution,
    'title', coalesce(r.title, d.title, ''), 'path', coalesce(a.path, '/document/' || d.hash, '')) order by e.id desc), '[]') from evidence e
    left join article a on a.id = e.article_id left join revision r on r.id = e.revision_id left join document d on d.id = e.document_id
    where e.claim_id = c.id and e.state <> 'superseded') as evidence,
  (select coalesce(json_agg(json_build_object('at', to_char(j.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'what', coalesce(j.action, j.status),
    'by', j.decided_by, 'reason', j.reason) order by j.at desc, j.id desc), '[]') from judgement j where j.claim_id = c.id) as decisions
  from claim c join entity s on s.id = c.subject_id left join entity o on o.id = c.object_id`;

/** Claims, the newest first: of one status, with words in what they say. */
export async function findClaims(
  db: Db,
  { status, q, limit }: { status: ClaimStatus | null; q: string | null; limit: number },
): Promise<ShownClaim[]> {
  const like = q === null ? null : `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<ShownClaim>`select ${CLAIM}
    where (${status}::text is null or c.status = ${status}) and (${like}::text is null
      or lower(concat_ws(' ', s.caption, replace(c.predicate, '_', ' '), o.caption, c.value)) like ${like})
    order by c.id desc limit ${limit}`.execute(db);
  return rows;
}

/** One claim; null when there is none. */
export async function readClaim(db: Db, id: string): Promise<ShownClaim | null> {
  const { rows } = await sql<ShownClaim>`select ${CLAIM} where c.id::text = ${id}`.execute(db);
  return rows[0] ?? null;
}
