const ASCII = /^[\0-\x7f]*$/;
const MARKS = /\p{M}/gu;
const APOSTROPHES = /[‘’ʼ`´]/g;
const QUOTES = /[“”„«»]/g;
const HYPHENS = /[‐‑‒–−]/g;

/** A word in lower case -> without accents, with straight quotes and plain hyphens: 'cáceres' -> 'caceres'. */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .replace(QUOTES, '"')
    .normalize('NFC');
}
