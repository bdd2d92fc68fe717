import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import { type ClaimData, CONTEXT_LENGTH } from '../data.ts';
import { passageSources, publicClaim } from './story.ts';

/** Passages on a claim's page. */
const MOST_PASSAGES = 100;

/** A claim with every public passage in its context, its sources' hashes, and the decisions on it; null when it is not public. */
export async function readClaim(db: Db, id: string): Promise<ClaimData | null> {
  const words = sql`case when e.document_id is not null then g.text when e.field = 'text' then r.text when e.field = 'title' then r.title else r.dek end`;
  const { rows } = await sql<{ data: ClaimData | null }>`
    with passages as materialized (
      select * from public_evidence p where p.claim_id = ${id}::uuid order by p.id limit ${MOST_PASSAGES})
    select case when exists (select 1 from passages) then jsonb_build_object('id', c.id, 'status', c.status,
      'createdAt', to_char(c.created_at at time zone 'UTC', 'YYYY-MM-DD'),
      'claims', (select jsonb_agg(${publicClaim} order by e.id) from passages e ${passageSources}),
      'contexts', (select jsonb_agg(jsonb_build_object(
        'before', substr(w.words, greatest(1, e.start_pos + 1 - ${CONTEXT_LENGTH}), least(e.start_pos, ${CONTEXT_LENGTH})),
        'after', substr(w.words, e.end_pos + 1, ${CONTEXT_LENGTH}),
        'hash', coalesce(d.hash, encode(sha256(convert_to(w.words, 'UTF8')), 'hex')),
        'revision', r.number, 'storedAt', to_char(coalesce(r.created_at, d.created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'originalUrl', coalesce(a.url, d.url)) order by e.id)
        from passages e ${passageSources} left join document_page g on g.document_id = e.document_id and g.number = e.page
        cross join lateral (select ${words} as words) w),
      'decisions', (select coalesce(jsonb_agg(jsonb_build_object('status', one.status, 'at', one.at) order by one.at), '[]') from (
        select j.status, to_char(j.at at time zone 'UTC', 'YYYY-MM-DD') as at from judgement j
        where j.claim_id = c.id and j.status is not null order by j.at limit 100) one)) end as data
    from claim c where c.id = ${id}::uuid`.execute(db);
  return rows[0]?.data ?? null;
}
