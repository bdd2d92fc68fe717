/** The days that an EDTF date may mean, each as one number, `year * 10_000 + month * 100 + day`, so that they compare. */
export interface EdtfDays {
  first: number;
  last: number;
}

/** A year, with a month or season and a day, each perhaps unspecified from the right (X); then a time or a qualifier. */
const DATE =
  /^(-?(?:\d{4}|\d{3}X|\d\dXX)|Y-?[1-9]\d{4,8})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(T\d\d:\d\d:\d\d(?:Z|[+-]\d\d(?::\d\d)?)?)?([?~%])?$/;
const TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?$/;

/**
 * Reads one date in the Extended Date/Time Format of ISO 8601-2:2019 (https://www.loc.gov/standards/datetime/), levels
 * 0 and 1, intervals left out: `2008`, `2008-09`, `2008-09-11`, `2008-09-11T10:30:00Z`, seasons `2008-21` to `2008-24`,
 * `?` uncertain, `~` approximate, `%` both, `201X`, `2008-XX`, `2008-09-XX`, years `-0043` and `Y17000`. Null for
 * anything else, days that no calendar has among them. A qualifier doesn't widen the days that are given back.
 */
export function readEdtfDate(text: string): EdtfDays | null {
  const [whole, yearText = '', month, day, time, qualifier] = DATE.exec(text) ?? [];
  if (whole === undefined) return null;
  const long = yearText.startsWith('Y');
  // What is unspecified is so from the right: no month after 201X, no day after 2008-XX but another XX.
  if ((long || yearText.includes('X')) && month !== undefined) return null;
  if (month === 'XX' && day !== undefined && day !== 'XX') return null;
  if (time !== undefined && (!/^\d\d$/.test(day ?? '') || qualifier !== undefined || !TIME.test(time))) return null;
  const years = [yearText.replaceAll('X', '0'), yearText.replaceAll('X', '9')].map((year) =>
    Number(year.replace('Y', '')),
  );
  const [from = 0, to = 0] = years.toSorted((a, b) => a - b);
  const months = monthsOf(month);
  if (months === null || (day !== undefined && months.season)) return null;
  const first = day === undefined || day === 'XX' ? 1 : Number(day);
  const last = day === undefined || day === 'XX' ? daysIn(to, months.last) : Number(day);
  if (first < 1 || last > daysIn(to, months.last)) return null;
  return { first: from * 10_000 + months.first * 100 + first, last: to * 10_000 + months.last * 100 + last };
}

/** Months of `09`, of a season (21–24: any of the year, as hemispheres differ), or of the year. */
function monthsOf(month: string | undefined): { first: number; last: number; season: boolean } | null {
  if (month === undefined || month === 'XX') return { first: 1, last: 12, season: false };
  const number = Number(month);
  if (number >= 21 && number <= 24) return { first: 1, last: 12, season: true };
  return number >= 1 && number <= 12 ? { first: number, last: number, season: false } : null;
}

/** Days of a month in the Gregorian calendar, of any year. */
function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
