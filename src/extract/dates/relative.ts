import { readNumber } from '../numbers/index.ts';
import { anchorDay, type Day, edtfOf, edtfOfNumber, shiftMonth, weekdayOf } from './calendar.ts';
import { after, type Reading, wordAt } from './read-parts.ts';
import type { Phrase, TimeUnit } from './vocabulary.ts';

/** A time told from the article's date or from another time. Tokens from `first` up to, not including, `end`. */
export interface RelativeTime {
  first: number;
  end: number;
  edtf: string | null;
  relative: boolean;
  confidence: number;
  /** How far it is from the time that the text told of last; null when it is reckoned otherwise or not at all. */
  fromTold: { unit: TimeUnit; by: number } | null;
}

/** The phrases of a language by their first word, longest first. */
export function phrasesByWord(phrases: readonly Phrase[]): ReadonlyMap<string, Phrase[]> {
  const byWord = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const key = phrase.words[0] ?? '';
    byWord.set(key, [...(byWord.get(key) ?? []), phrase]);
  }
  for (const list of byWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byWord;
}

/** 'yesterday', 'last week', 'el año pasado': a fixed phrase. */
export function fixedPhrase(
  reading: Reading,
  at: number,
  phrases: ReadonlyMap<string, Phrase[]>,
  anchor: Day | null,
): RelativeTime | null {
  const found = phrases.get(wordAt(reading, at))?.find(({ words }) => after(reading, at, [words]) > at);
  if (!found) return null;
  const end = at + found.words.length;
  if (found.unit === null) {
    const fromTold = found.fromTold ? { unit: found.fromTold, by: found.by } : null;
    return { first: at, end, edtf: null, relative: true, confidence: 0.75, fromTold };
  }
  // 'a day', 'today' in 'today's youth' and the like is loose; names such as USA Today have capitals.
  const edtf = found.span ? spanUntil(found.unit, -found.by, anchor) : shifted(found.unit, found.by, anchor);
  return { first: at, end, edtf, relative: true, confidence: found.words.length > 1 ? 0.92 : 0.88, fromTold: null };
}

/** 'two years ago', 'hace dos años', 'há dois anos', 'dos años atrás', 'two days later', 'the last ten years'. */
export function countedTime(reading: Reading, at: number, anchor: Day | null): RelativeTime | null {
  const { words, document } = reading;
  const before = words.agoBefore.has(wordAt(reading, at));
  const over = after(reading, at, words.over);
  const start = before ? at + 1 : over;
  const number = readNumber(document.tokens, start, document.language, !(over > at));
  const unit = number ? words.units.get(wordAt(reading, number.end)) : undefined;
  if (!number || unit === undefined || number.value > 10_000) return null;
  const end = number.end + 1;
  if (over > at) {
    const edtf = number.vague ? null : spanUntil(unit, number.value, anchor);
    return { first: at, end, edtf, relative: true, confidence: 0.9, fromTold: null };
  }
  const ago = before ? end : after(reading, end, words.ago);
  if (before || ago > end) {
    const edtf = number.vague ? null : shifted(unit, -number.value, anchor);
    return { first: at, end: ago, edtf, relative: true, confidence: 0.9, fromTold: null };
  }
  const later = after(reading, end, words.otherwise);
  if (later === end) return null;
  const sign = words.earlier.has(wordAt(reading, end)) ? -1 : 1;
  const fromTold = number.vague ? null : { unit, by: sign * number.value };
  return { first: at, end: later, edtf: null, relative: true, confidence: 0.8, fromTold };
}

/** Reckons a time from the one that the text told of last; null where that one is not known as precisely. */
export function shiftTold(told: Day, { unit, by }: { unit: TimeUnit; by: number }): string | null {
  if (unit === 'week' && by !== 0) return shifted('day', by * 7, told);
  return unit === 'week' ? null : shifted(unit, by, told);
}

/** The date so many units from the article's, as precise as the unit and as the article's own date. */
function shifted(unit: TimeUnit, by: number, anchor: Day | null): string | null {
  if (!anchor) return null;
  const today = anchorDay(anchor);
  const whole = Number.isInteger(by);
  if (unit === 'day') return today === null || !whole ? null : edtfOfNumber(today + by);
  if (unit === 'month') {
    return anchor.month === null || !whole ? null : edtfOf({ ...shiftMonth(anchor.year, anchor.month, by), day: null });
  }
  if (unit === 'year') return edtfOf({ year: anchor.year + Math.trunc(by), month: null, day: null });
  if (unit === 'decade') return `${Math.floor((anchor.year + by * 10) / 10)}X`;
  if (today === null || !whole) return null;
  const monday = today - ((weekdayOf(today) + 6) % 7);
  if (unit === 'weekend') return weekend(today, monday, by);
  // Beyond last week a week is an approximation, and its days are not told.
  const start = monday + by * 7;
  return `${edtfOfNumber(start)}/${edtfOfNumber(start + 6)}`;
}

/** This one, or the last that was over or running on the article's day. */
function weekend(today: number, monday: number, by: number): string {
  const running = weekdayOf(today) === 0 || weekdayOf(today) === 6;
  const saturday = monday + 5 + (by < 0 && !running ? -7 : 0);
  return `${edtfOfNumber(saturday)}/${edtfOfNumber(saturday + 1)}`;
}

/** From so many units before the article's date on. */
function spanUntil(unit: TimeUnit, count: number, anchor: Day | null): string | null {
  const years = unit === 'decade' ? count * 10 : unit === 'year' ? count : null;
  if (!anchor || !Number.isInteger(count)) return null;
  if (years !== null) return `${edtfOf({ year: anchor.year - years, month: null, day: null })}/..`;
  const from = unit === 'week' ? shifted('day', -count * 7, anchor) : shifted(unit, -count, anchor);
  return from === null ? null : `${from}/..`;
}
