import { type Document, type Sentence, tokenAt } from '../document/document.ts';
import type { Mention, Span, Suggestions } from '../suggestions.ts';
import { type Language, WORD } from './compile.ts';
import type { NounClass } from './words/words.ts';

/** A text on its way through the extractor, with what each token belongs to. */
export interface Reading {
  document: Document;
  found: Suggestions;
  language: Language;
  /** By token: the mention it belongs to, or -1. */
  mentionAt: Int32Array;
  /** By token: 1 when it belongs to a date. */
  dateAt: Uint8Array;
  /** By token: 1 when it belongs to who says something. */
  sourceAt: Uint8Array;
  /** By token: 1 when it belongs to a sum of money or a weight, which are goods even without a noun. */
  moneyAt: Uint8Array;
}

/** Words that name somebody or something: a mention, or a noun of the lists with what stands before and after it. */
export interface Phrase {
  /** Tokens from `first` up to, not including, `last`. */
  first: number;
  last: number;
  mention: number | null;
  kind: PhraseKind;
  /** The token of the preposition that governs it; -1 when none does. */
  preposition: number;
}

/** What a phrase speaks of: the class of its noun, or what it names. */
export type PhraseKind = NounClass | 'body' | 'country';

/** Prepares a text. */
export function readTokens(document: Document, found: Suggestions, language: Language): Reading {
  const { count, starts } = document.tokens;
  const mentionAt = new Int32Array(count).fill(-1);
  const dateAt = new Uint8Array(count);
  found.mentions.forEach((mention, index) => {
    if (mention.form === 'pronoun') return;
    for (let at = tokenAt(document, mention.start); at < count && (starts[at] ?? 0) < mention.end; at++) {
      mentionAt[at] = index;
    }
  });
  const fill = (column: Uint8Array, { start, end }: Span) => {
    for (let at = tokenAt(document, start); at < count && (starts[at] ?? 0) < end; at++) column[at] = 1;
  };
  for (const date of found.dates) fill(dateAt, date);
  const sourceAt = new Uint8Array(count);
  for (const { source } of found.attributions) fill(sourceAt, source);
  const moneyAt = new Uint8Array(count);
  for (const quantity of found.quantities) if (/^(?:[A-Z]{3}|kg|t|g|lb)$/.test(quantity.unit)) fill(moneyAt, quantity);
  return { document, found, language, mentionAt, dateAt, sourceAt, moneyAt };
}

/** The word at a token, in lower case; empty outside the text. */
export function wordAt({ document }: Reading, at: number): string {
  return document.tokens.words[at] ?? '';
}

/** What the word at a token can be: bits of `WORD`. */
export function bitsAt(reading: Reading, at: number): number {
  return reading.language.bits.get(wordAt(reading, at)) ?? 0;
}

/** Whether a phrase names somebody who can act. */
export function isActor({ kind }: Pick<Phrase, 'kind'>): boolean {
  return kind !== 'goods' && kind !== 'thing' && kind !== 'weapon' && kind !== 'place';
}

/** Whether a word is the mark of an owner: "'s". */
export function isOwnerMark(word: string): boolean {
  return word === "'s" || word === '’s';
}

/** The names and nouns of a sentence, in order. Linear in its length. */
export function findPhrases(reading: Reading, sentence: Sentence): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = sentence.first; at < sentence.last; ) {
    const run = readRun(reading, at, sentence.last);
    if (!run) {
      at++;
      continue;
    }
    const before = phrases.at(-1);
    const phrase = { ...run, preposition: governor(reading, run, sentence.first) };
    if (before && phrase.preposition < 0 && isSecond(reading, before, phrase)) phrase.preposition = before.preposition;
    if (before && isMeasure(reading, before, phrase)) before.last = phrase.last;
    else if (before && isNamed(reading, before, phrase))
      Object.assign(before, { last: phrase.last, mention: phrase.mention });
    else phrases.push(phrase);
    at = run.last;
  }
  return phrases;
}

/** 'Of Ana and Luis': the preposition governs both. */
function isSecond(reading: Reading, before: Phrase, { first, kind }: Phrase): boolean {
  if (before.preposition < 0 || kind !== before.kind || first - before.last > 2) return false;
  const joint = wordAt(reading, before.last);
  return joint !== ',' && (bitsAt(reading, before.last) & WORD.and) !== 0;
}

/** 'A trafficker identified as X', 'un hombre llamado X' are one. */
function isNamed(reading: Reading, before: Phrase, { first, mention, kind }: Phrase): boolean {
  if (before.mention !== null || mention === null || before.kind !== 'person') return false;
  if (kind !== 'person' && kind !== 'group') return false;
  const gap = reading.document.tokens.words.slice(before.last, first).join(' ');
  if (gap === ',' && KIN.has(wordAt(reading, before.last - 1))) return true;
  return first - before.last <= 3 && NAMED.test(gap);
}

/** 'His wife, X', 'sus hijos, X y Z'. */
const KIN = new Set(
  (
    'wife husband spouse son sons daughter daughters brother brothers sister sisters father mother children nephew cousin ' +
    'esposa esposo cónyuge hijo hijos hija hijas hermano hermanos hermana hermanas padre madre sobrino primo marido filho ' +
    'filhos filha filhas irmão irmãos irmã mulher pai mãe'
  ).split(' '),
);

const NAMED =
  /^,? ?(?:identified as|named|called|identificad[oa]s? (?:como|cómo)|llamad[oa]|de nombre|chamad[oa]|de nome)$/;

/** '416 kilos of cocaine' is one. */
function isMeasure(reading: Reading, before: Phrase, phrase: Phrase): boolean {
  if (phrase.preposition !== before.last || !(bitsAt(reading, before.last) & WORD.of)) return false;
  return before.kind === 'goods' && (phrase.kind === 'goods' || phrase.kind === 'weapon');
}

/** A stretch of nouns, names, numbers and adjectives, when it has a noun or a name. */
function readRun(reading: Reading, first: number, stop: number): Omit<Phrase, 'preposition'> | null {
  if (reading.moneyAt[first]) return readMoney(reading, first, stop);
  const { mentionAt, dateAt, language, found } = reading;
  let noun = -1;
  let name = -1;
  let country = -1;
  let last = first;
  while (last < stop && last < first + LONGEST) {
    const mention = dateAt[last] ? -1 : (mentionAt[last] ?? -1);
    if (mention >= 0) {
      // Names side by side are two, unless the first says which kind of the second it is.
      if (name >= 0) break;
      const end = endOfMention(reading, last, mention, stop);
      if (isModifier(found.mentions[mention], reading, end)) country = mention;
      else name = mention;
      last = end;
    } else if (!dateAt[last] && isNoun(reading, last)) {
      if (name >= 0 && language.nounFirst) break;
      if (!language.nounFirst || noun < 0) noun = last;
      last++;
    } else if (isFiller(reading, last, noun >= 0 && language.nounFirst)) last++;
    else break;
  }
  if (noun < 0 && name < 0 && (country < 0 || describes(reading, country, last))) return null;
  // 'The Varesian army' is headed by its noun, as is 'the FPV base'.
  if (name >= 0 && noun > first && !language.nounFirst && isAfter(reading, noun, name)) {
    const kind = language.nouns.get(wordAt(reading, noun)) ?? 'thing';
    const acts = (kind === 'group' || kind === 'authority') && kindOf(found.mentions[name]) !== 'person';
    return { first, last, kind: acts ? kindOf(found.mentions[name]) : kind, mention: acts ? name : null };
  }
  return { first, last, ...headOf(reading, noun, name, country) };
}

/** '$4.5 million in cash' is goods that can be taken. */
function readMoney({ moneyAt }: Reading, first: number, stop: number): Omit<Phrase, 'preposition'> {
  let last = first;
  while (last < stop && last < first + LONGEST && moneyAt[last]) last++;
  return { first, last, kind: 'goods', mention: null };
}

const LONGEST = 12;

function isAfter({ document, found }: Reading, token: number, mention: number): boolean {
  return (document.tokens.starts[token] ?? 0) >= (found.mentions[mention]?.end ?? 0);
}

/** A country's adjective before a word that no list has: 'Varesian whatever'. */
function describes(reading: Reading, country: number, next: number): boolean {
  if (reading.found.mentions[country]?.form !== 'demonym') return false;
  return bitsAt(reading, next) === 0 && isLetter(wordAt(reading, next));
}

function headOf(reading: Reading, noun: number, name: number, country: number): Pick<Phrase, 'mention' | 'kind'> {
  const { mentions } = reading.found;
  if (name >= 0) return { mention: name, kind: kindOf(mentions[name]) };
  const kind = noun >= 0 ? reading.language.nouns.get(wordAt(reading, noun)) : undefined;
  if (!kind) return { mention: country, kind: 'country' };
  // 'The Bolivian government' acts for Bolivia; Bolivian soldiers do not.
  return kind === 'government' && country >= 0 ? { mention: country, kind: 'country' } : { mention: null, kind };
}

function isNoun(reading: Reading, at: number): boolean {
  return reading.language.nouns.has(wordAt(reading, at)) && !isHyphenated(reading, at);
}

/** Half of a word with a hyphen, 'anti-drug', is no noun by itself. */
function isHyphenated({ document: { tokens } }: Reading, at: number): boolean {
  const before = tokens.words[at - 1] === '-' && tokens.ends[at - 1] === tokens.starts[at];
  return before || (tokens.words[at + 1] === '-' && tokens.starts[at + 1] === tokens.ends[at]);
}

/** Numbers and adjectives before a noun, and in Spanish and Portuguese adjectives after it. */
function isFiller(reading: Reading, at: number, afterNoun: boolean): boolean {
  if (reading.dateAt[at]) return false;
  const bits = bitsAt(reading, at);
  if (afterNoun) return (bits & WORD.adjective) !== 0;
  return (bits & (WORD.adjective | WORD.number)) !== 0 || isDigits(wordAt(reading, at));
}

function isDigits(word: string): boolean {
  const c = word.charCodeAt(0);
  return c >= 48 && c <= 57;
}

function endOfMention({ mentionAt }: Reading, at: number, mention: number, stop: number): number {
  let end = at;
  while (end < stop && mentionAt[end] === mention) end++;
  return end;
}

/** A country's name or adjective that says whose the noun beside it is. */
function isModifier(mention: Mention | undefined, reading: Reading, end: number): boolean {
  if (mention?.schema !== 'Country') return false;
  if (mention.form === 'demonym') return true;
  return !reading.language.nounFirst && isNoun(reading, end);
}

function kindOf(mention: Mention | undefined): PhraseKind {
  switch (mention?.schema) {
    case 'Person':
      return 'person';
    case 'PublicBody':
      return 'body';
    case 'Country':
      return 'country';
    case 'Place':
      return 'place';
    case 'Vessel':
    case 'Airplane':
      return 'thing';
    default:
      return 'group';
  }
}

/** The preposition before a phrase, past its determiners and up to three words that describe it. */
function governor(reading: Reading, { first, mention }: Pick<Phrase, 'first' | 'mention'>, stop: number): number {
  const role = mention === null ? null : reading.found.mentions[mention]?.role;
  let at = first - 1;
  if (role && role.end <= (reading.document.tokens.starts[first] ?? 0)) {
    at = Math.max(stop - 1, Math.min(at, tokenAt(reading.document, role.start) - 1));
  }
  for (let unknown = 0; at >= stop && unknown <= 3; at--) {
    const bits = bitsAt(reading, at);
    if (reading.dateAt[at]) return -1;
    const before = reading.found.mentions[reading.mentionAt[at] ?? -1];
    // 'Of Guatemalan Congressperson So-and-so'.
    if (before?.form === 'demonym' && unknown > 0) continue;
    if (before) return -1;
    if (isAbout(reading, at)) {
      at--;
      continue;
    }
    if (bits & WORD.preposition && !isPlainArticle(reading, at)) return at;
    if (bits & (WORD.determiner | WORD.number | WORD.adjective)) continue;
    if (
      bits ||
      isNoun(reading, at) ||
      !isLetter(wordAt(reading, at)) ||
      reading.language.triggers.has(wordAt(reading, at))
    )
      return -1;
    unknown++;
  }
  return -1;
}

/** 'At least', 'más de', 'cerca de' before a number govern nothing. */
function isAbout(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  const before = wordAt(reading, at - 1);
  if (word === 'least' || word === 'most') return before === 'at';
  if (word === 'menos') return before === 'al' || before === 'lo' || before === 'pelo';
  return (word === 'de' || word === 'than') && ABOUT.has(before);
}

const ABOUT = new Set(['alrededor', 'cerca', 'fewer', 'less', 'mais', 'menos', 'more', 'más']);

/** Portuguese 'a' is 'the' or 'to'; before a verb's subject it is 'the'. Read as 'to' only where a verb stands before. */
function isPlainArticle(reading: Reading, at: number): boolean {
  if (reading.language.language !== 'pt' || wordAt(reading, at) !== 'a') return false;
  return !reading.language.triggers.has(wordAt(reading, at - 1));
}

function isLetter(word: string): boolean {
  return word.length > 1 || word.toLowerCase() !== word.toUpperCase();
}
