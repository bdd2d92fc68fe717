import type { DeskPage } from '../desk-types.ts';
import { showCalendar, takeCalendar } from './calendar-page.tsx';

/** The calendar; its feed is among the pages for those who are not signed in. */
export const CALENDAR_DESK: readonly DeskPage[] = [
  { path: '/desk/calendar', permission: 'desk.enter', show: showCalendar, take: takeCalendar },
];
