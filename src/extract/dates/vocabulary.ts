import type { ExtractLanguage } from '../document/document.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { PT } from './pt.ts';

/** A length of time that relative dates count in. */
export type TimeUnit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'weekend';

/** What a fixed phrase means, reckoned from the article's date; `unit: null` for what no date can be told of. */
export interface Phrase {
  words: string[];
  unit: TimeUnit | null;
  /** How many units after the article's date. */
  by: number;
  /** Reckoned from the time that the text told of last, not from the article's date: 'the same day'. */
  fromTold?: TimeUnit;
  /** From then on until the article's date: 'the last decade'. */
  span?: boolean;
}

/** The words for times in one language, all in lower case. */
export interface DateWords {
  /** Months in full, from 1. */
  months: ReadonlyMap<string, number>;
  /** Short forms, taken only beside a number. */
  shortMonths: ReadonlyMap<string, number>;
  /** Months that are other words, too: they need a number or a preposition, and the capital where months have one. */
  doubtful: ReadonlySet<string>;
  /** Months begin with a capital. */
  capitalMonths: boolean;
  /** From 0 for Sunday. */
  weekdays: ReadonlyMap<string, number>;
  /** Weekdays that are other words unless '-feira' follows or such a word stands before; null in most languages. */
  weekdayTail: { doubtful: ReadonlySet<string>; tail: string; before: ReadonlySet<string> } | null;
  /** As EDTF counts them, 21–24. */
  seasons: ReadonlyMap<string, number>;
  units: ReadonlyMap<string, TimeUnit>;
  /** Words between day, month and year: 'of', 'de', 'del'. */
  of: ReadonlySet<string>;
  /** Words between days or the ends of an interval: 'and', 'to'. */
  joins: ReadonlySet<string>;
  /** 'to', 'until' between the ends of an interval. */
  to: ReadonlySet<string>;
  /** Before an interval of two ends: 'between', 'from'. */
  between: ReadonlySet<string>;
  /** Before a time that goes on: 'since'. */
  since: ReadonlySet<string>;
  /** Before a year or month that is meant as one. */
  prepositions: ReadonlySet<string>;
  /** What a number that looks like a year counts or numbers: nouns after it. */
  counted: ReadonlySet<string>;
  /** What a number that looks like a year belongs to: words before it. */
  numbered: ReadonlySet<string>;
  /** Parts of a time, before it, that belong to its words and add nothing to its precision: 'early', 'finales de'. */
  stages: readonly string[][];
  /** 'last', 'next' before a month or weekday. */
  before: ReadonlyMap<string, -1 | 0 | 1>;
  /** 'pasado', 'próximo' after it. */
  after: ReadonlyMap<string, -1 | 0 | 1>;
  /** 'ago' after a length of time. */
  ago: readonly string[][];
  /** 'hace', 'há' before it. */
  agoBefore: ReadonlySet<string>;
  /** 'later', 'earlier': from a time that the text has told of. */
  otherwise: readonly string[][];
  /** Those of them that mean earlier. */
  earlier: ReadonlySet<string>;
  /** 'the last', 'the past' before a number of units. */
  over: readonly string[][];
  /** 'of that year' after a month or day. */
  thatYear: readonly string[][];
  /** Words before a day of the month that stands alone: 'día 11'. */
  dayWords: ReadonlySet<string>;
  /** Words before a decade in digits or words: 'los años 90', 'década de los noventa'. */
  decadeWords: ReadonlySet<string>;
  /** Decades in words: 'nineties', 'noventa'; the last two digits of its first year. */
  decades: ReadonlyMap<string, number>;
  phrases: readonly Phrase[];
  /** Beside a weekday: one that is not reckoned from the article's date, 'the following Sunday'. */
  elsewhere: ReadonlySet<string>;
  /** Words that show that a sentence speaks of the future. */
  future: ReadonlySet<string>;
}

/** The words of a language. */
export const DATE_WORDS: Record<ExtractLanguage, DateWords> = { en: EN, es: ES, pt: PT };
