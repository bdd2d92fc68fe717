import { fill, formatDate } from '../../ui/index.ts';
import type { DeskRequest } from '../desk-types.ts';
import { LANGUAGE_NAMES } from '../writing/choices.ts';
import type { CalendarView } from './calendar-page.tsx';
import { addDays, monthOf } from './days.ts';

interface Props {
  request: DeskRequest;
  view: CalendarView;
}

/** What is shown, and the ways to earlier, later and other languages. */
export function CalendarHead({ request, view }: Props) {
  const { t, language } = request;
  const { by, day, from, today, zone } = view;
  const title =
    by === 'month'
      ? formatDate(day.slice(0, 7), language)
      : fill(t.calendarWeekOf, { day: formatDate(from, language) });
  const [before, after] = by === 'month' ? [monthOf(day, -1), monthOf(day, 1)] : [addDays(day, -7), addDays(day, 7)];
  const steps = [
    [before, t.calendarBefore, 'prev'],
    [today, t.calendarToday, undefined],
    [after, t.calendarAfter, 'next'],
  ] as const;
  return (
    <header>
      <h1>
        {t.calendar}: {title}
      </h1>
      <nav class="calendar-ways" aria-label={t.calendarShow}>
        <ul>
          {steps.map(([to, label, rel]) => (
            <li>
              <a href={address(view, { day: to })} rel={rel}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        <ul>
          {(['week', 'month'] as const).map((one) => (
            <li>
              <a href={address(view, { by: one })} aria-current={one === by ? 'true' : undefined}>
                {one === 'week' ? t.calendarWeek : t.calendarMonth}
              </a>
            </li>
          ))}
        </ul>
        <Languages request={request} view={view} />
      </nav>
      <p class="soft">{fill(t.calendarClocks, { zone: zone.replaceAll('_', ' ') })}</p>
    </header>
  );
}

function Languages({ request: { t }, view }: Props) {
  const all = [[null, t.calendarAll] as const, ...LANGUAGE_NAMES];
  return (
    <ul>
      {all.map(([tag, label]) => (
        <li>
          <a
            href={address(view, { language: tag })}
            aria-current={tag === view.language ? 'true' : undefined}
            lang={tag ?? undefined}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function address(view: CalendarView, changes: Partial<Pick<CalendarView, 'by' | 'day' | 'language'>>): string {
  const { by, day, language } = { ...view, ...changes };
  const query = new URLSearchParams({ by, day, ...(language ? { language } : {}) });
  return `?${query}`;
}
