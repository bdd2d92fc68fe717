import type { Document } from '../document/document.ts';
import { SHAPE } from '../document/tokens.ts';
import type { Mention, Suggestions } from '../suggestions.ts';
import { type Cue, SPEECH_WORDS, type SpeechWords } from './vocabulary.ts';
import { type Phrases, words } from './word-lists.ts';

/** Tokens from `first` up to, not including, `end`. */
export interface Run {
  first: number;
  end: number;
}

/** A text with what was found in it before, by token. */
export interface Reading {
  document: Document;
  words: SpeechWords;
  mentions: readonly Mention[];
  /** Index of the mention that covers a token, or -1. */
  mentionAt: Int32Array;
  /** Token after the date that begins at a token, or 0. */
  dateEnds: Int32Array;
  /** Inside a date of several tokens (1), or not. */
  dated: Uint8Array;
  /** Inside a quotation (1), or not. */
  quoted: Uint8Array;
  /** Whether a token is a noun of somebody who speaks: 1 or 2 (not) once it was asked. */
  speaking: Uint8Array;
}

/** A sentence by its tokens, or a part of one that is too long to be one. */
export interface Stretch {
  first: number;
  last: number;
  paragraph: number;
}

/** The most tokens that are read together: beyond them it is a list or no prose, and time must stay linear. */
const LONGEST = 400;

/** The sentences, long ones in parts, and apart from a line that announces them. */
export function stretchesOf(document: Document): Stretch[] {
  return document.sentences.flatMap(({ first, last, paragraph }) => {
    const parts: Stretch[] = [];
    let from = first;
    for (let at = first + 1; at < last; at++) {
      if (at - from < LONGEST && !opensLine(document, at)) continue;
      parts.push({ first: from, last: at, paragraph });
      from = at;
    }
    return [...parts, { first: from, last, paragraph }];
  });
}

/** A token behind a colon that ends its line: 'attributable to Roe:', and the statement below. */
function opensLine({ text, tokens }: Document, at: number): boolean {
  return tokens.words[at - 1] === ':' && text.slice(tokens.ends[at - 1], tokens.starts[at]).includes('\n');
}

/** Lays what was found over the tokens. */
export function readSpeech(document: Document, found: Suggestions): Reading {
  const { tokens } = document;
  const mentionAt = new Int32Array(tokens.count).fill(-1);
  const dateEnds = new Int32Array(tokens.count);
  const dated = new Uint8Array(tokens.count);
  const quoted = new Uint8Array(tokens.count);
  overTokens(document, found.mentions, (index, first, end) => {
    if (found.mentions[index]?.form !== 'pronoun') mentionAt.fill(index, first, end);
  });
  overTokens(document, found.dates, (_, first, end) => {
    dateEnds[first] = end;
    if (end > first + 1) dated.fill(1, first, end);
  });
  overTokens(document, document.quotations, (_, first, end) => quoted.fill(1, first, end));
  return {
    document,
    words: SPEECH_WORDS[document.language],
    mentions: found.mentions,
    mentionAt,
    dateEnds,
    dated,
    quoted,
    speaking: new Uint8Array(tokens.count),
  };
}

/** Calls with the tokens of each span; spans ascend by their start, as lists of found items do. */
function overTokens(
  { tokens }: Document,
  spans: readonly { start: number; end: number }[],
  each: (index: number, first: number, end: number) => void,
): void {
  let token = 0;
  spans.forEach(({ start, end }, index) => {
    while (token > 0 && (tokens.starts[token - 1] ?? 0) >= start) token--;
    while (token < tokens.count && (tokens.starts[token] ?? 0) < start) token++;
    let last = token;
    while (last < tokens.count && (tokens.starts[last] ?? 0) < end) last++;
    if (last > token) each(index, token, last);
  });
}

/** The word at a token, '' beyond the ends. */
export function wordAt({ document }: Reading, at: number): string {
  return document.tokens.words[at] ?? '';
}

/** Whether a token is a word, not a mark. */
export function isWord({ document }: Reading, at: number): boolean {
  return ((document.tokens.shapes[at] ?? 0) & SHAPE.word) !== 0;
}

/** Whether a token begins with a capital. */
export function isCapital({ document }: Reading, at: number): boolean {
  return ((document.tokens.shapes[at] ?? 0) & SHAPE.capital) !== 0;
}

/** The verb of speech at a token, if it is one outside quotations. */
export function cueAt(reading: Reading, at: number): Cue | null {
  if (reading.quoted[at] === 1) return null;
  const cue = reading.words.cues.get(wordAt(reading, at)) ?? null;
  return cue && isCompound(reading, at) ? null : cue;
}

/** 'state-of-the-state', 'self-reported': a part of a longer word; 'acredita-se' is none. */
function isCompound({ document: { tokens, language } }: Reading, at: number): boolean {
  const { words, starts, ends } = tokens;
  if (words[at - 1] === '-' && ends[at - 1] === starts[at] && ends[at - 2] === starts[at - 1]) return true;
  return language === 'en' && words[at + 1] === '-' && ends[at] === starts[at + 1] && ends[at + 1] === starts[at + 2];
}

/** 'dicho', 'informado' without 'ha': an adjective. */
export function isParticiple(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  if (reading.document.language === 'en') {
    if (!/^(?:written|shown|spoken)$/.test(word)) return false;
  } else if (!/(?:[ai]d[oa]s?|dicho|dito|escrito)$/.test(word)) return false;
  return !reading.words.have.has(wordAt(reading, at - 1)) && !reading.words.have.has(wordAt(reading, at - 2));
}

/** Whether a token is a verb of speech and nothing else. */
export function isVerb(reading: Reading, at: number): boolean {
  const cue = reading.words.cues.get(wordAt(reading, at));
  return cue !== undefined && !cue.doubtful && !cue.bare && !cue.phrasal && !isParticiple(reading, at);
}

/** 'was accused', 'se informó', 'acredita-se': nobody is said to speak. */
export function isPassive(reading: Reading, at: number): boolean {
  const { words } = reading;
  if (reading.document.language !== 'en') {
    if (REFLEXIVE.test(wordAt(reading, at))) return false;
    if (wordAt(reading, at - 1) === 'se') return true;
    if (wordAt(reading, at - 2) === 'se' && /^(?:l[aeo]s?|lhes?)$/.test(wordAt(reading, at - 1))) return true;
    if (wordAt(reading, at + 1) === '-' && wordAt(reading, at + 2) === 'se') return true;
  }
  // 'was describing' is no passive.
  if (reading.document.language === 'en' && wordAt(reading, at).endsWith('ing')) return false;
  for (let back = at - 1; back >= at - 2; back--) {
    if (words.passive.has(wordAt(reading, back))) return true;
    if (!words.between.has(wordAt(reading, back))) return false;
  }
  return false;
}

/** 'se quejó', 'queixaram-se': verbs of speech that are reflexive, not passive. */
const REFLEXIVE =
  /^(?:quej|queix|burl|jact|ufan|lament|pregunt|pergunt|defend|defiend|justific|disculp|desculp|indign|sincer|gab[aou]|mostr)/;

/** Whether a token is a finite verb that is known for one; 'May' is a month. */
export function isFiniteVerb(reading: Reading, at: number): boolean {
  return reading.words.finite.has(wordAt(reading, at)) && !(wordAt(reading, at) === 'may' && isCapital(reading, at));
}

/** 'publicly', 'anteriormente': an adverb of manner or time by its ending. */
export function isAdverb(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  if (word.length < 6 || isCapital(reading, at)) return false;
  return reading.document.language === 'en'
    ? word.endsWith('ly') && !/^(?:family|supply|reply|assembly)$/.test(word)
    : word.endsWith('mente');
}

/** The index after the phrase that begins at a token; `at` when none does. */
export function afterPhrase(reading: Reading, at: number, list: Phrases): number {
  for (const phrase of list.get(wordAt(reading, at)) ?? []) {
    let index = 1;
    while (index < phrase.length && wordAt(reading, at + index) === phrase[index]) index++;
    if (index === phrase.length) return at + index;
  }
  return at;
}

/** Where tokens stand in the text. */
export function spanOf({ document: { tokens } }: Reading, { first, end }: Run): { start: number; end: number } {
  return { start: tokens.starts[first] ?? 0, end: tokens.ends[end - 1] ?? 0 };
}

/** 'we', 'nosotros': the text's own author; 'US' is a country. */
export function isOwn(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  return reading.words.ownVoice.has(word) && !(word === 'us' && isCapital(reading, at));
}

const IRREGULAR = words(
  'fell took gave ran led made fled sold paid came went began became broke brought built bought caught chose drove fought ' +
    'found got grew held hit kept knew left lost met rose saw sent shot spent stood stole told thought threw won wrote hid ' +
    'says shows remains lies stands comes',
);

/** How the past of most verbs ends. */
const PAST = { en: ['ed'], es: ['ó', 'aron', 'ieron'], pt: ['ou', 'eu', 'iu', 'aram', 'eram', 'iram'] } as const;

/** Whether a token looks like a verb of the past. */
export function isPast(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  const { language } = reading.document;
  if (word.length < 3 || isCapital(reading, at)) return false;
  if (language === 'en' && IRREGULAR.has(word)) return true;
  return word.length > 3 && PAST[language].some((ending) => word.endsWith(ending));
}

/** The stop of 'Michael R. Roe', 'Sen. Roe', 'Roe (D-Mo.)', which ends no sentence. */
export function isInitial(reading: Reading, at: number): boolean {
  if (wordAt(reading, at) !== '.' || !isCapital(reading, at - 1)) return false;
  const before = wordAt(reading, at - 1);
  if (/^[,)]$/.test(wordAt(reading, at + 1))) return before.length <= 6;
  return (before.length <= 2 || TITLES.has(before)) && isCapital(reading, at + 1);
}

/** Titles that are written with a stop. */
const TITLES = words(
  'mrs sen rep gov gen col sgt maj capt lt rev hon prof insp supt sra srta dra lic ing arq gral cnel cmte tte cap des exmo exma eng',
);
