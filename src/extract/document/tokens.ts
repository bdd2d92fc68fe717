import type { Tokens } from './document.ts';

/** Bits of how a token is written. */
export const SHAPE = {
  /** Begins with a capital. */
  capital: 1,
  /** Two or more letters, all capitals. */
  allCapitals: 2,
  /** Has a digit. */
  digit: 4,
  /** A word (letters or digits), not a mark. */
  word: 8,
} as const;

/** Reads tokens: runs of letters and digits with their inner marks ("u.s.", "1,500", "o'higgins"), "'s", single others. */
export function tokenize(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: string[] = [];
  const shapes: number[] = [];
  for (let at = 0; at < text.length; ) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = tokenEnd(text, at);
    const word = text.slice(at, end);
    starts.push(at);
    ends.push(end);
    words.push(word.toLowerCase());
    shapes.push(shapeOf(word));
    at = end;
  }
  return {
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    words,
    shapes: Uint8Array.from(shapes),
  };
}

function shapeOf(word: string): number {
  const c = word.charCodeAt(0);
  if (c >= 97 && c <= 122 && word.length < 20) return SHAPE.word;
  if (!isWord(word, 0)) return 0;
  const digit = /\d/.test(word) ? SHAPE.digit : 0;
  if (!/^\p{Lu}/u.test(word)) return SHAPE.word | digit;
  const letters = word.replace(/[^\p{L}]/gu, '');
  const all = letters.length > 1 && letters === letters.toUpperCase() ? SHAPE.allCapitals : 0;
  return SHAPE.word | SHAPE.capital | digit | all;
}

/** Where the token that begins at `at` ends. */
function tokenEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (isApostrophe(first) && (text.charCodeAt(at + 1) | 32) === 115 && !isWord(text, at + 2)) return at + 2;
  if (!isWord(text, at)) return at + (first >= 0xd800 && first < 0xdc00 && at + 1 < text.length ? 2 : 1);
  let end = at;
  while (isWord(text, end)) end++;
  while (end < text.length && joins(text, end)) {
    end++;
    while (isWord(text, end)) end++;
  }
  // The last stop of "U.S." belongs to it.
  if (text.charCodeAt(end) === 46 && end - at >= 3 && text.charCodeAt(end - 2) === 46) end++;
  return end;
}

/** Whether the character at `at` binds what stands on both sides: "u.s", "1,500", "o'higgins". */
function joins(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if ((c !== 46 && c !== 44 && !isApostrophe(c)) || !isWord(text, at + 1)) return false;
  if (isApostrophe(c)) return (text.charCodeAt(at + 1) | 32) !== 115 || isWord(text, at + 2);
  if (isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) return true;
  return c === 46 && !isWord(text, at + 2) && (at < 2 || !isWord(text, at - 2)) && !isDigit(text.charCodeAt(at + 1));
}

function isApostrophe(c: number): boolean {
  return c === 39 || c === 0x2019;
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function isSpace(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x2028 || c === 0x2029 || c === 0x202f || c === 0xfeff;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

function isWord(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c < 128) return isDigit(c) || (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
  return c >= 0xaa && LETTER.test(text.charAt(at));
}
