import { sql } from 'kysely';
import { audit } from '../accounts/index.ts';
import type { Db } from '../kit/index.ts';
import { dayOf } from './assignments.ts';
import { openDraft } from './load-draft.ts';
import { mayWrite, type Staff } from './policy.ts';
import type { WorkState } from './schema.ts';

/** Something in the calendar: an article that is planned, goes out or went out, or work that is due. */
export interface CalendarEntry {
  /** ISO day (UTC). */
  day: string;
  /** `06:00` (UTC); null: some time that day. */
  time: string | null;
  what: 'planned' | 'scheduled' | 'embargoed' | 'published' | 'due';
  articleId: string;
  title: string;
  kind: string;
  state: WorkState;
  /** Whose work is due, or who has the article in hands. */
  people: string[];
}

/** What is planned, scheduled, published and due from one day to another (ISO days, both included). */
export async function readCalendar(db: Db, staff: Staff, from: string, to: string): Promise<CalendarEntry[]> {
  const own = staff.can('article.read') ? null : staff.id;
  const people = sql`array(select distinct s.name from assignment s where s.article_id = d.article_id and s.done_at is null)`;
  const { rows } = await sql<CalendarEntry>`
    select e.day, e.time, e.what, d.article_id as "articleId", d.title, a.kind, d.state,
      coalesce(e.people, ${people}) as people
    from (
      select article_id, to_char(planned_for, 'YYYY-MM-DD') as day, null as time, 'planned' as what, null::text[] as people
        from draft where planned_for between ${from}::date and ${to}::date and publish_at is null
          and state not in ('published', 'corrected', 'updated', 'trash', 'unpublished')
      union all
      select article_id, to_char(publish_at at time zone 'UTC', 'YYYY-MM-DD'), to_char(publish_at at time zone 'UTC', 'HH24:MI'), state, null
        from draft where publish_at is not null and (publish_at at time zone 'UTC')::date between ${from}::date and ${to}::date
      union all
      select d.article_id, to_char(p.published_at at time zone 'UTC', 'YYYY-MM-DD'),
        case when p.published_precision = 'time' then to_char(p.published_at at time zone 'UTC', 'HH24:MI') end, 'published', null
        from article p join draft d on d.article_id = p.id
        where p.status = 'published' and (p.published_at at time zone 'UTC')::date between ${from}::date and ${to}::date
      union all
      select article_id, to_char(due, 'YYYY-MM-DD'), null, 'due', array[name || ' (' || role || ')']
        from assignment where done_at is null and due between ${from}::date and ${to}::date
    ) e join draft d on d.article_id = e.article_id join article a on a.id = d.article_id
    where ${own}::uuid is null or d.created_by = ${own}
      or exists (select 1 from assignment s where s.article_id = d.article_id and s.person_id = ${own})
    order by e.day, e.time nulls first, d.title`.execute(db);
  return rows;
}

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
