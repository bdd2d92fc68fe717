import { SHAPE } from '../document/tokens.ts';
import { hashText, mix, mix2, mix3 } from '../learn/index.ts';
import { cueOf } from './cues.ts';

/** One of the two names: tokens from `first` up to, not including, `last`, and one of `NAME_KIND`. */
export interface NameTokens {
  first: number;
  last: number;
  kind: number;
}

/** A sentence's tokens and two names in it, which don't overlap. */
export interface TwoNames {
  /** In lower case. */
  words: readonly string[];
  shapes: Uint8Array;
  source: NameTokens;
  target: NameTokens;
}

/** Kinds of features; part of the model: never renumber. */
const K = {
  bias: 1,
  types: 2,
  distance: 3,
  gap: 4,
  gapPair: 5,
  gapWhole: 6,
  at: 7,
  near: 8,
  nearPair: 9,
  cueGap: 10,
  cueNear: 11,
  cueAround: 12,
  around: 13,
  shape: 14,
} as const;
/** What stands for words that are not told apart; the names themselves are among them, so none is learnt by heart. */
const WORD = { end: 3, source: 5, target: 6, number: 8, name: 9 } as const;
/** Tokens beside each name, tokens of a long gap's two ends, tokens of context on both sides. */
const BESIDE = 3;
const GAP_END = 8;
const AROUND = 15;

/**
 * What a relation is told by: the words between the names, beside each and around both, what kinds of names they are,
 * their order and distance. Names, also all others in the sentence, count as names only. Hashes, each once.
 */
export function relationFeatures(two: TwoNames): Int32Array {
  const { source, target } = two;
  const direction = source.first < target.first ? 1 : 2;
  const [a, b] = direction === 1 ? [source, target] : [target, source];
  const found = new Set<number>();
  const sight: Sight = {
    ...two,
    a,
    b,
    direction,
    types: source.kind * 16 + target.kind,
    put: (hash) => found.add(hash),
  };
  addTypes(sight);
  addGap(sight);
  addBeside(sight, source, 1);
  addBeside(sight, target, 2);
  addAround(sight);
  return Int32Array.from(found);
}

interface Sight extends TwoNames {
  /** The name that comes first, and the other. */
  a: NameTokens;
  b: NameTokens;
  direction: number;
  types: number;
  put: (hash: number) => void;
}

function wordAt({ words, shapes, source, target }: Sight, i: number): number {
  const word = words[i];
  if (word === undefined) return WORD.end;
  if (i >= source.first && i < source.last) return WORD.source;
  if (i >= target.first && i < target.last) return WORD.target;
  const shape = shapes[i] ?? 0;
  if (shape & SHAPE.digit) return WORD.number;
  return shape & SHAPE.capital && i > 0 && cueOf(word) === 0 ? WORD.name : hashText(word);
}

function addTypes({ source, target, types, direction, put, a, b }: Sight): void {
  const gap = b.first - a.last;
  const distance = [1, 2, 3, 5, 9, 15, 25].filter((limit) => gap >= limit).length;
  put(mix(K.bias, 0));
  put(mix(K.types, types));
  put(mix2(K.types, source.kind, 1));
  put(mix2(K.types, target.kind, 2));
  put(mix2(K.types, types, 2 + direction));
  put(mix2(K.distance, distance, direction));
  put(mix3(K.distance, distance, direction, types));
}

function addGap(sight: Sight): void {
  const { a, b, direction, types, words, put } = sight;
  const gap = b.first - a.last;
  let whole = 17;
  for (let i = a.last; i < b.first; i++) {
    if (gap > 20 && i === a.last + GAP_END) i = b.first - GAP_END;
    const word = wordAt(sight, i);
    whole = mix2(K.gapWhole, whole, word);
    put(mix2(K.gap, word, direction));
    put(mix2(K.gap, word, 0));
    put(mix3(K.gap, word, types, 3));
    put(mix3(K.gapPair, word, i + 1 < b.first ? wordAt(sight, i + 1) : 1, direction));
    const cue = cueOf(words[i] ?? '');
    if (cue === 0) continue;
    put(mix2(K.cueGap, cue, 0));
    put(mix2(K.cueGap, cue, direction));
    put(mix3(K.cueGap, cue, types, direction));
  }
  if (gap > 6) return;
  put(mix2(K.gapWhole, whole, direction));
  put(mix3(K.gapWhole, whole, types, direction));
}

function addBeside(sight: Sight, { first, last }: NameTokens, mark: number): void {
  const { words, shapes, types, put } = sight;
  for (let far = 1; far <= BESIDE; far++) {
    for (const side of [1, 2]) {
      const i = side === 1 ? first - far : last + far - 1;
      const word = wordAt(sight, i);
      put(mix3(K.at, word, far * 2 + side, mark));
      put(mix3(K.near, word, side, mark));
      const cue = cueOf(words[i] ?? '');
      if (cue === 0) continue;
      put(mix3(K.cueNear, cue, side, mark));
      put(mix3(K.cueNear, cue * 4 + side, types, mark));
    }
  }
  put(mix3(K.nearPair, wordAt(sight, first - 2), wordAt(sight, first - 1), mark));
  put(mix3(K.nearPair, wordAt(sight, last), wordAt(sight, last + 1), 10 + mark));
  put(mix3(K.nearPair, wordAt(sight, first - 1), wordAt(sight, last), 20 + mark));
  put(mix3(K.shape, Math.min(last - first, 4), (shapes[first] ?? 0) & (SHAPE.capital | SHAPE.allCapitals), mark));
}

function addAround(sight: Sight): void {
  const { a, b, words, types, put } = sight;
  for (let i = Math.max(0, a.first - AROUND); i < Math.min(words.length, b.last + AROUND); i++) {
    // The middle of a long gap says little, and a hostile sentence may be a megabyte long.
    if (i === a.last + 4 * AROUND && i < b.first - 4 * AROUND) i = b.first - 4 * AROUND;
    const word = wordAt(sight, i);
    if (word !== WORD.name) put(mix(K.around, word));
    const cue = cueOf(words[i] ?? '');
    if (cue) put(mix2(K.cueAround, cue, types));
  }
}
