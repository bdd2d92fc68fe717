import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';

/** Reads every piece of evidence again and compares it with the words that it points at. */
export async function checkEvidence(db: Db): Promise<{ checked: number; wrong: string[]; lost: number }> {
  const { rows } = await sql<{ checked: number; wrong: string[] | null; lost: number }>`
    select count(*) as checked, count(*) filter (where e.state = 'lost') as lost,
      array_agg(e.id::text) filter (where substr(
        case when e.document_id is not null then p.text else case e.field when 'text' then r.text when 'title' then r.title else coalesce(r.dek, '') end end,
        e.start_pos + 1, e.end_pos - e.start_pos) is distinct from e.quote) as wrong
    from evidence e left join revision r on r.id = e.revision_id
      left join document_page p on p.document_id = e.document_id and p.number = e.page
  `.execute(db);
  const { checked = 0, wrong = null, lost = 0 } = rows[0] ?? {};
  return { checked, wrong: wrong ?? [], lost };
}
