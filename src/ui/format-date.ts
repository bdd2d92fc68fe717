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

/**
 * A date as precise as it was given: `2021`, `2021-05`, `2021-05-24` or an ISO 8601 time (its day, UTC).
 * `24 May 2021`, `24 de mayo de 2021`. What is no such date is given back as it is.
 */
export function formatDate(date: string, language: InterfaceLanguage): string {
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
