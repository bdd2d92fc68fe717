import type { Document } from '../document/document.ts';
import { SHAPE } from '../document/tokens.ts';
import { dayExists } from './calendar.ts';
import { type Moment, moment } from './moment.ts';
import type { DateWords } from './vocabulary.ts';

/** A text with the words for times in its language. */
export interface Reading {
  document: Document;
  words: DateWords;
}

/** The word at a token, '' beyond the ends. */
export function wordAt({ document }: Reading, at: number): string {
  return document.tokens.words[at] ?? '';
}

/** Whether nothing stands between two tokens that follow each other. */
export function touches({ document: { tokens } }: Reading, at: number): boolean {
  return at >= 0 && at + 1 < tokens.count && tokens.ends[at] === tokens.starts[at + 1];
}

/** The index after a phrase that begins at a token; `at` itself when none of them does. */
export function after(reading: Reading, at: number, phrases: readonly string[][]): number {
  for (const phrase of phrases) {
    let index = 0;
    while (index < phrase.length && wordAt(reading, at + index) === phrase[index]) index++;
    if (index === phrase.length) return at + index;
  }
  return at;
}

/** A day of a month: '21', '21st', '1º'; null for anything else. */
export function dayAt(reading: Reading, at: number): number | null {
  const word = wordAt(reading, at);
  const c = word.charCodeAt(0);
  if (c < 48 || c > 57 || word.length > 4) {
    return word === 'primero' || word === 'primeiro' ? 1 : null;
  }
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th|º|°|ro|o)?$/.exec(word) ?? [];
  const day = Number(digits ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** A year in four digits that may be one: 1500–2099. */
export function yearAt(reading: Reading, at: number): number | null {
  const word = wordAt(reading, at);
  if (word.length !== 4 || !/^(?:1[5-9]|20)\d\d$/.test(word)) return null;
  return Number(word);
}

/** A month by its name at a token, or by its short form when `beside` a number. */
function monthAt(reading: Reading, at: number, beside: boolean): number | null {
  const word = wordAt(reading, at);
  const month = reading.words.months.get(word);
  if (month !== undefined) {
    // 'may' and 'march' are verbs, unless they are written as months.
    const capital = ((reading.document.tokens.shapes[at] ?? 0) & SHAPE.capital) !== 0;
    return reading.words.capitalMonths && !capital && reading.words.doubtful.has(word) && !beside ? null : month;
  }
  return beside && word !== '-' ? (reading.words.shortMonths.get(word) ?? null) : null;
}

/** Days and what joins them, from the first day on: '19 y el 20 de', '25, 26 and 27', '4-6'. Ends after the last day. */
function daysAt(reading: Reading, at: number): { first: number; last: number; end: number } | null {
  const first = dayAt(reading, at);
  if (first === null) return null;
  let last = first;
  let end = at + 1;
  for (let count = 0; count < 6; count++) {
    let next = end;
    while (next < end + 2 && reading.words.joins.has(wordAt(reading, next))) next++;
    const day = next > end ? dayAt(reading, next) : null;
    if (day === null || day <= last) break;
    last = day;
    end = next + 1;
  }
  return { first, last, end };
}

/** The year that follows a month: 'March 2011', 'March, 2011', 'marzo de 2011', 'março de 2011'. */
function yearAfter(reading: Reading, end: number): { year: number; end: number } | null {
  const next = reading.words.of.has(wordAt(reading, end)) ? end + 1 : end;
  const year = yearAt(reading, next);
  return year === null ? null : { year, end: next + 1 };
}

/** 'of that year', after a month. */
function withYear(reading: Reading, found: Moment): Moment {
  const known = yearAfter(reading, found.end);
  if (known) return { ...found, year: known.year, end: known.end, confidence: 0.95 };
  const end = after(reading, found.end, reading.words.thatYear);
  return end > found.end ? { ...found, ofTold: true, end } : found;
}

/** '21 March 2011', '21 de marzo de 2011', '25, 26 y 27 de marzo'. */
export function dayMonth(reading: Reading, at: number): Moment | null {
  const days = daysAt(reading, at);
  if (!days) return null;
  const next = reading.words.of.has(wordAt(reading, days.end)) ? days.end + 1 : days.end;
  const month = monthAt(reading, next, true);
  if (month === null || !dayExists(null, month, days.last)) {
    return days.last === days.first ? null : dayMonth(reading, days.end - 1);
  }
  return withYear(reading, moment(at, next + 1, { month, ...dayAndLast(month, days) }));
}

/** 'March 21, 2011', 'June 4-6', 'marzo 21'. */
export function monthDay(reading: Reading, at: number): Moment | null {
  const month = monthAt(reading, at, true);
  const days = month === null ? null : daysAt(reading, wordAt(reading, at + 1) === '.' ? at + 2 : at + 1);
  if (month === null || !days || !dayExists(null, month, days.last)) return null;
  // 'May 10 people' and 'June 21 %' are read as months by nobody; 'March 21-year-old' is no day either.
  if (wordAt(reading, days.end) === '-' && wordAt(reading, days.end + 1) === 'year') return null;
  return withYear(reading, moment(at, days.end, { month, ...dayAndLast(month, days) }));
}

function dayAndLast(month: number, { first, last }: { first: number; last: number }): Partial<Moment> {
  return { day: first, last: last === first ? null : { year: null, month, day: last } };
}

/** 'March 2011', 'marzo de 2011', 'March'; alone only where a month is meant. */
export function monthAlone(reading: Reading, at: number): Moment | null {
  const short = !reading.words.months.has(wordAt(reading, at));
  const month = monthAt(reading, at, short);
  if (month === null) return null;
  const found = withYear(reading, moment(at, at + 1, { month, confidence: 0.85 }));
  if (found.year !== null || found.ofTold) return found;
  if (short) return null;
  const before = wordAt(reading, at - 1);
  const { words, document } = reading;
  const capital = ((document.tokens.shapes[at] ?? 0) & SHAPE.capital) !== 0;
  if (words.capitalMonths)
    return words.doubtful.has(wordAt(reading, at)) && !words.prepositions.has(before) ? null : found;
  // A capital makes it a name, in Spanish and Portuguese: 'Julio', 'Plaza de Mayo'.
  if (capital) return null;
  return words.prepositions.has(before) || words.of.has(before) || words.before.has(before) ? found : null;
}

/** 'summer of 2010', 'verano de 2010'. */
export function season(reading: Reading, at: number): Moment | null {
  const month = reading.words.seasons.get(wordAt(reading, at));
  const known = month === undefined ? null : yearAfter(reading, at + 1);
  return known && month !== undefined ? moment(at, known.end, { month, year: known.year, confidence: 0.9 }) : null;
}
