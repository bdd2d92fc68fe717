import { dayExists } from './calendar.ts';
import { type Moment, moment } from './moment.ts';
import { type Reading, touches, wordAt } from './read-parts.ts';

/**
 * Dates in digits alone: '2011-03-21', '21/03/2011', '21.03.2011'. Of '04/03/2011' an English text tells the year
 * only, for either number may be the month; in Spanish and Portuguese the day stands first.
 */
export function numericDate(reading: Reading, at: number): Moment | null {
  const word = wordAt(reading, at);
  const inOne = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word);
  if (inOne) return ordered(reading, at, at + 1, inOne.slice(1).map(Number));
  const mark = wordAt(reading, at + 1);
  if (!/^[-/]$/.test(mark) || wordAt(reading, at + 3) !== mark) return null;
  for (let next = at; next < at + 4; next++) if (!touches(reading, next)) return null;
  const parts = [word, wordAt(reading, at + 2), wordAt(reading, at + 4)];
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const [a = 0, b = 0, c = 0] = parts.map(Number);
  if (word.length === 4 && dayExists(a, b, c)) {
    return moment(at, at + 5, { year: a, month: b, day: c, confidence: 0.97 });
  }
  return parts[2]?.length === 4 ? ordered(reading, at, at + 5, [a, b, c]) : null;
}

function ordered(reading: Reading, at: number, end: number, [a = 0, b = 0, year = 0]: number[]): Moment | null {
  if (year < 1500 || year > 2099) return null;
  const english = reading.document.language === 'en';
  const dayFirst = dayExists(year, b, a);
  const monthFirst = dayExists(year, a, b);
  if (english && dayFirst && monthFirst && a !== b) return moment(at, end, { year, confidence: 0.8 });
  if (dayFirst) return moment(at, end, { year, month: b, day: a, confidence: 0.92 });
  return english && monthFirst ? moment(at, end, { year, month: a, day: b, confidence: 0.92 }) : null;
}
