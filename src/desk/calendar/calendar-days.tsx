import type { CalendarEntry } from '../../newsroom/index.ts';
import { kindName } from '../../ui/index.ts';
import type { DeskRequest } from '../desk-types.ts';
import type { CalendarView } from './calendar-page.tsx';
import { daysBetween } from './days.ts';

interface Props {
  request: DeskRequest;
  view: CalendarView;
  entries: readonly CalendarEntry[];
}

const LOCALES = { en: 'en-GB', es: 'es', pt: 'pt-BR' } as const;
/** What stands beside an entry for what it is: never its colour alone. */
const MARKS = { planned: '○', scheduled: '◷', embargoed: '▣', published: '✓', due: '!' } as const;

/** The days of the view, each with what stands in it; on narrow screens those alone in which something does. */
export function CalendarDays({ request, view, entries }: Props) {
  const { t, language } = request;
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return (
    <>
      <ol class="calendar-days">
        {daysBetween(view.from, view.to).map((day) => {
          const ofDay = entries.filter((entry) => entry.day === day);
          const outside = view.by === 'month' && day.slice(0, 7) !== view.day.slice(0, 7);
          return (
            <li
              class={
                [ofDay.length === 0 ? 'empty' : '', outside ? 'outside' : ''].filter(Boolean).join(' ') || undefined
              }
              aria-current={day === view.today ? 'date' : undefined}
            >
              <h2>
                <time datetime={day}>{format.format(new Date(day))}</time>
              </h2>
              {ofDay.length > 0 && (
                <ul>
                  {ofDay.map((entry) => (
                    <Entry request={request} entry={entry} />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
      {entries.length === 0 && <p class="soft">{t.calendarNothing}</p>}
    </>
  );
}

function Entry({ request: { t }, entry }: { request: DeskRequest; entry: CalendarEntry }) {
  const { what, time, title, articleId, language, kind, people } = entry;
  return (
    <li class={`calendar-entry ${what}`}>
      <p>
        <span aria-hidden="true">{MARKS[what]}</span> {time && <strong>{time} </strong>}
        <span class="soft">{t[`calendar_${what}`]}</span>
      </p>
      <a href={`/desk/articles/${articleId}`} lang={language} hreflang={language}>
        {title || t.calendarUntitled}
      </a>
      <p class="soft">{[kindName(t, kind), language, ...people].join(' · ')}</p>
    </li>
  );
}
