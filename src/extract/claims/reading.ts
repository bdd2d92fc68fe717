import { type Document, type Sentence, tokenAt } from '../document/document.ts';
import { SHAPE } from '../document/tokens.ts';
import type { Mention, Stance, Suggestions } from '../suggestions.ts';
import { type Language, WORD } from './compile.ts';

/** A text on its way through the extractor, and the sentence that is being read. */
export interface Reading {
  document: Document;
  found: Suggestions;
  language: Language;
  /** By token: the mention it belongs to, or -1. */
  mentionAt: Int32Array;
  /** By token: 1 when it belongs to a date. */
  dateAt: Uint8Array;
  /** Whether the text speaks of rewards. */
  rewards: boolean;
  sentence: Sentence;
}

/** A claim before its date, attribution and place in the list are known. */
export interface Draft {
  predicate: string;
  subject: number;
  object: number | null;
  value: string | null;
  confidence: number;
  stance: Stance;
  /** Tokens of the passage, `last` excluded. */
  first: number;
  last: number;
}

/** Prepares a text. Names that overlap: the first one counts. */
export function readTokens(document: Document, found: Suggestions, language: Language): Omit<Reading, 'sentence'> {
  const { count, starts } = document.tokens;
  const mentionAt = new Int32Array(count).fill(-1);
  const dateAt = new Uint8Array(count);
  found.mentions.forEach((mention, index) => {
    if (mention.form === 'pronoun') return;
    for (let at = tokenAt(document, mention.start); at < count && (starts[at] ?? 0) < mention.end; at++) {
      if (mentionAt[at] === -1) mentionAt[at] = index;
    }
  });
  for (const date of found.dates) {
    for (let at = tokenAt(document, date.start); at < count && (starts[at] ?? 0) < date.end; at++) dateAt[at] = 1;
  }
  const rewards = /\b(?:rewards?|recompensas?)\b/i.test(document.text);
  return { document, found, language, mentionAt, dateAt, rewards };
}

/** The word at a token of the sentence, in lower case; empty outside it. */
export function wordAt({ document, sentence }: Reading, at: number): string {
  return at < sentence.first || at >= sentence.last ? '' : (document.tokens.words[at] ?? '');
}

/** What the word at a token can be, bits of `WORD`; 0 for names. */
export function bitsAt(reading: Reading, at: number): number {
  return indexAt(reading, at) >= 0 ? 0 : (reading.language.bits.get(wordAt(reading, at)) ?? 0);
}

/** The mention at a token of the sentence, or -1. */
export function indexAt({ mentionAt, sentence }: Reading, at: number): number {
  return at < sentence.first || at >= sentence.last ? -1 : (mentionAt[at] ?? -1);
}

/** A mention by its index. */
export function mentionOf({ found }: Reading, index: number): Mention | undefined {
  return found.mentions[index];
}

/** Where the mention at a token begins, and where it has ended. */
export function stretchOf(reading: Reading, at: number): { first: number; last: number } {
  const index = indexAt(reading, at);
  let first = at;
  while (indexAt(reading, first - 1) === index) first--;
  let last = at + 1;
  while (indexAt(reading, last) === index) last++;
  return { first, last };
}

/** Whether the words from a token on are these. */
export function wordsAt(reading: Reading, at: number, words: readonly string[]): boolean {
  return words.every((word, i) => wordAt(reading, at + i) === word);
}

/** Whether a token is a word or a number, not a mark. */
export function isWord({ document }: Reading, at: number): boolean {
  return ((document.tokens.shapes[at] ?? 0) & SHAPE.word) !== 0;
}

/** Whether a token begins with a capital. */
export function hasCapital({ document }: Reading, at: number): boolean {
  return ((document.tokens.shapes[at] ?? 0) & SHAPE.capital) !== 0;
}

/** Whether a token is a dash or a hyphen. */
export function isDash(word: string): boolean {
  return word === '-' || word === '–' || word === '—';
}

/** Whether a token is the mark of an owner: "'s". */
export function isOwnerMark(word: string): boolean {
  return word === "'s" || word === '’s' || word === '’' || word === "'";
}

/** A word that a noun phrase may hold before its noun: no name, mark, preposition, conjunction or helping verb. */
export function isPlain(reading: Reading, at: number): boolean {
  if (indexAt(reading, at) >= 0 || !isWord(reading, at) || reading.dateAt[at]) return false;
  return (bitsAt(reading, at) & STOPS) === 0 || isDeterminer(reading, at);
}

const STOPS =
  WORD.be |
  WORD.have |
  WORD.modal |
  WORD.negation |
  WORD.by |
  WORD.and |
  WORD.relative |
  WORD.conjunction |
  WORD.preposition;

/** An article, also where the same word may be a preposition ('a' in Portuguese). */
export function isDeterminer(reading: Reading, at: number): boolean {
  return (bitsAt(reading, at) & WORD.determiner) !== 0;
}

/** The text between two tokens, `last` excluded, as it stands. */
export function textOf({ document: { text, tokens } }: Reading, first: number, last: number): string {
  return text.slice(tokens.starts[first] ?? 0, tokens.ends[last - 1] ?? 0).replace(/\s+/g, ' ');
}

/** 'Closely', 'estrechamente', 'también': a word that may stand between a verb and what belongs to it. */
export function isAdverb(reading: Reading, at: number): boolean {
  return (bitsAt(reading, at) & WORD.adverb) !== 0 || /^\p{L}{4,}(?:ly|mente)$/u.test(wordAt(reading, at));
}
