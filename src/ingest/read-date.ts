/** Dates as people and feeds write them, in English, Spanish and Portuguese; never more precise than written. */

/** A date found in a text, with the stretch (UTF-16) it takes. */
interface FoundDate {
  /** ISO 8601: `2021-05-24`, `2021-05` or `2021`; with time and zone only where both are written. */
  date: string;
  start: number;
  end: number;
  /** True for numeric dates whose day and month could be swapped: `date` is then only the year. */
  ambiguous: boolean;
}

/** Which of two small numbers comes first in `03/05/2021`; null when nothing tells. */
export type DayOrder = 'day-first' | 'month-first' | null;

const MONTHS: readonly string[][] = [
  ['january', 'jan', 'enero', 'ene', 'janeiro'],
  ['february', 'feb', 'febrero', 'fevereiro', 'fev'],
  ['march', 'mar', 'marzo', 'março', 'marco'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo', 'maio', 'mai'],
  ['june', 'jun', 'junio', 'junho'],
  ['july', 'jul', 'julio', 'julho'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septiembre', 'setiembre', 'set', 'setembro'],
  ['october', 'oct', 'octubre', 'outubro', 'out'],
  ['november', 'nov', 'noviembre', 'novembro'],
  ['december', 'dec', 'diciembre', 'dic', 'dezembro', 'dez'],
];
const MONTH_NUMBER = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const MONTH = [...MONTH_NUMBER.keys()].sort((a, b) => b.length - a.length).join('|');

const EDGE = '(?<![\\p{L}\\p{N}])';
const PATTERNS: readonly { pattern: RegExp; read(groups: string[], order: DayOrder): string | null }[] = [
  {
    pattern: new RegExp(
      `${EDGE}(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)\\s?(Z|[+-]\\d{2}:?\\d{2}))?(?!\\d)`,
      'giu',
    ),
    read: ([year, month, day, time, zone]) => withTime(isoDay(year, month, day), time, zone),
  },
  {
    pattern: new RegExp(
      `${EDGE}(\\d{1,2})(?:st|nd|rd|th|º|°|ª)?(?:\\s+de|\\s+of|-)?[\\s]{0,3}(${MONTH})\\b\\.?(?:,|\\s+de|\\s+del|\\s+of|-)?[\\s]{0,3}(\\d{4})(?!\\d)`,
      'giu',
    ),
    read: ([day, month, year]) => isoDay(year, monthNumber(month), day),
  },
  {
    pattern: new RegExp(`${EDGE}(${MONTH})\\b\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})(?!\\d)`, 'giu'),
    read: ([month, day, year]) => isoDay(year, monthNumber(month), day),
  },
  {
    pattern: new RegExp(`${EDGE}(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?!\\d)`, 'gu'),
    read: ([year, month, day]) => isoDay(year, month, day),
  },
  {
    pattern: new RegExp(`${EDGE}(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d)`, 'gu'),
    read: ([first, second, year], order) => numericDay(first, second, year, order),
  },
  {
    pattern: new RegExp(`${EDGE}(${MONTH})\\b\\.?,?(?:\\s+de|\\s+of)?\\s{1,3}(\\d{4})(?!\\d)`, 'giu'),
    read: ([month, year]) => (plausibleYear(year) ? `${year}-${pad(monthNumber(month))}` : null),
  },
];

/** All dates in a text of at most a few hundred characters (longer text is cut at 2,000), in order. */
export function findDates(text: string, order: DayOrder = null): FoundDate[] {
  if (!/\d{4}/.test(text)) return [];
  const found: FoundDate[] = [];
  const line = text.slice(0, 2000);
  for (const { pattern, read } of PATTERNS) {
    for (const match of line.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const date = read(match.slice(1), order);
      found.push({ date: date ?? '', start, end, ambiguous: /^\d{4}$/.test(date ?? '') });
    }
  }
  // An impossible date, such as 31 February, is none; nor is the month in it one.
  return found.filter(({ date }) => date !== '').sort((a, b) => a.start - b.start);
}

/** The month's number, 1–12, of a name or abbreviation in the three languages; NaN when it is none. */
function monthNumber(name: string | undefined): number {
  return MONTH_NUMBER.get((name ?? '').toLowerCase()) ?? Number.NaN;
}

function pad(value: number | string | undefined): string {
  return String(value).padStart(2, '0');
}

function plausibleYear(year: string | undefined): boolean {
  return Number(year) >= 1500 && Number(year) <= 2200;
}

function isoDay(year: string | undefined, month: string | number | undefined, day: string | undefined): string | null {
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const valid =
    plausibleYear(year) && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days;
  return valid ? `${year}-${pad(month)}-${pad(day)}` : null;
}

function numericDay(first = '', second = '', year = '', order: DayOrder = null): string | null {
  if (Number(first) > 12) return isoDay(year, second, first);
  if (Number(second) > 12) return isoDay(year, first, second);
  if (first === second) return isoDay(year, first, second);
  if (order === 'day-first') return isoDay(year, second, first);
  if (order === 'month-first') return isoDay(year, first, second);
  return plausibleYear(year) ? year : null;
}

/** Adds a time only where its zone is known; everything is given in UTC. */
function withTime(day: string | null, time: string | undefined, zone: string | undefined): string | null {
  if (day === null || time === undefined || zone === undefined) return day;
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const instant = new Date(`${day}T${time.length === 5 ? `${time}:00` : time}${offset}`);
  return Number.isNaN(instant.getTime()) ? day : instant.toISOString().replace('.000Z', 'Z');
}
