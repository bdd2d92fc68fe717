import { fold } from '../../text/index.ts';

/** How surely a name of nothing but a nickname or a surname says who is meant, at most. */
const WEAK_MOST = 70;

/** A name that somebody has; `weak`: one that many may have (FollowTheMoney `weakAlias`). */
export interface KnownName {
  name: string;
  weak: boolean;
}

/**
 * How alike a name is to those that somebody has, 0 to 100: 100 is the same but for case, accents and marks; 98 the same
 * words in another order; below that, what pairs of words have in common by Dice's coefficient over groups of three
 * letters, so that a slip of the pen costs little and a missing name a lot.
 */
export function scoreNames(asked: string, names: readonly KnownName[]): number {
  const wanted = wordsOf(asked);
  const scores = names.map(({ name, weak }) => {
    const score = scoreWords(wanted, wordsOf(name));
    return weak ? Math.min(score, WEAK_MOST) : score;
  });
  return Math.max(0, ...scores);
}

function scoreWords(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (a.join(' ') === b.join(' ')) return 100;
  const [x, y] = [sorted(a), sorted(b)];
  if (x === y) return 98;
  return Math.min(97, Math.round(100 * dice(threes(x), threes(y))));
}

/** `Peña-Nieto, "El Copete"` -> pena, nieto, el, copete. */
const wordsOf = (name: string) => fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];

const sorted = (words: readonly string[]) => [...words].sort().join(' ');

function threes(words: string): Set<string> {
  const padded = words.split(' ').map((word) => `  ${word} `);
  return new Set(padded.flatMap((word) => Array.from({ length: word.length - 2 }, (_, i) => word.slice(i, i + 3))));
}

function dice(a: Set<string>, b: Set<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  return (2 * both) / (a.size + b.size);
}
