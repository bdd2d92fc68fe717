import { sql } from 'kysely';
import { audit } from '../accounts/index.ts';
import type { Db } from '../kit/index.ts';
import { dayOf } from './assignments.ts';
import { openDraft } from './load-draft.ts';
import { mayWrite, type Staff } from './policy.ts';
import type { WorkState } from './schema.ts';
import { clockIn } from './time-zone.ts';

/** Something in the calendar: an article that is planned, goes out or went out, or work that is due. */
export interface CalendarEntry {
  /** ISO day, by the clocks of the zone that was asked for. */
  day: string;
  /** `06:00`, by the same clocks; null: some time that day. */
  time: string | null;
  /** The instant; null with `time`. */
  at: Date | null;
  what: 'planned' | 'scheduled' | 'embargoed' | 'published' | 'due';
  articleId: string;
  title: string;
  kind: string;
  language: string;
  state: WorkState;
  /** Whose work is due, or who has the article in hands. */
  people: string[];
}

/** What stands in the calendar: first and last day (ISO), and the IANA zone by whose clocks they are days. */
export interface CalendarSpan {
  from: string;
  to: string;
  zone: string;
  /** Language of the articles; null: all. */
  language?: string | null;
}

interface Row extends Omit<CalendarEntry, 'day' | 'time'> {
  /** Null: it is the instant's. */
  day: string | null;
}

/** Entries read at once: more than anybody looks at. */
const MOST = 5_000;

/** What is planned, scheduled, published and due in a span of days, in their order. */
export async function readCalendar(db: Db, staff: Staff, span: CalendarSpan): Promise<CalendarEntry[]> {
  const { from, to, zone, language = null } = span;
  const own = staff.can('article.read') ? null : staff.id;
  const people = sql`array(select distinct s.name from assignment s where s.article_id = d.article_id and s.done_at is null)`;
  // Days of a zone begin up to fourteen hours before UTC's, or twelve after: what is beyond is left out below.
  const within = (instant: string) =>
    sql`${sql.ref(instant)} >= ${from}::date - interval '1 day' and ${sql.ref(instant)} < ${to}::date + interval '2 days'`;
  const { rows } = await sql<Row>`
    select e.day, e.at, e.what, d.article_id as "articleId", d.title, a.kind, a.language, d.state,
      coalesce(e.people, ${people}) as people
    from (
      select article_id, to_char(planned_for, 'YYYY-MM-DD') as day, null::timestamptz as at, 'planned' as what, null::text[] as people
        from draft where planned_for between ${from}::date and ${to}::date and publish_at is null
          and state not in ('published', 'corrected', 'updated', 'trash', 'unpublished')
      union all
      select article_id, null, publish_at, state, null from draft where state in ('scheduled', 'embargoed') and ${within('publish_at')}
      union all
      select d.article_id, case when p.published_precision <> 'time' then to_char(p.published_at at time zone 'UTC', 'YYYY-MM-DD') end,
        case when p.published_precision = 'time' then p.published_at end, 'published', null
        from article p join draft d on d.article_id = p.id where p.status = 'published' and ${within('p.published_at')}
      union all
      select article_id, to_char(due, 'YYYY-MM-DD'), null, 'due', array[name || ' (' || role || ')']
        from assignment where done_at is null and due between ${from}::date and ${to}::date
    ) e join draft d on d.article_id = e.article_id join article a on a.id = d.article_id
    where d.state <> 'trash' and (${language}::text is null or a.language = ${language})
      and (${own}::uuid is null or d.created_by = ${own}
        or exists (select 1 from assignment s where s.article_id = d.article_id and s.person_id = ${own}))
    limit ${MOST}`.execute(db);
  return rows
    .map((row) => placed(row, zone))
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => compare(a.day, b.day) || compare(a.time ?? '', b.time ?? '') || compare(a.title, b.title));
}

function placed({ day, at, ...row }: Row, zone: string): CalendarEntry {
  const [ofZone = '', time = null] = at === null ? [] : clockIn(zone, at).split('T');
  return { ...row, at, day: day ?? ofZone, time };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Plans an article for a day, or (null) for none. */
export async function planArticle(
  db: Db,
  staff: Staff,
  { articleId, day }: { articleId: string; day: string | null },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const draft = await openDraft(tx, articleId);
    if (!draft || !mayWrite(staff, draft)) return false;
    await tx
      .updateTable('draft')
      .set({ planned_for: dayOf(day) })
      .where('article_id', '=', articleId)
      .execute();
    await audit(tx, staff, 'article.plan', `article:${articleId}`, { day: dayOf(day) });
    return true;
  });
}
