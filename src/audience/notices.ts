import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, UserError } from '../kit/index.ts';
import { cleanBody, slugOf } from '../text/index.ts';
import type { NoticeKind } from './schema.ts';

/** A page of the newsroom's own: an appeal, a campaign, a job, an event, an appearance, a note, staff, a policy. */
export interface Notice {
  id: string;
  slug: string;
  kind: NoticeKind;
  language: string;
  title: string;
  html: string;
  text: string;
  /** First and last day (UTC), `2026-12-01`. */
  starts: string | null;
  ends: string | null;
  place: string | null;
  outlet: string | null;
  link: string | null;
  goal: string | null;
  published: boolean;
  /** The day on which it was first shown; null: never yet. */
  postedOn: string | null;
}

/** Every kind of page, in the order in which an editor chooses. */
export const NOTICE_KINDS: readonly NoticeKind[] = [
  'note',
  'campaign',
  'appeal',
  'job',
  'event',
  'appearance',
  'staff',
  'policy',
];

/** A notice as an editor writes it; `id` null: a new one. */
export type NoticeDraft = Omit<Notice, 'id' | 'slug' | 'text' | 'postedOn'> & { id: string | null };

const COLUMNS = sql`id, slug, kind, language, title, html, text, starts::text, ends::text, place, outlet, link, goal, published,
  posted_on::text as "postedOn"`;

/**
 * Keeps a notice; hostile HTML is cleaned as articles' bodies are. Its address is made of the first title and stays.
 * Throws `UserError` for an empty title, a day that is none, an end before the start or a link that is no web address.
 */
export async function saveNotice(db: Db, draft: NoticeDraft): Promise<{ id: string; slug: string }> {
  const title = draft.title.trim();
  if (!title) throw new UserError('a title is needed').saying('titleNeeded');
  for (const day of [draft.starts, draft.ends])
    if (day !== null && (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))))
      throw new UserError(`'${day}' is no day: write it as 2026-12-01`).saying('day', { given: day });
  if (draft.starts && draft.ends && draft.ends < draft.starts)
    throw new UserError('the last day is before the first').saying('daysOrder');
  if (draft.link && !(/^https?:\/\//.test(draft.link) && URL.canParse(draft.link)))
    throw new UserError('the link must be an address that begins with https://').saying('address', {
      given: draft.link,
    });
  const { html, text } = cleanBody(draft.html, null);
  const { kind, language, starts, ends, place, outlet, link, goal, published } = draft;
  const values = { kind, language, title, html, text, starts, ends, place, outlet, link, goal, published };
  if (draft.id) {
    const row = await db
      .updateTable('notice')
      .set({ ...values, changed_at: new Date() })
      .where('id', '=', draft.id)
      .returning(['id', 'slug'])
      .executeTakeFirst();
    if (!row) throw new UserError('this page is gone: somebody deleted it').saying('pageGone');
    return row;
  }
  const id = uuid();
  const wished = slugOf(title) || id;
  const taken = await db.selectFrom('notice').select('id').where('slug', '=', wished).executeTakeFirst();
  const slug = taken ? `${wished}-${id.slice(-6)}` : wished;
  await db
    .insertInto('notice')
    .values({ id, slug, ...values })
    .execute();
  return { id, slug };
}

/** Deletes a notice for good. */
export async function deleteNotice(db: Db, id: string): Promise<void> {
  await db.deleteFrom('notice').where('id', '=', id).execute();
}

/** All notices, for the desk. */
export async function listNotices(db: Db, limit: number): Promise<Notice[]> {
  const { rows } = await sql<Notice>`select ${COLUMNS} from notice order by kind, id desc limit ${limit}`.execute(db);
  return rows;
}

/** One notice by slug or id; null when there is none. */
export async function readNotice(db: Db, name: string): Promise<Notice | null> {
  const { rows } = await sql<Notice>`select ${COLUMNS} from notice where slug = ${name} or id::text = ${name}`.execute(
    db,
  );
  return rows[0] ?? null;
}

/**
 * What readers are shown on `today` (`2026-12-01`): published, of the kinds asked for, in their language (others after it),
 * those that have ended left out, those that end soonest first.
 */
export async function currentNotices(
  db: Db,
  { kinds, language, today, limit }: { kinds: readonly NoticeKind[]; language: string; today: string; limit: number },
): Promise<Notice[]> {
  const { rows } = await sql<Notice>`select ${COLUMNS} from notice
    where published and kind = any(${[...kinds]}::text[]) and (ends is null or ends >= ${today})
      and (kind not in ('appeal', 'campaign') or starts is null or starts <= ${today})
    order by language <> ${language}, ends nulls last, starts desc nulls last, id desc limit ${limit}`.execute(db);
  return rows;
}
