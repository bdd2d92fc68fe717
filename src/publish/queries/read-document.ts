import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { DocumentData } from '../data.ts';
import { publicClaim, publicPassages } from './story.ts';

/** Pages of a document that are shown at a time. */
export const PAGES_SHOWN = 20;
/** Claims and passages shown of one document. */
const MOST_CLAIMS = 300;

/**
 * A public document with the pages from `page` on, or those around the passage of claim `claimId`; null when readers may
 * see nothing of it. One query.
 */
export async function readDocument(
  db: Db,
  hash: string,
  page: number,
  claimId: string | null,
): Promise<(DocumentData & { id: string }) | null> {
  const { rows } = await sql<{ data: DocumentData & { id: string } }>`
    with one as (select * from document where hash = ${hash} and visibility = 'public'),
    start as (select ((coalesce((select min(e.page) from public_evidence e where e.document_id = (select id from one) and e.claim_id = ${claimId}::uuid),
      ${page}::int) - 1) / ${PAGES_SHOWN}::int) * ${PAGES_SHOWN}::int + 1 as first)
    select jsonb_build_object('id', o.id, 'hash', o.hash, 'title', o.title, 'issuer', o.issuer, 'date', o.date, 'url', o.url,
      'language', o.language, 'type', o.type, 'bytes', o.bytes,
      'pageCount', (select count(*) from document_page p where p.document_id = o.id),
      'pages', (select coalesce(jsonb_agg(jsonb_build_object('number', p.number, 'text', p.text) order by p.number), '[]')
        from document_page p, start where p.document_id = o.id and p.number >= start.first and p.number < start.first + ${PAGES_SHOWN}::int),
      'claims', (select coalesce(jsonb_agg(x.claim), '[]') from (
        select ${publicClaim} as claim from claim c ${publicPassages}
        where e.document_id = o.id order by e.page, e.start_pos, c.id limit ${MOST_CLAIMS}) x)) as data
    from one o`.execute(db);
  return rows[0]?.data ?? null;
}
