/** A word of a text, in lower case, and where it stands in UTF-16 units. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

/** Words longer than this are cut: they are addresses or noise. */
const WORD_LENGTH = 60;

/**
 * Initials (`D.E.A.`), or one ideograph, kana or Thai letter (scripts without spaces: a run of them is searched as a
 * phrase), or letters, marks and digits with apostrophes inside.
 */
const WORD =
  /(?:\p{L}\.){2,}(?![\p{L}\p{N}])|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}])*(?:['’](?=\p{L})[\p{L}\p{M}]*)*/gu;

/** Lower case word as it is looked up: `D.E.A.` → `dea`, `Maduro’s` → `maduro`, `l'État` → `état`. */
function wordOf(found: string): string {
  let word = found.toLowerCase().normalize('NFC');
  if (word.includes('.')) word = word.replaceAll('.', '');
  const apostrophe = word.search(/['’]/);
  if (apostrophe >= 0)
    word = apostrophe <= 2 && !/['’]s$/.test(word) ? word.slice(apostrophe + 1) : word.slice(0, apostrophe);
  return word.replace(/['’].*$/, '').slice(0, WORD_LENGTH);
}

/** The first `limit` words of a text, in order. Linear in the text's length. */
export function* tokens(text: string, limit: number): Generator<Token> {
  let count = 0;
  for (const match of text.matchAll(WORD)) {
    if (count++ >= limit) return;
    const word = wordOf(match[0]);
    if (word !== '') yield { word, start: match.index, end: match.index + match[0].length };
  }
}
