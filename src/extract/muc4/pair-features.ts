import { overlaps } from './candidate-features.ts';
import type { Candidate, Reading } from './reading.ts';
import { PART, roleBit } from './word-info.ts';

const LINKS = new Set(['of', 'the', 'and', 'for', 'de', 'la', 'el', 'los', 'del']);
const QUANTITY = roleBit('quantity');

/** The numbers by which trees decide whether two candidates of a role name the same thing; symmetric. */
export function pairFeatures(reading: Reading, a: Candidate, b: Candidate, listed: number): number[] {
  const [x, y] = a.best.first <= b.best.first ? [a, b] : [b, a];
  const { tokens, infos } = reading;
  const other = new Set(y.words);
  const shared = x.words.filter((word) => other.has(word)).length;
  const between = Math.max(0, y.best.first - x.best.last - 1);
  const middle = between > 0 && between < 4 ? infos[x.best.last + 1]!.word : '';
  const names = [x, y].map(
    (c) => infos.slice(c.best.first, c.best.last + 1).filter((info) => info.part === PART.name).length / c.words.length,
  );
  const numbers = [x, y]
    .map((c) => infos[c.best.first]!)
    .filter((info) => info.number || (info.roles & QUANTITY) !== 0);
  return [
    a.role,
    infos[x.head]!.lemma === infos[y.head]!.lemma ? 1 : 0,
    shared / Math.min(x.words.length, y.words.length),
    shared / (x.words.length + y.words.length - shared),
    x.words.at(-1) === y.words.at(-1) ? 1 : 0,
    x.words[0] === y.words[0] ? 1 : 0,
    isShort(x, y) || isShort(y, x) ? 1 : 0,
    Math.min(between, 200),
    a.occurrences.some((o) => b.occurrences.some((q) => overlaps(o, q))) ? 1 : 0,
    Math.abs(tokens.sentence[x.best.first]! - tokens.sentence[y.best.first]!),
    middle === 'and' || middle === 'y' ? 1 : 0,
    middle === ',' ? 1 : 0,
    middle === '(' || middle === '-' ? 1 : 0,
    Math.min(names[0]!, names[1]!),
    Math.max(names[0]!, names[1]!),
    Math.min(x.words.length, y.words.length),
    Math.max(x.words.length, y.words.length),
    infos[x.head]!.plural === infos[y.head]!.plural ? 1 : 0,
    (infos[x.head]!.roles & infos[y.head]!.roles) !== 0 ? 1 : 0,
    numbers.length === 2 && numbers[0]!.hash !== numbers[1]!.hash ? 1 : 0,
    listed,
    x.best.p,
    y.best.p,
  ];
}

/** Whether the first candidate is the acronym of the second. */
function isShort(short: Candidate, long: Candidate): boolean {
  if (short.words.length !== 1) return false;
  const initials = long.words.filter((word) => !LINKS.has(word)).map((word) => word[0]);
  return initials.length > 1 && initials.join('') === short.words[0];
}
