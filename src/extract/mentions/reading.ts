import type { Document } from '../document/document.ts';
import { SHAPE } from '../document/tokens.ts';
import { CAPITALS } from '../lexicon/index.ts';
import type { Candidate, MentionForm, MentionSchema, Span } from '../suggestions.ts';

/** A text as this extractor reads it. */
export interface Reading {
  document: Document;
  /** The sentence of each token. */
  sentence: Int32Array;
  /** One of `CAPITALS` for each token. */
  capitals: Uint8Array;
  /** Whether the text has no capitals at all. */
  caseless: boolean;
  /** The tokens of somebody's office with its portfolio, by the token at which the name begins. */
  offices: Map<number, { first: number; last: number }>;
}

/** A mention in the making; positions are tokens, `last` not included. */
export interface Draft {
  first: number;
  last: number;
  schema: MentionSchema;
  form: MentionForm;
  name: string;
  entity: string | null;
  candidates: Candidate[];
  confidence: number;
  role: Span | null;
  /** Mentions of one actor share it. */
  group?: string;
  /** The mention whose name it stands for, which settles the group. */
  meant?: Draft;
}

const { word: WORD, capital: CAPITAL, allCapitals: ALL_CAPITALS } = SHAPE;

/** Prepares a text: what its capitals are worth at each token. Linear. */
export function read(document: Document): Reading {
  const { tokens, sentences } = document;
  const sentence = new Int32Array(tokens.count).fill(-1);
  const capitals = new Uint8Array(tokens.count);
  const caseless = hasNoCapitals(document);
  for (const [index, { first, last }] of sentences.entries()) {
    sentence.fill(index, first, last);
    const worth = caseless ? CAPITALS.silent : worthOfCapitals(document, first, last);
    capitals.fill(worth, first, last);
    if (worth === CAPITALS.telling) markBeginnings(document, capitals, first, last);
  }
  return { document, sentence, capitals, caseless, offices: new Map() };
}

/** Fewer than one word in two hundred begins with a capital: nobody writes so on purpose. */
function hasNoCapitals({ tokens: { shapes, count } }: Document): boolean {
  let words = 0;
  let with_ = 0;
  for (let i = 0; i < count; i++) {
    if (!(shapes[i]! & WORD)) continue;
    words++;
    if (shapes[i]! & CAPITAL) with_++;
  }
  return with_ * 200 <= words;
}

/** A heading in capitals says nothing by them; one in which most words have one says little. */
function worthOfCapitals({ tokens: { shapes, starts, ends } }: Document, first: number, last: number): number {
  let words = 0;
  let begun = 0;
  let all = 0;
  for (let i = first; i < last; i++) {
    if (!(shapes[i]! & WORD) || shapes[i]! & SHAPE.digit || ends[i]! - starts[i]! < 3) continue;
    words++;
    if (shapes[i]! & CAPITAL) begun++;
    if (shapes[i]! & ALL_CAPITALS) all++;
  }
  if (words >= 3 && all * 10 >= words * 7) return CAPITALS.silent;
  return words >= 4 && begun * 4 >= words * 3 ? CAPITALS.expected : CAPITALS.telling;
}

/** The first word of a sentence, and of what a quotation mark, a colon or a dash opens. */
function markBeginnings({ tokens }: Document, capitals: Uint8Array, first: number, last: number): void {
  let opens = true;
  for (let i = first; i < last; i++) {
    if (tokens.shapes[i]! & WORD) {
      if (opens) capitals[i] = CAPITALS.expected;
      opens = false;
    } else {
      opens ||= OPENERS.has(tokens.words[i]!) || isDash(tokens, i);
    }
  }
}

/** 'BOGOTÁ - La Policía …': a hyphen between spaces is a dash. */
function isDash({ words, starts, ends, count }: Document['tokens'], i: number): boolean {
  if (words[i] !== '-' && words[i] !== '–') return false;
  return i > 0 && i + 1 < count && ends[i - 1]! < starts[i]! && ends[i]! < starts[i + 1]!;
}

const OPENERS = new Set(['“', '«', '„', ':', '•', '¿', '¡', '*', '—']);

/** Whether a token begins with a capital. */
export function hasCapital({ document: { tokens } }: Reading, token: number): boolean {
  return token >= 0 && token < tokens.count && (tokens.shapes[token]! & CAPITAL) > 0;
}

/** The word at a token in lower case; empty outside the text. */
export function wordAt({ document: { tokens } }: Reading, token: number): string {
  return tokens.words[token] ?? '';
}

/** The text between two tokens, `last` not included. */
export function textOf({ document: { text, tokens } }: Reading, first: number, last: number): string {
  return text.slice(tokens.starts[first], tokens.ends[last - 1]);
}

/** Whether a token begins a line: names end with theirs, for bylines and headings stand on lines of their own. */
export function isNewLine({ document: { text, tokens } }: Reading, at: number): boolean {
  const gap = text.slice(tokens.ends[at - 1], tokens.starts[at]);
  return gap.length > 0 && gap.includes('\n');
}
