import { SHAPE } from '../document/tokens.ts';
import { type Moment, moment } from './moment.ts';
import { type Reading, touches, wordAt, yearAt } from './read-parts.ts';

const DASH = /^[-–—]$/;

/** A year that stands alone, or two of them: '2008', '2002-2010', '1990s'. Null where the number means something else. */
export function loneYear(reading: Reading, at: number): Moment | null {
  const decade = decadeInDigits(reading, at);
  if (decade) return decade;
  const year = yearAt(reading, at);
  if (year === null || isSomethingElse(reading, at)) return null;
  const until = DASH.test(wordAt(reading, at + 1)) ? yearUntil(reading, at + 2, year) : null;
  if (until !== null && !isSomethingElse(reading, at + 2, true)) {
    return moment(at, at + 3, { year, last: { year: until, month: null, day: null }, confidence: 0.85 });
  }
  if (
    DASH.test(wordAt(reading, at + 1)) &&
    touches(reading, at) &&
    (reading.document.tokens.shapes[at + 2] ?? 0) & SHAPE.digit
  ) {
    return null;
  }
  const prepared = reading.words.prepositions.has(wordAt(reading, at - 1));
  if (!prepared && (year < 1900 || reading.document.language !== 'en')) {
    if (year < 1900 || followsWord(reading, at)) return null;
  }
  return moment(at, at + 1, { year, confidence: prepared ? 0.95 : 0.75 });
}

/** The end of '2002-2010' or '2021-22'. */
function yearUntil(reading: Reading, at: number, year: number): number | null {
  const full = yearAt(reading, at);
  if (full !== null) return full > year ? full : null;
  const word = wordAt(reading, at);
  if (!/^\d\d$/.test(word)) return null;
  const until = Math.floor(year / 100) * 100 + Number(word);
  // '2008-09' could be September: only years well beyond a month's number are taken.
  return until > year && Number(word) > 12 && Number(word) - (year % 100) < 15 ? until : null;
}

/** Whether a lower-case word follows, as after a number that counts. */
function followsWord({ document: { tokens } }: Reading, at: number): boolean {
  const shape = tokens.shapes[at + 1] ?? 0;
  return (shape & SHAPE.word) !== 0 && (shape & SHAPE.capital) === 0;
}

/** Whether the number is a part of a name, an amount, an address or a longer number. */
function isSomethingElse(reading: Reading, at: number, second = false): boolean {
  const { words } = reading;
  const before = wordAt(reading, at - 1);
  if (words.counted.has(wordAt(reading, at + 1)) || wordAt(reading, at + 1) === '%') return true;
  if (second) return false;
  if (words.numbered.has(before)) return true;
  // 'the Appropriations Act, 2021' is a law's name.
  if (before === ',' && /^(?:act|ley|lei)$/.test(wordAt(reading, at - 2))) return true;
  if (before === '-' && touches(reading, at - 1) && touches(reading, at - 2)) return true;
  return (before === '/' || before === '.' || before === ':') && touches(reading, at - 1);
}

/** 'the 1990s', "the '90s". */
function decadeInDigits(reading: Reading, at: number): Moment | null {
  const [, digits] = /^(\d0|(?:1[5-9]|20)\d0)['’]?s$/.exec(wordAt(reading, at)) ?? [];
  if (digits === undefined) return null;
  if (digits.length === 4) return moment(at, at + 1, { year: Number(digits), decade: true, confidence: 0.95 });
  const first = /^['’‘]$/.test(wordAt(reading, at - 1)) && touches(reading, at - 1) ? at - 1 : at;
  return moment(first, at + 1, { year: centuryOf(Number(digits)), decade: true, confidence: 0.8 });
}

/** 'años 90', 'década de 1990', 'década de los noventa', 'the nineties', from the word before the number on. */
export function decadeInWords(reading: Reading, at: number): Moment | null {
  const { words } = reading;
  if (!words.decadeWords.has(wordAt(reading, at))) return null;
  let next = at + 1;
  while (next < at + 4 && /^(?:de|los|dos|las|’|'|-)$/.test(wordAt(reading, next))) next++;
  const word = wordAt(reading, next);
  const named = words.decades.get(word);
  if (reading.document.language === 'en') {
    return named === undefined
      ? null
      : moment(next, next + 1, { year: centuryOf(named), decade: true, confidence: 0.7 });
  }
  if (named !== undefined) return moment(at, next + 1, { year: centuryOf(named), decade: true, confidence: 0.85 });
  const full = yearAt(reading, next);
  const isDecade = /^d[ée]c/.test(wordAt(reading, at));
  if (full !== null && full % 10 === 0 && isDecade) {
    return moment(at, next + 1, { year: full, decade: true, confidence: 0.95 });
  }
  if (!/^[2-9]0$/.test(word) || words.units.has(wordAt(reading, next + 1))) return null;
  // 'hace años 90' and 'años 90 kilos' don't occur; 'de 90 años' has the number before.
  return moment(at, next + 1, { year: centuryOf(Number(word)), decade: true, confidence: 0.85 });
}

/** Decades without a century are of the last one, as newspapers use them. */
function centuryOf(decade: number): number {
  return 1900 + decade;
}
