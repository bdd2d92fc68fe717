import type { Document } from '../document/document.ts';
import { SHAPE } from '../document/tokens.ts';
import type { QuantityWords } from './vocabulary.ts';

/** A text with the words for amounts in its language. */
export interface Reading {
  document: Document;
  words: QuantityWords;
  /** Where demonyms begin, in UTF-16 units. */
  demonyms: ReadonlySet<number>;
}

/** An amount by tokens: `first` up to, not including, `end`. */
export interface Amount {
  first: number;
  end: number;
  value: number;
  upTo: number | null;
  approximate: boolean;
  unit: string;
  of: { first: number; end: number } | null;
  confidence: number;
}

/** The currency of each sign of money. */
export const SIGNS: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP' };

/** What a letter behind a number multiplies it by: '$3m'. */
export const SHORT: Record<string, number> = { m: 1e6, mn: 1e6, bn: 1e9, b: 1e9, k: 1e3 };

/** The word of a token in small letters; empty outside the text. */
export function word({ document }: Reading, at: number): string {
  return document.tokens.words[at] ?? '';
}

/** Whether a token is a word. */
export function isWord({ document }: Reading, at: number): boolean {
  return ((document.tokens.shapes[at] ?? 0) & SHAPE.word) !== 0;
}

/** Whether a token begins with a capital. */
export function isCapital({ document }: Reading, at: number): boolean {
  return ((document.tokens.shapes[at] ?? 0) & SHAPE.capital) !== 0;
}

/** Whether no space stands between a token and the next. */
export function touches({ document: { tokens } }: Reading, at: number): boolean {
  return at >= 0 && tokens.ends[at] === tokens.starts[at + 1];
}

/** The unit that goes by a name; null for none. */
export function unitOf({ words }: Reading, name: string): string | null {
  return words.units.get(name) ?? null;
}

/** The unit that begins at a token, of up to three words, with the country of shared money. */
export function unitAt(reading: Reading, at: number): { unit: string; end: number } | null {
  const money = reading.words.sharedMoney;
  const before = money.get(word(reading, at + 1))?.get(word(reading, at));
  if (before !== undefined) return { unit: before, end: at + 2 };
  for (let length = 3; length > 0; length--) {
    const parts = Array.from({ length }, (_, index) => word(reading, at + index));
    const unit = unitOf(reading, parts.join(' '));
    if (unit === null) continue;
    const end = at + length;
    const country = length === 1 ? money.get(parts[0] ?? '')?.get(word(reading, end)) : undefined;
    return country === undefined ? { unit, end } : { unit: country, end: end + 1 };
  }
  return null;
}
