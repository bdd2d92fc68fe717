/** Words that tell what a story is about: long ones and names; used to see whether a paragraph belongs to it. */

const WORD = /[\p{L}][\p{L}\p{N}'’-]*/gu;
/** Long words that any story may have. */
const COMMON = new Set(
  `government authorities organized criminal officials president security because according although including through
  another between country several thousand million however without against january february september october november
  december gobierno autoridades organizado seguridad presidente nacional durante también después mientras crimen
  organizaciones millones entonces governo segurança também depois enquanto organizado autoridades milhões`.split(
    /\s+/,
  ),
);

/** The telling words of a text, as lower-case stems of at most 6 letters; at most 200 a paragraph are read. */
export function tellingWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const [match] of text.slice(0, 3000).matchAll(WORD)) {
    const lower = match.toLowerCase();
    if (COMMON.has(lower) || lower.length < 4) continue;
    if (lower.length >= 6 || /^\p{Lu}/u.test(match)) words.add(lower.slice(0, 6));
    if (words.size === 200) break;
  }
  return words;
}

/** How many of a block's telling words are among `known`. */
export function sharedWords(words: ReadonlySet<string>, known: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (known.has(word)) shared += 1;
  return shared;
}
