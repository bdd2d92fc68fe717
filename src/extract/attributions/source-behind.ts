import { isAdverb, isCapital, isPast, isWord, type Reading, wordAt } from './reading.ts';
import type { Source } from './source.ts';
import { sourceAfter } from './source-after.ts';

/** Who stands behind a verb, over 'hoy', 'el lunes', 'en una entrada de blog', 'a Radio Xul'. */
export function sourceBehind(reading: Reading, at: number, last: number): Source | null {
  const { words } = reading;
  let next = wordAt(reading, at) === '-' && /^(?:se|lhes?)$/.test(wordAt(reading, at + 1)) ? at + 2 : at;
  for (let part = 0; part < 3; part++) {
    const before = next;
    while (next < last && isBetween(reading, next)) next++;
    const article = /^(?:el|la|on|in|em|no|na|nesta|neste|este|esta)$/.test(wordAt(reading, next)) ? next + 1 : next;
    const dated = reading.dateEnds[article] ?? 0;
    if (dated > article && dated < last) next = dated;
    else if (next > at || words.prepositions.has(wordAt(reading, next))) next = overPhrase(reading, next, last);
    if (next === before) break;
  }
  return sourceAfter(reading, next, last);
}

function isBetween({ words, ...rest }: Reading, at: number): boolean {
  const word = rest.document.tokens.words[at] ?? '';
  if (words.prepositions.has(word) || words.determiners.has(word) || words.pronouns.has(word)) return false;
  return words.between.has(word) || isAdverb({ words, ...rest }, at);
}

/** Over 'en una entrada de blog' before a name or an article, where both stand together. */
function overPhrase(reading: Reading, at: number, last: number): number {
  const { words } = reading;
  if (!words.prepositions.has(wordAt(reading, at)) || words.determiners.has(wordAt(reading, at))) return at;
  for (let next = at + 2; next < Math.min(last, at + 9); next++) {
    if (words.that.has(wordAt(reading, next)) || words.borders.has(wordAt(reading, next))) return at;
    if (!isWord(reading, next))
      return wordAt(reading, next) === ',' && next + 1 < last && isCapital(reading, next + 1) ? next + 1 : at;
    const before = wordAt(reading, next - 1);
    const opens =
      (isCapital(reading, next) && !isCapital(reading, next - 1)) || words.determiners.has(wordAt(reading, next));
    const third = isCapital(reading, next) && isCapital(reading, next + 1) && isCapital(reading, next - 1);
    if (third && next === at + 2) return next;
    if (opens && !words.links.has(before) && !words.prepositions.has(before) && !words.determiners.has(before))
      return next;
  }
  return at;
}

/** A verb: no phrase of time or place goes over it. */
function isActing(reading: Reading, at: number): boolean {
  return !isCapital(reading, at) && (isPast(reading, at) || reading.words.finite.has(wordAt(reading, at)));
}

/** Over 'on July 27, 2021', 'a Prensa Xul', 'in a statement', 'ayer'. */
export function afterTime(reading: Reading, at: number, last: number): number {
  const { words } = reading;
  let end = at;
  for (let part = 0; part < 2; part++) {
    let next = end;
    const article = /^(?:el|la|o|a|na|no)$/.test(wordAt(reading, next)) && (reading.dateEnds[next] ?? 0) <= next;
    if (words.prepositions.has(wordAt(reading, next)) || article) next++;
    const dated = reading.dateEnds[next] ?? 0;
    if (dated > next) {
      end = /^(?:morning|afternoon|evening|night)$/.test(wordAt(reading, dated)) ? dated + 1 : dated;
      continue;
    }
    if (next === end) break;
    while (next < last && next - end < 8 && isWord(reading, next) && !isActing(reading, next)) next++;
    if (next < last && isActing(reading, next)) break;
    if (!/^[,.;]$/.test(wordAt(reading, next)) && next < last) break;
    end = next;
  }
  return Math.min(end, last);
}
