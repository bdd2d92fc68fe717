import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import { type ComparedClaim, type Contradiction, contradictionsIn } from './contradictions.ts';

/** Claims that are looked at, the newest first. */
const MOST_CLAIMS = 50_000;

/** A contradiction with what its claims say, for editors. */
export interface ListedContradiction extends Contradiction {
  /** Slug of whom they are about. */
  subject: string;
  told: { id: string; words: string; quotes: string[] }[];
}

interface Row extends ComparedClaim {
  words: string;
  quotes: string[];
}

/** Accepted claims that can't all be so, subject by subject. */
export async function listContradictions(db: Db, limit: number): Promise<ListedContradiction[]> {
  const { rows } = await sql<Row>`
    select c.id, c.predicate, s.slug as subject, o.slug as object, c.value, c.date_from as "dateFrom", c.allegation, c.quantity,
      array_agg(distinct e.stance) as stances, array_agg(distinct e.quote) as quotes,
      concat_ws(' ', s.caption, c.predicate, coalesce(o.caption, c.value), c.date_from) as words
    from (select * from claim where status = 'accepted' and predicate in ('legal_status', 'born_in', 'date', 'kind', 'quantity')
        or status = 'accepted' and exists (select 1 from evidence d where d.claim_id = claim.id and d.stance = 'denied')
      order by id desc limit ${MOST_CLAIMS}) c
    join entity s on s.id = c.subject_id left join entity o on o.id = c.object_id
    join evidence e on e.claim_id = c.id and e.state = 'current'
    group by c.id, c.predicate, s.slug, o.slug, c.value, c.date_from, c.allegation, c.quantity, s.caption, o.caption`.execute(
    db,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return contradictionsIn(rows)
    .slice(0, limit)
    .map((one) => ({
      ...one,
      subject: byId.get(one.claims[0] ?? '')?.subject ?? '',
      told: one.claims.flatMap((id) => {
        const row = byId.get(id);
        return row ? [{ id, words: row.words, quotes: row.quotes }] : [];
      }),
    }));
}
