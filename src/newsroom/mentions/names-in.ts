/** Somebody who can be mentioned. */
export interface Colleague {
  id: string;
  name: string;
}

/** More people than these are not mentioned by one comment. */
const MOST = 20;

/**
 * Whom a comment mentions: `@` and a whole name, or as much of one as nobody else's name begins with. Case and accents
 * count for nothing; an address such as `desk@news.example` mentions nobody.
 */
export function namesIn(body: string, colleagues: readonly Colleague[]): Colleague[] {
  const text = fold(body);
  const names = colleagues.map((one) => ({ one, words: fold(one.name).split(' ').filter(Boolean) }));
  const found = new Set<Colleague>();
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}._-])@(?=\p{L})/gu)) {
    const named = nameAt(text.slice(index + 1, index + 200), names);
    if (named && found.size < MOST) found.add(named);
  }
  return [...found];
}

interface Named {
  one: Colleague;
  words: readonly string[];
}

/** Whoever's name stands there with the most words; nobody where two have as many. */
function nameAt(text: string, names: readonly Named[]): Colleague | null {
  const said = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  let [best, most, same] = [null as Colleague | null, 0, false];
  for (const { one, words } of names) {
    const n = sharedWords(words, said, text);
    if (n < most || n === 0) continue;
    same = n === most;
    [best, most] = [one, n];
  }
  return same ? null : best;
}

/** How many words of a name stand at the head of a text, one after the other with a space between. */
function sharedWords(words: readonly string[], said: readonly string[], text: string): number {
  let n = 0;
  while (n < words.length && words[n] === said[n] && text.startsWith(words.slice(0, n + 1).join(' '))) n++;
  return n;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .toLowerCase();
}
