import { sentences as findSentences } from '../../text/index.ts';
import type { Part, Span } from '../suggestions.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { tokenize } from './tokens.ts';

/** Languages that extraction reads. */
export type ExtractLanguage = 'en' | 'es' | 'pt';

/** A text to be read, with what is known of it. Positions in UTF-16 units. */
export interface ExtractInput {
  text: string;
  language: ExtractLanguage;
  title: string | null;
  /** EDTF or ISO 8601 date of publication, as precise as it is known: `2011-03`, `2011-03-21T10:00:00Z`. */
  publishedAt: string | null;
  /** Where parts other than reporting begin and end, ascending; what none covers is reporting. */
  parts: { role: Part; start: number; end: number }[];
}

/** A sentence, heading or list item. */
export interface Sentence extends Span {
  part: Part;
  /** Tokens from `first` up to, not including, `last`. */
  first: number;
  last: number;
  /** Number of its paragraph, from 0. */
  paragraph: number;
}

/** Tokens as columns: words, numbers with their inner stops, single other characters. */
export interface Tokens {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** In lower case. */
  words: string[];
  /** How each is written: bits of `SHAPE`. */
  shapes: Uint8Array;
}

/** A text, read once for all extractors. */
export interface Document extends ExtractInput {
  tokens: Tokens;
  sentences: Sentence[];
  /** Direct speech, between marks. */
  quotations: Quotation[];
}

/** Reads a text. Linear in its length. */
export function readDocument(input: ExtractInput): Document {
  const tokens = tokenize(input.text);
  return {
    ...input,
    tokens,
    sentences: readSentences(input, tokens),
    quotations: findQuotations(input.text),
  };
}

/**
 * Characters of a sentence: a longer one (a table, a list without stops, a text without any) is read in pieces, for an
 * item's passage is its sentence, and every item of an endless one would repeat it whole.
 */
const LONGEST_SENTENCE = 2000;

function readSentences({ text, parts }: ExtractInput, tokens: Tokens): Sentence[] {
  const read: Sentence[] = [];
  let token = 0;
  let part = 0;
  let paragraph = 0;
  let before = 0;
  for (const { start, end } of findSentences(text)) {
    if (text.slice(before, start).includes('\n\n')) paragraph++;
    before = end;
    while (part < parts.length && (parts[part]?.end ?? 0) <= start) part++;
    const here = parts[part];
    const role = here && here.start <= start ? here.role : 'reported';
    while (token < tokens.count && (tokens.starts[token] ?? 0) < start) token++;
    while (token < tokens.count && (tokens.starts[token] ?? 0) < end) {
      const first = token;
      const from = tokens.starts[first] ?? start;
      while (token < tokens.count && (tokens.starts[token] ?? 0) < Math.min(end, from + LONGEST_SENTENCE)) token++;
      read.push({ start: from, end: tokens.ends[token - 1] ?? end, part: role, first, last: token, paragraph });
    }
  }
  return read;
}

/** The index of the sentence in which a position lies, or of the last one before it; -1 before the first. */
export function sentenceAt({ sentences }: Document, position: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The index of the first token that starts at or after a position. */
export function tokenAt({ tokens }: Document, position: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.starts[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
