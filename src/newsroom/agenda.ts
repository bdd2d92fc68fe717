import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import type { Staff } from './policy.ts';
import type { AssignedRole, WorkState } from './schema.ts';
import { clockIn, instantIn } from './time-zone.ts';

/**
 * Something to be done. `assigned`: somebody was asked to; `turn`: it is where somebody of the person's role goes on with
 * it; `problem`: it was due and did not go out; `planned`: its day is that day; `goes-out`: it has a time.
 */
export interface AgendaEntry {
  why: 'assigned' | 'turn' | 'problem' | 'planned' | 'goes-out';
  articleId: string;
  title: string;
  language: string;
  state: WorkState;
  /** Of an assignment: what, and whose. */
  role: AssignedRole | null;
  name: string | null;
  personId: string | null;
  /** ISO day until which, or for which. */
  day: string | null;
  /** When it goes out. */
  at: Date | null;
  /** Why it did not. */
  problem: string | null;
}

/** What somebody looks at in the morning; of each list the first hundred. */
export interface Agenda {
  /** What waits for this person. */
  waits: AgendaEntry[];
  /** What is due today, or goes out: of all for editors, else one's own. */
  today: AgendaEntry[];
  late: AgendaEntry[];
}

const MOST = 100;

/** Reads what waits, is due and is late; `zone`: whose day it is. */
export async function readAgenda(db: Db, staff: Staff, { now, zone }: { now: Date; zone: string }): Promise<Agenda> {
  const today = clockIn(zone, now).slice(0, 10);
  const midnight = instantIn(zone, `${nextDay(today)}T00:00`) ?? new Date(`${nextDay(today)}T00:00:00Z`);
  const entries = await readEntries(db, staff, today, midnight);
  const isMine = ({ why, personId }: AgendaEntry) => why === 'turn' || (why === 'assigned' && personId === staff.id);
  const isLate = ({ why, day }: AgendaEntry) =>
    why === 'problem' || (why !== 'goes-out' && day !== null && day < today);
  const isToday = ({ why, day }: AgendaEntry) => why === 'goes-out' || day === today;
  return {
    waits: entries.filter(isMine).slice(0, MOST),
    today: entries.filter((one) => !isLate(one) && isToday(one)).slice(0, MOST),
    late: entries.filter(isLate).slice(0, MOST),
  };
}

/** Where an article waits for those who have a permission. */
const TURNS: readonly (readonly [WorkState, Parameters<Staff['can']>[0]])[] = [
  ['fact-check', 'article.check'],
  ['legal-review', 'article.legal'],
  ['ready', 'article.publish'],
];

async function readEntries(db: Db, staff: Staff, today: string, midnight: Date): Promise<AgendaEntry[]> {
  const own = staff.can('article.edit') ? null : staff.id;
  const reads = staff.can('article.read');
  const turns = TURNS.filter(([, permission]) => reads && staff.can(permission)).map(([state]) => state);
  const mine = sql`(${own}::uuid is null or d.created_by = ${own} or exists (
    select 1 from assignment m where m.article_id = d.article_id and m.person_id = ${own}))`;
  const nothing = sql`null as role, null as name, null::uuid as "personId"`;
  const open = sql`d.state not in ('published', 'corrected', 'updated', 'unpublished', 'trash')`;
  const { rows } = await sql<AgendaEntry>`
    select e.why, e.article_id as "articleId", d.title, d.fields->>'language' as language, d.state, e.role, e.name,
      e."personId", e.day, e.at, d.problem
    from (
      select 'assigned' as why, s.article_id, s.role, s.name, s.person_id as "personId", to_char(s.due, 'YYYY-MM-DD') as day,
        null::timestamptz as at
        from assignment s join draft d on d.article_id = s.article_id
        where s.done_at is null and d.state <> 'trash' and (s.person_id = ${staff.id} or s.due <= ${today}::date)
          and (${own}::uuid is null or s.person_id = ${own})
      union all
      select 'turn', d.article_id, ${nothing}, to_char(d.planned_for, 'YYYY-MM-DD'), null from draft d
        where d.state = any(${turns}::text[])
      union all
      select 'problem', d.article_id, ${nothing}, null, null from draft d where d.problem is not null and ${open} and ${mine}
      union all
      select 'planned', d.article_id, ${nothing}, to_char(d.planned_for, 'YYYY-MM-DD'), null from draft d
        where d.planned_for <= ${today}::date and d.publish_at is null and ${open} and ${mine}
      union all
      select 'goes-out', d.article_id, ${nothing}, null, d.publish_at from draft d
        where d.publish_at < ${midnight} and ${mine}
    ) e join draft d on d.article_id = e.article_id
    order by e.day nulls last, e.at, d.state_at limit 1000`.execute(db);
  return rows;
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
