import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';

/** How much the public database holds, and what changed in it day by day. */
export interface Totals {
  articles: number;
  /** People, organisations, vessels: neither places nor incidents. */
  actors: number;
  incidents: number;
  facts: number;
  /** Passages that carry facts. */
  passages: number;
  /** Countries that articles are about. */
  countries: number;
  /** First and last day on which articles were published, ISO 8601; null without any. */
  from: string | null;
  to: string | null;
  /** Days on which something changed, the newest first. */
  days: ChangedDay[];
}

/** What was changed on one day (UTC). */
export interface ChangedDay {
  day: string;
  /** Articles first published then. */
  articles: number;
  /** Facts that an editor accepted, and facts that one took back or disputed. */
  accepted: number;
  withdrawn: number;
  corrections: number;
}

/** Days that the log of changes goes back. */
const DAYS = 90;

/** Counts what readers may see, under the same conditions as the site's pages. `now`: where the log of changes ends. */
export async function readTotals(db: Db, now: Date): Promise<Totals> {
  const since = new Date(now.getTime() - DAYS * 86_400_000).toISOString();
  const { rows } = await sql<{ totals: Omit<Totals, 'days'> }>`select json_build_object(
    'articles', (select count(*) from article where status = 'published'),
    'actors', (select count(*) from entity e
      where e.schema not in ('Event', 'Country', 'Place', 'Address') and is_public_entity(e.id)),
    'incidents', (select count(*) from incident i where is_public_entity(i.entity_id)),
    'facts', (select count(*) from claim c where c.status = 'accepted'
      and exists (select 1 from public_evidence p where p.claim_id = c.id)),
    'passages', (select count(*) from public_evidence p join claim c on c.id = p.claim_id and c.status = 'accepted'),
    'countries', (select count(distinct l.country) from article_country l join article a on a.id = l.article_id and a.status = 'published'),
    'from', (select to_char(min(published_at) at time zone 'UTC', 'YYYY-MM-DD') from article where status = 'published'),
    'to', (select to_char(max(published_at) at time zone 'UTC', 'YYYY-MM-DD') from article where status = 'published')) as totals`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('the database gave no answer');
  return { ...row.totals, days: await readDays(db, since) };
}

async function readDays(db: Db, since: string): Promise<ChangedDay[]> {
  const dayOf = (at: string) => sql`to_char(${sql.ref(at)} at time zone 'UTC', 'YYYY-MM-DD')`;
  const one = (what: string) => sql.lit(what);
  const { rows } = await sql<ChangedDay>`
    with changed as (
      select ${dayOf('a.published_at')} as day, ${one('articles')} as what, a.id from article a
        where a.status = 'published' and a.published_at >= ${since}::timestamptz
      union select ${dayOf('j.at')}, case j.status when 'accepted' then 'accepted' else 'withdrawn' end, j.claim_id from judgement j
        where j.at >= ${since}::timestamptz and j.status in ('accepted', 'retracted', 'disputed')
      union select ${dayOf('k.published_at')}, 'corrections', k.id from correction k join article a on a.id = k.article_id
        where k.published_at >= ${since}::timestamptz and a.status = 'published')
    select day, (count(*) filter (where what = 'articles'))::int as articles, (count(*) filter (where what = 'accepted'))::int as accepted,
      (count(*) filter (where what = 'withdrawn'))::int as withdrawn, (count(*) filter (where what = 'corrections'))::int as corrections
    from changed group by day order by day desc`.execute(db);
  return rows;
}
