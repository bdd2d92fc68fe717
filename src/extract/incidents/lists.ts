import { WORD } from './compile.ts';
import { bitsAt, type Phrase, type Reading, wordAt } from './reading.ts';

/** Members that a list may have, tokens that an apposition or a title inside it may take, phrases inside them. */
const MOST = 40;
const APPOSITION = 16;
const TITLE = 8;
const INSIDE = 5;

/** A phrase and those joined to it: 'A, B and C', 'A, a former president, and the minister, B'. */
export function listFrom(reading: Reading, phrases: Phrase[], index: number): Phrase[] {
  const first = phrases[index];
  if (!first) return [];
  const list = [first];
  let and = 0;
  for (let at = index; list.length < MOST; ) {
    const next = nextMember(reading, phrases, at);
    const phrase = phrases[next];
    if (!phrase) break;
    list.push(phrase);
    if (hasAnd(reading, phrases[at]?.last ?? 0, phrase.first)) and = list.length;
    at = next;
  }
  // Commas alone may be an apposition; a list has its 'and' before the last.
  return and > 0 ? list.slice(0, and) : [first];
}

/** A phrase and those before it that are joined to it. */
export function listTo(reading: Reading, phrases: Phrase[], index: number, first: number): Phrase[] {
  for (let at = Math.max(0, index - MOST); at < index; at++) {
    const phrase = phrases[at];
    if (!phrase || phrase.first < first || phrase.preposition >= first) continue;
    const list = listFrom(reading, phrases, at);
    if (list.length > 1 && list.at(-1) === phrases[index]) return list;
  }
  return phrases.slice(index, index + 1);
}

/** The index of the phrase that goes on with a list after one of its members; -1 when none does. */
function nextMember(reading: Reading, phrases: Phrase[], index: number): number {
  const phrase = phrases[index];
  const next = phrases[index + 1];
  if (!phrase || !next) return -1;
  const past = pastApposition(reading, phrase.last);
  // 'X, a former president, and Y': what the commas enclose is no member.
  const enclosed =
    phrase.mention !== null && next.mention === null && next.first < past
      ? memberFrom(reading, phrases, index, past)
      : -1;
  if (enclosed >= 0) return enclosed;
  if (isJoined(reading, phrase, next)) return index + 1;
  if (phrase.mention === null) return -1;
  const found = memberFrom(reading, phrases, index, phrase.last);
  return found < 0 ? memberFrom(reading, phrases, index, past) : found;
}

/** The next member of a phrase's list whose 'and' stands at a token. */
function memberFrom(reading: Reading, phrases: Phrase[], index: number, start: number): number {
  const kind = phrases[index]?.kind;
  for (let at = index + 1; at <= index + INSIDE; at++) {
    const member = phrases[at];
    if (!member || member.first > start + TITLE + 3) return -1;
    if (member.first < start || member.mention === null || member.kind !== kind) continue;
    if (isIntroduced(reading, start, member)) return at;
  }
  return -1;
}

function isJoined(reading: Reading, before: Phrase, phrase: Phrase): boolean {
  const from = pastAnd(reading, before.last);
  if (from === before.last) return false;
  for (let at = from; at < phrase.first; at++) {
    if (!(bitsAt(reading, at) & (WORD.and | WORD.determiner | WORD.preposition))) return false;
  }
  return phrase.first - from <= 3;
}

/** Past ', a former president of X,' and '(X)': to its closing comma; where none closes, no further. */
function pastApposition(reading: Reading, from: number): number {
  const open = wordAt(reading, from);
  const close = open === '(' ? ')' : ',';
  if (open !== ',' && open !== '(') return from;
  for (let at = from + 1; at < from + APPOSITION; at++) {
    if (wordAt(reading, at) === close) return close === ')' ? at + 1 : at;
    if (isVerb(reading, at) || /^[.;:]?$/.test(wordAt(reading, at))) return from;
  }
  return from;
}

/** 'And the former first lady, B': an 'and' and at most a title stand before a member. */
function isIntroduced(reading: Reading, from: number, { first }: Phrase): boolean {
  const start = pastAnd(reading, from);
  if (start === from || first - start > TITLE) return false;
  for (let at = start; at < first; at++) {
    if (isVerb(reading, at) || /^[.;:()]$/.test(wordAt(reading, at)) || ALIAS.test(wordAt(reading, at))) return false;
    if (wordAt(reading, at) === ',' && at < first - 1) return false;
  }
  return true;
}

function isVerb(reading: Reading, at: number): boolean {
  if (bitsAt(reading, at) & (WORD.passive | WORD.perfect | WORD.relative | WORD.clause | WORD.hypothetical))
    return true;
  const forms = reading.language.triggers.get(wordAt(reading, at));
  return forms?.some(({ form }) => form === 'past' || form === 'gerund') ?? false;
}

/** Past a comma, 'and', ', as well as', 'así como'. */
function pastAnd(reading: Reading, from: number): number {
  let at = from;
  if (wordAt(reading, at) === ',') at++;
  const long = AS_WELL.find((words) => words.every((word, k) => wordAt(reading, at + k) === word));
  if (long) return at + long.length;
  return bitsAt(reading, at) & WORD.and ? at + 1 : at;
}

/** What follows is another name of the same: no member. */
const ALIAS = /^(?:alias|aka|nicknamed|known|called|apodad[oa]|conocid[oa]|conhecid[oa]|vulgo)$/;

const AS_WELL = [
  'as well as',
  'along with',
  'together with',
  'así como',
  'junto con',
  'junto a',
  'assim como',
  'bem como',
].map((one) => one.split(' '));

function hasAnd(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to && at < from + APPOSITION + TITLE; at++) {
    if (wordAt(reading, at) !== ',' && bitsAt(reading, at) & WORD.and) return true;
    if (AS_WELL.some((words) => words.every((word, k) => wordAt(reading, at + k) === word))) return true;
  }
  return false;
}
