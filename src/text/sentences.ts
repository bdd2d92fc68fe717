import { isAbbreviated } from './abbreviations.ts';
import { findUnwrapped } from './unwrapped.ts';

const ITEM = String.raw`(?:[-–—•*·▪‣]|\d{1,3}[.)]|\p{Ll}\)|[IVXL]{2,5}\.|[IVXL]{1,5}[ \t]*[-–—])[ \t]`;

/** Where sentences may end: a stop with its closing marks, the end of a line, a blank line. */
const END = /(?<![.!?…])[.!?…]+(?:\[\d{1,3}\])*["'”’»)\]]*(?=\s|$)|\n(?:[ \t\r]*\n)?/gu;

/** Some letters are enough to see whether a text has capitals. */
const SAMPLE = 1_000;

/** A stretch of text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * The sentences of a text: they end at a blank line, before a list's item, at the end of a line where lines are
 * paragraphs, or at a stop followed by space and a word that may begin a sentence, unless the stop belongs to an
 * abbreviation, an initial or an item's number. White space between them belongs to none. Linear in the length.
 */
export function sentences(text: string): Stretch[] {
  const found: Stretch[] = [];
  const uncased = isUncased(text.slice(0, SAMPLE));
  const unwrapped = findUnwrapped(text);
  let start = 0;
  const close = (end: number) => {
    const from = start + (text.slice(start, end).match(/^\s*/)?.[0].length ?? 0);
    const to = from + text.slice(from, end).trimEnd().length;
    if (to > from) found.push({ start: from, end: to });
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const [stop] = match;
    const end = match.index + stop.length;
    if (
      stop.startsWith('\n')
        ? endsLine(text, match.index, end, unwrapped)
        : endsSentence(text, match.index, stop, uncased)
    )
      close(end);
  }
  close(text.length);
  return found;
}

/** The sentences that a stretch touches, as one stretch. */
export function sentenceAround(text: string, start: number, end: number): Stretch {
  const touched = sentences(text).filter((sentence) => sentence.start < end && sentence.end > start);
  return { start: Math.min(start, touched[0]?.start ?? start), end: Math.max(end, touched.at(-1)?.end ?? end) };
}

/** Blank lines and lines before an item end a sentence, others where lines are paragraphs and none goes on. */
function endsLine(text: string, at: number, end: number, unwrapped: (at: number) => boolean): boolean {
  const next = text.slice(end, end + 24);
  if (end - at > 1 || ITEM_HEAD.test(next)) return true;
  const last = text
    .slice(Math.max(0, at - 3), at)
    .trimEnd()
    .slice(-1);
  if (/[,;(&/–—-]/.test(last) || last === '') return false;
  return /^[ \t]*["“«'‘¿¡([—–]*[\p{Lu}\d]/u.test(next) && unwrapped(at);
}

const ITEM_HEAD = new RegExp(`^[ \\t]*${ITEM}`, 'u');

function endsSentence(text: string, at: number, stop: string, uncased: boolean): boolean {
  const next = text.slice(at + stop.length, at + stop.length + 24).trimStart();
  // 'said', or a Spanish dash before it: the quotation's stop is inside a sentence.
  if (/^(?:[,;:]|[—–]\s?\p{Ll})/u.test(next)) return false;
  const before = text.slice(Math.max(0, at - 20), at);
  if (/^\p{Ll}/u.test(next) && !(uncased && /^[.!?]$/.test(stop))) return false;
  // A dateline: 'Ostra, 5 mar (ABC). – Two men'.
  if (before.endsWith(')') && /^[—–-]/.test(next)) return false;
  if (/^(?:\.\.|…)/.test(stop)) return !repeats(before, next);
  if (!stop.startsWith('.') || next === '') return true;
  // '1. ' and 'II. ' at the head of a line.
  if (stop === '.' && /(?:^|\n)[ \t]*(?:\d{1,3}|[IVX]{1,4})$/.test(at > 20 ? before : `\n${before}`)) return false;
  return !isAbbreviated(before, next, uncased);
}

/** 'I... I don't know': who falters goes on. */
function repeats(before: string, next: string): boolean {
  const word = before.match(/\p{L}+$/u)?.[0];
  return word !== undefined && word === next.match(/^\p{L}+/u)?.[0];
}

function isUncased(sample: string): boolean {
  const upper = sample.toUpperCase();
  const lower = sample.toLowerCase();
  let letters = 0;
  let capitals = 0;
  for (let i = 0; i < sample.length; i++) {
    if (upper[i] === lower[i]) continue;
    letters++;
    if (sample[i] === upper[i]) capitals++;
  }
  return capitals * 200 < letters || capitals * 1.25 > letters;
}
