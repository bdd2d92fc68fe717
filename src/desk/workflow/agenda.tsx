import type { Agenda, AgendaEntry } from '../../newsroom/index.ts';
import { fill, formatDate } from '../../ui/index.ts';
import type { DeskRequest } from '../desk-types.ts';
import { wordFor } from '../review/words-of.ts';
import { problemWords } from './problem-words.ts';
import { zonedWords } from './zoned.tsx';

/** Lines of a list before the rest is counted. */
const SHOWN = 12;

interface Props {
  request: DeskRequest;
  agenda: Agenda;
  zone: string;
}

/** What an editor looks at in the morning: what waits for them, what is due today, what is late. */
export function AgendaBoxes({ request, agenda, zone }: Props) {
  const { t } = request;
  const boxes = [
    ['waits', t.agendaWaits, agenda.waits],
    ['today', t.agendaToday, agenda.today],
    ['late', t.agendaLate, agenda.late],
  ] as const;
  return (
    <div class="agenda">
      {boxes.map(([id, title, entries]) => (
        <section aria-labelledby={`agenda-${id}`} class={entries.length > 0 ? `agenda-${id}` : undefined}>
          <h2 id={`agenda-${id}`}>
            {title} {entries.length > 0 && <span class="count">{entries.length}</span>}
          </h2>
          <Entries request={request} entries={entries} zone={zone} />
        </section>
      ))}
    </div>
  );
}

function Entries({ request, entries, zone }: { request: DeskRequest; entries: readonly AgendaEntry[]; zone: string }) {
  const { t } = request;
  if (entries.length === 0) return <p class="soft">{t.agendaNothing}</p>;
  return (
    <>
      <ul>
        {entries.slice(0, SHOWN).map((entry) => (
          <li>
            <a href={`/desk/articles/${entry.articleId}`} lang={entry.language}>
              {entry.title || '…'}
            </a>
            <span class="soft">{whyWords(request, entry, zone)}</span>
          </li>
        ))}
      </ul>
      {entries.length > SHOWN && <p class="soft">{fill(t.agendaMore, { n: entries.length - SHOWN })}</p>}
    </>
  );
}

/** Why something stands on somebody's list, in words. */
export function whyWords({ t, language, user }: DeskRequest, entry: AgendaEntry, zone: string): string {
  const { why, state, role, name, personId, day, at, problem } = entry;
  const dayWords = day && fill(t.agendaDue, { day: formatDate(day, language) });
  if (why === 'goes-out') return at ? fill(t.agendaOut, { when: zonedWords(at, zone, language) }) : '';
  if (why === 'problem') return problemWords(t, problem ?? '');
  if (why === 'turn') return wordFor(t, 'agendaTurn', state);
  if (why === 'planned') return fill(t.agendaPlanned, { day: day ? formatDate(day, language) : '' });
  const who = personId === user.id ? null : name;
  return [who, wordFor(t, 'workRole', role ?? ''), dayWords].filter(Boolean).join(', ');
}
