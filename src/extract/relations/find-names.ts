import { tokenize } from '../document/tokens.ts';
import type { TwoNames } from './features.ts';
import { guessNameKind, type PlaceNames } from './name-kinds.ts';

/** A sentence and two names that stand in it. */
export interface RelationInput {
  sentence: string;
  source: string;
  target: string;
}

/** Tokens of a sentence that are read. */
const LONGEST = 20_000;

/** Finds both names in the sentence, where they stand closest; a name that is not there counts as at its end. */
export function findNames({ sentence, source, target }: RelationInput, known: PlaceNames): TwoNames {
  const tokens = tokenize(sentence);
  const words = tokens.words.slice(0, LONGEST);
  const [s, t] = [namePlaces(words, source), namePlaces(words, target)];
  const [from, to] = closest(s, t) ?? [s.at[0] ?? words.length, t.at[0] ?? words.length];
  const name = (first: number, length: number, text: string) => ({
    first,
    last: Math.min(first + length, words.length),
    kind: guessNameKind(text, words[first - 1] ?? '', known),
  });
  return { words, shapes: tokens.shapes, source: name(from, s.length, source), target: name(to, t.length, target) };
}

interface Places {
  at: number[];
  length: number;
}

function namePlaces(words: readonly string[], text: string): Places {
  const name = tokenize(text.slice(0, 300)).words;
  const at: number[] = [];
  for (let i = 0; name.length > 0 && i + name.length <= words.length; i++) {
    let k = 0;
    // "U.S" is also found in "U.S."
    while (k < name.length && (words[i + k] === name[k] || words[i + k] === `${name[k]}.`)) k++;
    if (k === name.length) at.push(i);
  }
  return { at, length: name.length };
}

/** The two places with the fewest tokens between them, in one pass over both lists; null when none don't overlap. */
function closest(s: Places, t: Places): [number, number] | null {
  let best: [number, number] | null = null;
  let least = Number.POSITIVE_INFINITY;
  let from = 0;
  for (const a of s.at) {
    while (from < t.at.length && (t.at[from] ?? 0) + t.length <= a) from++;
    for (let k = Math.max(0, from - 1); k < Math.min(t.at.length, from + s.length + 2); k++) {
      const b = t.at[k] ?? 0;
      const gap = a < b ? b - a - s.length : a - b - t.length;
      if (gap < 0 || gap >= least) continue;
      least = gap;
      best = [a, b];
    }
  }
  return best;
}
