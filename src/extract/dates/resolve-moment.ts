import { anchorDay, type Day, dayExists, dayOf, edtfOf, edtfOfNumber, weekdayOf } from './calendar.ts';
import type { Moment } from './moment.ts';

/** What is known where a time stands. */
export interface Surroundings {
  /** The article's own date. */
  anchor: Day | null;
  /** The last whole year and month that the text told of before; `near`: in the same sentence; `recent`: in one just before. */
  told: { year: number; month: number | null; near: boolean; recent: boolean } | null;
  /** The sentence speaks of the future. */
  future: boolean;
}

/** A time reckoned: its EDTF, whether the article's date was needed, and how often such reckoning is right. */
export interface Resolved {
  edtf: string | null;
  relative: boolean;
  confidence: number;
  /** The year and month it gives to what follows; null for none. */
  tells: Day | null;
}

/** Reckons a time, never more precisely than the text has it. */
export function resolveMoment(found: Moment, around: Surroundings): Resolved {
  if (found.weekday !== null) return found.ofTold ? unknown(found) : resolveWeekday(found, around);
  if (found.month === null && found.year === null) return resolveDay(found, around);
  if (found.year !== null) return withYear(found, found.year, false, found.confidence);
  const told = around.told;
  if (found.ofTold) {
    return told ? withYear(found, told.year, false, found.confidence * 0.95) : unknown(found);
  }
  if (found.side === null && told?.near) return withYear(found, told.year, false, found.confidence * 0.85);
  const year = yearByAnchor(found, around);
  // A tale goes on in the year in which it began: 'In May 2020 … In September'.
  const after = told?.month && found.month !== null && found.side === null && told.recent && found.month >= told.month;
  if (after && year !== null && told.year < year) return withYear(found, told.year, false, found.confidence * 0.8);
  return year === null ? unknown(found) : withYear(found, year, true, found.confidence);
}

function unknown({ confidence }: Moment): Resolved {
  return { edtf: null, relative: false, confidence: confidence * 0.9, tells: null };
}

/** The year of a month or day without one: the last such before the article, or the next when it tells of the future. */
function yearByAnchor({ month, day, side, last }: Moment, { anchor, future }: Surroundings): number | null {
  if (!anchor || anchor.month === null || month === null) return null;
  if (month > 12) return null;
  const here = anchor.month * 100 + (day === null ? 0 : (anchor.day ?? 31));
  const there = (last?.month ?? month) * 100 + (last?.day ?? day ?? 0);
  if (side === 1 || (side === null && future)) return there >= here ? anchor.year : anchor.year + 1;
  if (side === -1 && there === here) return anchor.year - 1;
  if (side === 0) return anchor.year;
  // A day of the coming month without its year is that one: 'your national day on July 30'.
  if (side === null && day !== null && there > here && there - here <= 100) return anchor.year;
  return there <= here ? anchor.year : anchor.year - 1;
}

function withYear(found: Moment, year: number, relative: boolean, confidence: number): Resolved {
  const { month, day, last } = found;
  if (month !== null && day !== null && !dayExists(year, month, day)) return unknown(found);
  const known = month !== null && month <= 12 ? month : null;
  const tells = found.decade ? null : { year: last?.year ?? year, month: known, day: known && !last ? day : null };
  return { edtf: edtfWith(found, year), relative, confidence, tells };
}

function edtfWith({ month, day, last, decade, since, until }: Moment, year: number): string {
  if (decade) return `${String(Math.floor(year / 10)).padStart(3, '0')}X`;
  const from = edtfOf({ year, month, day });
  if (!last) return since ? `${from}/..` : until ? `../${from}` : from;
  // Of two months without a year, 'from November to February', the second may be of the next year.
  const lastYear = last.year ?? ((last.month ?? 0) < (month ?? 0) ? year + 1 : year);
  if (last.month !== null && last.day !== null && !dayExists(lastYear, last.month, last.day)) return from;
  return `${from}/${edtfOf({ year: lastYear, month: last.month, day: last.day })}`;
}

function resolveWeekday(found: Moment, { anchor, future }: Surroundings): Resolved {
  const today = anchorDay(anchor);
  if (today === null || found.weekday === null) return unknown(found);
  const back = (weekdayOf(today) - found.weekday + 7) % 7;
  const forward = (7 - back) % 7;
  let number = today - back;
  if (found.side === -1 && back === 0) number = today - 7;
  if (found.side === 1) number = today + (forward || 7);
  if (found.side === null && future) number = today + forward;
  const edtf = found.since ? `${edtfOfNumber(number)}/..` : edtfOfNumber(number);
  return { edtf, relative: true, confidence: found.confidence, tells: null };
}

/** A day of the month that the text told of last. */
function resolveDay(found: Moment, { told, anchor }: Surroundings): Resolved {
  const month = told?.month ?? null;
  if (told && month !== null && found.day !== null && dayExists(told.year, month, found.day)) {
    const edtf = edtfOf({ year: told.year, month, day: found.day });
    return { edtf, relative: false, confidence: found.confidence * 0.9, tells: null };
  }
  const today = anchorDay(anchor);
  if (told || today === null || found.day === null) return unknown(found);
  // 'el día 11' of an article of the 14th is this month's, of one of the 3rd last month's.
  let number = today;
  while (dayOf(number).day !== found.day && number > today - 62) number--;
  const { year, month: near, day } = dayOf(number);
  if (day !== found.day) return unknown(found);
  return { edtf: edtfOf({ year, month: near, day }), relative: true, confidence: found.confidence * 0.8, tells: null };
}
