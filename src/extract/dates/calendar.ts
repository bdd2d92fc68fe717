/** A day of the Gregorian calendar; what is unknown is null, from the right. */
export interface Day {
  year: number;
  /** 1–12, or a season, 21–24, as in EDTF. */
  month: number | null;
  day: number | null;
}

const DAY = 86_400_000;

/** Days since 1970-01-01 of a whole date. */
function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

/** The date of a day number. */
export function dayOf(number: number): { year: number; month: number; day: number } {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 for Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** Whether there is such a day in the month; of an unknown year 29 February is one. */
export function dayExists(year: number | null, month: number, day: number): boolean {
  if (day < 1 || day > 31 || month < 1 || month > 12) return false;
  if (year === null) return day <= ([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
  return dayOf(dayNumber(year, month, day)).month === month;
}

/** EDTF of a date as precise as it is known: `2008`, `2008-09`, `2008-21`, `2008-09-11`. */
export function edtfOf({ year, month, day }: Day): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== null) parts.push(String(month).padStart(2, '0'));
  if (month !== null && day !== null) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/** EDTF of a day number. */
export function edtfOfNumber(number: number): string {
  return edtfOf(dayOf(number));
}

/** The article's own date, as precise as it is known; null for none or what is no date. */
export function readAnchor(publishedAt: string | null): Day | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(publishedAt ?? '') ?? [];
  if (year === undefined) return null;
  const known = { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
  if (known.month !== null && (known.month < 1 || known.month > 12)) return { ...known, month: null, day: null };
  if (known.day !== null && !dayExists(known.year, known.month ?? 0, known.day)) return { ...known, day: null };
  return known;
}

/** The day number of the article's own date when its day is known. */
export function anchorDay(anchor: Day | null): number | null {
  return anchor?.month && anchor.day ? dayNumber(anchor.year, anchor.month, anchor.day) : null;
}

/** The month before or after another, counted in months since year 0. */
export function shiftMonth(year: number, month: number, by: number): { year: number; month: number } {
  const count = year * 12 + month - 1 + by;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}
