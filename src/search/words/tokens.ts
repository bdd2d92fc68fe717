/** A word of a text, in lower case, and where it stands in UTF-16 units. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

/** Words longer than this are cut: they are addresses or noise. */
const WORD_LENGTH = 60;

/** Initials (`D.E.A.`), or letters, marks and digits with apostrophes inside. */
const WORD = /(?:\p{L}\.){2,}(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?=\p{L})[\p{L}\p{M}]*)*/gu;

/** What a match may hold that is not simply a word. */
const SPECIAL = /['’.]|[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud888]/;

/** Scripts that are written without spaces: each letter counts as a word, and a run of them as a phrase. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

/** The first `limit` words of a text as they are looked up, in order; quicker than `tokens`. Linear in the text's length. */
export function wordsIn(text: string, limit: number): string[] {
  const found = text.toLowerCase().normalize('NFC').match(WORD) ?? [];
  const words = SPECIAL.test(text) ? found.flatMap((match) => (SPECIAL.test(match) ? parts(match) : match)) : found;
  const some = words.length > limit ? words.slice(0, limit) : words;
  return some.map((word) => (word.length > WORD_LENGTH ? cut(word) : word));
}

/** The first `limit` words of a text with their places. Linear in the text's length. */
export function* tokens(text: string, limit: number): Generator<Token> {
  let count = 0;
  for (const match of text.matchAll(WORD)) {
    let start = match.index;
    const end = start + match[0].length;
    if (!SPECIAL.test(match[0])) {
      if (count++ >= limit) return;
      yield { word: cut(lower(match[0])), start, end };
      continue;
    }
    const pieces = /['’.]/.test(match[0]) ? [match[0]] : (match[0].match(UNSPACED) ?? []);
    for (const piece of pieces) {
      const word = parts(lower(piece))[0];
      const end = start + piece.length;
      if (word && count++ >= limit) return;
      if (word) yield { word: cut(word), start: start + elision(piece), end };
      start = end;
    }
  }
}

function lower(text: string): string {
  return text.toLowerCase().normalize('NFC');
}

function cut(word: string): string {
  return word.slice(0, WORD_LENGTH);
}

/** A lower case match as it is looked up: `d.e.a.` → `dea`, `maduro’s` → `maduro`, `l'état` → `état`, `毒品` → `毒`, `品`. */
function parts(match: string): string[] {
  if (match.includes('.')) return [match.replaceAll('.', '')];
  const apostrophe = match.search(/['’]/);
  if (apostrophe < 0) return match.match(UNSPACED) ?? [];
  const elided = elision(match);
  const word = (elided > 0 ? match.slice(elided) : match.slice(0, apostrophe)).replace(/['’].*$/s, '');
  return word === '' ? [] : [word];
}

/** Length of an elided article, with its apostrophe: `l’État`, `d'Aubuisson`; a final `'s` is none. */
function elision(match: string): number {
  const apostrophe = match.search(/['’]/);
  return apostrophe > 0 && apostrophe <= 2 && !/['’]s$/i.test(match) ? apostrophe + 1 : 0;
}

/** Whether a text begins with a letter of a script that is written without spaces. */
export function isUnspaced(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text);
}
