import { type CalendarFeed, makeCalendarFeed, readCalendarFeed, revokeCalendarFeed } from '../../accounts/index.ts';
import type { Page } from '../../kit/index.ts';
import { clockIn, readCalendar, readRules } from '../../newsroom/index.ts';
import { deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { LANGUAGE_NAMES } from '../writing/choices.ts';
import { CalendarDays } from './calendar-days.tsx';
import { CalendarHead } from './calendar-head.tsx';
import { addDays, mondayOf, monthOf, readDay } from './days.ts';
import { FeedPart } from './feed-part.tsx';

/** What part of the calendar is shown. */
export interface CalendarView {
  by: 'week' | 'month';
  /** A day within it. */
  day: string;
  today: string;
  /** First and last day that are shown: whole weeks. */
  from: string;
  to: string;
  /** Language of the articles; null: all. */
  language: string | null;
  zone: string;
}

/** `/desk/calendar`: what is planned, goes out, went out and is due, by week or month. */
export async function showCalendar(desk: Desk, request: DeskRequest): Promise<Page> {
  return screen(desk, request, null);
}

/** Makes the address of a person's feed, or ends it. */
export async function takeCalendar(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { form, user } = request;
  if (form.get('do') === 'revoke') await revokeCalendarFeed(desk.db, user);
  if (form.get('do') !== 'make') return seeOther('/desk/calendar#feed');
  const secret = await makeCalendarFeed(desk.db, user, desk.now());
  return screen(desk, request, `${request.origin}/desk/calendar/feed/${secret}.ics`);
}

async function screen(desk: Desk, request: DeskRequest, address: string | null): Promise<Page> {
  const { t, user } = request;
  const { zone } = await readRules(desk.db);
  const view = viewOf(request, zone, desk.now());
  const [entries, feed]: [Awaited<ReturnType<typeof readCalendar>>, CalendarFeed | null] = await Promise.all([
    readCalendar(desk.db, user, view),
    readCalendarFeed(desk.db, user.id),
  ]);
  return deskPage(request, {
    title: t.calendar,
    wide: true,
    main: (
      <div class="calendar">
        <CalendarHead request={request} view={view} />
        <CalendarDays request={request} view={view} entries={entries} />
        <FeedPart request={request} feed={feed} address={address} />
      </div>
    ),
  });
}

function viewOf({ query }: DeskRequest, zone: string, now: Date): CalendarView {
  const by = query.get('by') === 'month' ? 'month' : 'week';
  const today = clockIn(zone, now).slice(0, 10);
  const day = readDay(query.get('day')) ?? today;
  const first = by === 'week' ? day : monthOf(day);
  const last = by === 'week' ? day : addDays(monthOf(day, 1), -1);
  const language = LANGUAGE_NAMES.find(([tag]) => tag === query.get('language'))?.[0] ?? null;
  return { by, day, today, from: mondayOf(first), to: addDays(mondayOf(last), 6), language, zone };
}
