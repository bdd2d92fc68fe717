import type { InterfaceLanguage } from './site.ts';

const MONTHS: Record<InterfaceLanguage, string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  pt: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
};

/** Name of month 1–12, in the language's own case. */
export function monthName(month: number, language: InterfaceLanguage): string {
  return MONTHS[language][month - 1] ?? '';
}

/** What EDTF's signs mean, in words; `{d}` is the date. */
const WORDS: Record<InterfaceLanguage, Record<'about' | 'unsure' | 'decade' | 'since' | 'until', string>> = {
  en: { about: 'about {d}', unsure: '{d} (uncertain)', decade: '{d}s', since: 'since {d}', until: 'until {d}' },
  es: {
    about: 'hacia {d}',
    unsure: '{d} (incierto)',
    decade: 'década de {d}',
    since: 'desde {d}',
    until: 'hasta {d}',
  },
  pt: {
    about: 'por volta de {d}',
    unsure: '{d} (incerto)',
    decade: 'década de {d}',
    since: 'desde {d}',
    until: 'até {d}',
  },
};

/**
 * A date in EDTF (ISO 8601-2), as precise as it was given: `24 May 2021`, `24 de mayo de 2021`, `2010s`, `about May 2021`,
 * `2004 – 2008`; of an ISO 8601 time its day, UTC. What is no such date is given back as it is.
 */
export function formatDate(date: string, language: InterfaceLanguage): string {
  const [from, to] = date.split('/');
  if (from !== undefined && to !== undefined) return formatInterval(from, to, language);
  const words = WORDS[language];
  if (/[~%]$/.test(date)) return words.about.replace('{d}', formatDate(date.slice(0, -1), language));
  if (date.endsWith('?')) return words.unsure.replace('{d}', formatDate(date.slice(0, -1), language));
  if (/^\d{3}X$/.test(date)) return words.decade.replace('{d}', date.replace('X', '0'));
  if (/^\d\dXX$/.test(date)) return `${date.replace('XX', '00')} – ${date.replace('XX', '99')}`;
  return formatPlain(date.replace(/(?:-XX)+$/, ''), language);
}

/** An interval; `..` or nothing: open at that end. */
function formatInterval(from: string, to: string, language: InterfaceLanguage): string {
  const open = (end: string) => end === '' || end === '..';
  if (open(to)) return open(from) ? '' : WORDS[language].since.replace('{d}', formatDate(from, language));
  if (open(from)) return WORDS[language].until.replace('{d}', formatDate(to, language));
  return `${formatDate(from, language)} – ${formatDate(to, language)}`;
}

function formatPlain(date: string, language: InterfaceLanguage): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(date) ?? [];
  if (!year) return date;
  if (!month) return year;
  const name = monthName(Number(month), language);
  const between = language === 'en' ? ' ' : ' de ';
  return day ? `${Number(day)}${between}${name}${between}${year}` : `${name}${between}${year}`;
}

/** The same, short, for labels: `24 May 2021`, `24 may 2021`. */
export function formatShortDate(date: string, language: InterfaceLanguage): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(date) ?? [];
  if (!year) return date;
  if (!month) return year;
  const name = monthName(Number(month), language).slice(0, 3);
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}
