/** The tokens of a text, in lower case, with their places in UTF-16 units and the sentences they make up. */
export interface Tokens {
  text: string;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  words: string[];
  /** The sentence of each token, from 0. */
  sentence: Int32Array;
  /** The first token of each sentence, and at the end the number of tokens. */
  sentenceStarts: Int32Array;
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr gen col lt maj capt sgt cmdr adm gov sen rep st jr sr fr rev msgr prof no vs etc sra lic ing gral tte cnel eng atty brig cdr dep hon'.split(
    ' ',
  ),
);
/** A sentence that never ends is cut here, so that memory and time stay in proportion. */
const LONGEST_SENTENCE = 160;

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Reads tokens: runs of letters and digits (with the inner stops of "u.s."), "'s", and single other characters. */
export function tokenize(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: string[] = [];
  const sentence: number[] = [];
  const sentenceStarts: number[] = [];
  let at = 0;
  let breakNext = true;
  while (at < text.length) {
    const gap = at;
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    if (at >= text.length) break;
    if (at > gap && !breakNext) breakNext = breaks(text, gap, at, words);
    const end = tokenEnd(text, at);
    if (!breakNext && starts.length - sentenceStarts.at(-1)! >= LONGEST_SENTENCE) breakNext = true;
    if (breakNext) sentenceStarts.push(starts.length);
    breakNext = false;
    sentence.push(sentenceStarts.length - 1);
    starts.push(at);
    ends.push(end);
    words.push(text.slice(at, end).toLowerCase());
    at = end;
  }
  sentenceStarts.push(starts.length);
  return {
    text,
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    words,
    sentence: Int32Array.from(sentence),
    sentenceStarts: Int32Array.from(sentenceStarts),
  };
}

/** Whether the white space from `gap` to `at` parts two sentences: a blank line, two spaces, or a stop before it. */
function breaks(text: string, gap: number, at: number, words: string[]): boolean {
  if (at - gap > 1) return true;
  const last = words.at(-1)!;
  if (last === '!' || last === '?') return true;
  if ((last === '"' || last === '”' || last === ')') && /[.!?]/.test(text.charAt(gap - 2))) return true;
  if (last !== '.') return text.charCodeAt(gap) === 10;
  const before = words.at(-2) ?? '';
  return !ABBREVIATIONS.has(before) && !(before.length === 1 && /[a-z]/.test(before));
}

/** Where the token that begins at `at` ends. */
function tokenEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === 39 && (text.charCodeAt(at + 1) | 32) === 115 && !isWord(text, at + 2)) return at + 2;
  if (!isWord(text, at)) return at + (first >= 0xd800 && first < 0xdc00 && isLow(text.charCodeAt(at + 1)) ? 2 : 1);
  let end = at;
  while (isWord(text, end)) end++;
  while (end < text.length && joins(text, end)) {
    end++;
    while (isWord(text, end)) end++;
  }
  // The last stop of "u.s." belongs to it.
  if (text.charCodeAt(end) === 46 && end - at >= 3 && text.charCodeAt(end - 2) === 46) end++;
  return end;
}

/** Whether the character at `at` binds what stands on both sides: "u.s", "1,500", "o'higgins". */
function joins(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if ((c !== 46 && c !== 44 && c !== 39) || !isWord(text, at + 1)) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (c === 39) return (after | 32) !== 115 || isWord(text, at + 2);
  if (isDigit(before) && isDigit(after)) return true;
  return c === 46 && !isWord(text, at + 2) && (at < 2 || !isWord(text, at - 2)) && !isDigit(after);
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function isLow(c: number): boolean {
  return c >= 0xdc00 && c < 0xe000;
}

function isSpace(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x2028 || c === 0x2029 || c === 0x202f || c === 0xfeff;
}

function isWord(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c < 128) return isDigit(c) || (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
  return c >= 0xaa && LETTER.test(text.charAt(at));
}

/** The text from one token to another, last included. */
export function textOf(tokens: Tokens, first: number, last: number): string {
  return tokens.text.slice(tokens.starts[first]!, tokens.ends[last]!);
}
