import { SHAPE } from '../document/tokens.ts';
import { type Moment, moment } from './moment.ts';
import { numericDate } from './read-numeric.ts';
import { after, dayAt, dayMonth, monthAlone, monthDay, type Reading, season, touches, wordAt } from './read-parts.ts';
import { decadeInWords, loneYear } from './read-year.ts';

/** Reads the time that begins at a token, with what belongs to it on both sides; null when none does. */
export function readMoment(reading: Reading, at: number): Moment | null {
  if (insideWord(reading, at)) return null;
  const begins = after(reading, at, reading.words.stages);
  const found = withWeekday(reading, begins);
  if (!found) return null;
  if (begins > at) return { ...found, first: at };
  return asInterval(reading, sinceThen(reading, found));
}

/** Whether the token is the later part of a word or an address: 'report-2011', '/2011/03'. */
function insideWord(reading: Reading, at: number): boolean {
  return /^[-_/.=]$/.test(wordAt(reading, at - 1)) && touches(reading, at - 1) && touches(reading, at - 2);
}

/** 'Monday, June 7', 'el lunes 7 de junio', 'on Tuesday', 'last Tuesday', or a time without a weekday. */
function withWeekday(reading: Reading, at: number): Moment | null {
  const { words } = reading;
  const side = words.before.get(wordAt(reading, at));
  const start = side === undefined ? at : at + 1;
  const weekday = weekdayAt(reading, start);
  if (!weekday) return side === undefined ? dated(reading, at) : besideMonth(reading, at, side);
  const next = wordAt(reading, weekday.end) === ',' ? weekday.end + 1 : weekday.end;
  const date = dayMonth(reading, next) ?? monthDay(reading, next);
  if (date) return { ...date, first: start };
  const bracket = dayInBrackets(reading, weekday.end);
  const behind = words.after.get(wordAt(reading, weekday.end));
  const end = bracket ?? (behind === undefined ? weekday.end : weekday.end + 1);
  return moment(side === undefined ? start : at, end, {
    weekday: weekday.weekday,
    ofTold:
      bracket === null &&
      (words.elsewhere.has(wordAt(reading, start - 1)) || words.elsewhere.has(wordAt(reading, weekday.end))),
    side: side ?? behind ?? null,
    confidence: 0.85,
  });
}

/** Past the '(16)' of 'nesse sábado (16)'; null where none follows. */
function dayInBrackets(reading: Reading, at: number): number | null {
  if (wordAt(reading, at) !== '(' || wordAt(reading, at + 2) !== ')') return null;
  return dayAt(reading, at + 1) === null ? null : at + 3;
}

/** 'last March', 'marzo pasado'. */
function besideMonth(reading: Reading, at: number, side: -1 | 0 | 1): Moment | null {
  const month = monthAlone(reading, at + 1);
  return month && month.year === null ? { ...month, first: at, side } : null;
}

function weekdayAt(reading: Reading, at: number): { weekday: number; end: number } | null {
  const word = wordAt(reading, at);
  const weekday = reading.words.weekdays.get(word);
  if (weekday === undefined) return null;
  const tail = reading.words.weekdayTail;
  if (tail?.doubtful.has(word)) {
    if (wordAt(reading, at + 1) === '-' && wordAt(reading, at + 2) === tail.tail) return { weekday, end: at + 3 };
    const next = reading.document.tokens.shapes[at + 1] ?? 0;
    // 'na segunda reunião' is no Monday.
    return tail.before.has(wordAt(reading, at - 1)) && (next & SHAPE.word) === 0 ? { weekday, end: at + 1 } : null;
  }
  // A newspaper 'Sunday Times', a surname 'Domingo': capitals tell them in Spanish and Portuguese.
  const capital = ((reading.document.tokens.shapes[at] ?? 0) & SHAPE.capital) !== 0;
  if (capital !== reading.words.capitalMonths && at > 0) return null;
  return { weekday, end: at + 1 };
}

function dated(reading: Reading, at: number): Moment | null {
  const shape = reading.document.tokens.shapes[at] ?? 0;
  if (shape & SHAPE.digit || dayAt(reading, at) !== null) {
    return numericDate(reading, at) ?? dayMonth(reading, at) ?? loneYear(reading, at);
  }
  const named = monthDay(reading, at) ?? withSide(reading, monthAlone(reading, at)) ?? season(reading, at);
  return named ?? decadeInWords(reading, at) ?? dayAlone(reading, at);
}

function withSide(reading: Reading, month: Moment | null): Moment | null {
  const behind = month && month.year === null ? reading.words.after.get(wordAt(reading, month.end)) : undefined;
  return month && behind !== undefined ? { ...month, side: behind, end: month.end + 1 } : month;
}

/** 'día 11': a day of the month that was told of before. */
function dayAlone(reading: Reading, at: number): Moment | null {
  if (!reading.words.dayWords.has(wordAt(reading, at))) return null;
  const whole = dayMonth(reading, at + 1);
  if (whole) return whole;
  const day = dayAt(reading, at + 1);
  return day === null ? null : moment(at, at + 2, { day, confidence: 0.7 });
}

const UNTIL = new Set(['until', 'till', 'hasta', 'até']);

function sinceThen(reading: Reading, found: Moment): Moment {
  const before = wordAt(reading, found.first - 1);
  const article = before === 'el' || before === 'o' || before === 'a' ? wordAt(reading, found.first - 2) : '';
  const opens = (words: ReadonlySet<string>) => words.has(before) || words.has(article);
  return { ...found, since: opens(reading.words.since), until: opens(UNTIL) };
}

/** 'between 2002 and 2010', 'de enero a abril', 'June 2019 – May 2021': one interval, from its first to its last word. */
function asInterval(reading: Reading, from: Moment): Moment {
  if (from.last || from.decade || from.weekday !== null) return from;
  const { words } = reading;
  const before = wordAt(reading, from.first - 1);
  const between =
    words.between.has(before) || (/^(?:el|o)$/.test(before) && words.between.has(wordAt(reading, from.first - 2)));
  const join = wordAt(reading, from.end);
  const dash = /^[-–—]$/.test(join) && touches(reading, from.end) === touches(reading, from.end - 1);
  if (!(between && words.joins.has(join) && join !== ',') && !words.to.has(join)) return from;
  if (!between && !dash && !(from.year !== null && words.to.has(join))) return from;
  const next = /^(?:el|o)$/.test(wordAt(reading, from.end + 1)) ? from.end + 2 : from.end + 1;
  const until = dated(reading, after(reading, next, words.stages));
  if (!until || until.last || until.decade) return from;
  // '2018 until May 2021', but not 'May to 2021'.
  if ((until.month === null) !== (from.month === null) && (until.year === null || from.month !== null)) return from;
  const year = from.year ?? until.year;
  return {
    ...from,
    year,
    last: { year: until.year ?? year, month: until.month, day: until.day },
    ofTold: from.ofTold || until.ofTold,
    since: false,
    until: false,
    end: until.end,
  };
}
