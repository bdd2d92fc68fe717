import { readFeedReader } from '../../accounts/index.ts';
import type { Page } from '../../kit/index.ts';
import { type CalendarEntry, readCalendar, readRules } from '../../newsroom/index.ts';
import { interfaceLanguage, type Messages, viewContext } from '../../ui/index.ts';
import type { Desk } from '../desk-types.ts';
import type { OpenRequest } from '../open-pages.ts';
import { writeIcs } from './write-ics.ts';

const DAY_MS = 86_400_000;
/** Days back and ahead that the feed holds. */
const [BACK, AHEAD] = [30, 400];

/** `/desk/calendar/feed/SECRET.ics`: what is planned, for the calendar program of the person whose address it is. */
export async function showFeed(desk: Desk, { params, origin }: OpenRequest): Promise<Page> {
  const secret = /^([\w-]{43})\.ics$/.exec(params.secret ?? '')?.[1];
  const now = desk.now();
  const reader = secret ? await readFeedReader(desk.db, secret, now) : null;
  if (!reader) return answer('There is no such calendar.\n', 'text/plain; charset=utf-8', 404);
  const { t } = viewContext(desk.site, interfaceLanguage(reader.language, desk.site.language));
  const { zone } = await readRules(desk.db);
  const entries = await readCalendar(desk.db, reader, { from: dayAt(now, -BACK), to: dayAt(now, AHEAD), zone });
  const events = entries.filter(({ what }) => what !== 'published').map((entry) => eventOf(entry, origin, t));
  return answer(writeIcs(`${desk.site.name}: ${t.calendar}`, events, now), 'text/calendar; charset=utf-8');
}

/** Nothing is sent there. */
export async function refuseFeed(): Promise<Page> {
  return answer('Nothing can be sent here.\n', 'text/plain; charset=utf-8', 405);
}

function eventOf({ articleId, what, day, at, title, people }: CalendarEntry, origin: string, t: Messages) {
  return {
    uid: `${what}-${day}-${articleId}@${new URL(origin).hostname}`,
    at: at ?? day,
    summary: `${t[`calendar_${what}`]}: ${title || t.calendarUntitled}`,
    description: people.join(', '),
    url: `${origin}/desk/articles/${articleId}`,
  };
}

function dayAt(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

function answer(body: string, type: string, status = 200): Page {
  const headers = { 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' };
  return { status, type, body, keys: [], cacheable: false, freshFor: 'never', headers };
}
