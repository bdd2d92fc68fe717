import { type ModelFile, type Packed, type Trees, unpackModel, unpackWeights } from '../learn/index.ts';
import { type RoleCounts, unpackCounts } from './role-counts.ts';
import { ROLES } from './roles.ts';
import { describeWord, type WordInfo } from './word-info.ts';
import { makeWordTable, type WordTable } from './word-table.ts';

/** All that extraction needs, read from models/muc4.bin. */
export interface Muc4Model {
  version: number;
  /** SHA-256 of the file's content, hexadecimal. */
  hash: string;
  words: WordTable;
  /** Linear questions about sentences and about whole texts. */
  sentences: Packed;
  documents: Packed;
  /** The chains' weights of begin and inside for each role, relative to outside; and their transitions. */
  chains: Packed;
  transitions: Float64Array;
  counts: RoleCounts;
  /** One forest a role: does the candidate fill it? */
  decide: Trees[];
  /** Do two candidates name the same thing? */
  pair: Trees;
  /** One forest a kind of incident: does the filler belong to an incident of that kind? */
  kinds: Trees[];
  thresholds: Thresholds;
  /** Words met before; emptied when it grows too large. */
  known: Map<string, WordInfo>;
  /** What the chains add for a word at each offset, kept for words met before; emptied likewise. */
  offsets: Map<WordInfo, Int32Array>;
}

/** Where decisions fall; all are probabilities, chosen on cross-validated training messages. */
export interface Thresholds {
  /** A filler of each role. */
  roles: number[];
  /** The same for templates, which are scored otherwise. */
  templateRoles: number[];
  /** A text tells of an incident even when no filler was found. */
  relevant: number;
  /** A filler belongs to a further kind of incident. */
  kind: number;
  /** A text tells of several incidents of a kind, so that one is parted in two. */
  several: number;
}

/** Reads a model's file. Throws when it is damaged or of another version. */
export function loadMuc4Model(bytes: Uint8Array): Muc4Model {
  const file = unpackModel(bytes, 'models/muc4.bin');
  if (file.info.name !== 'muc4' || file.info.version !== 1) {
    throw new Error('models/muc4.bin is not the incident model of this version. Restore it from the release.');
  }
  const { arrays } = file;
  const packed = (name: string) =>
    unpackWeights({
      hashes: arrays[`${name}.hashes`] as Int32Array,
      weights: arrays[`${name}.weights`] as Int8Array,
      scales: arrays[`${name}.scales`] as Float32Array,
    });
  const counts = (name: string) =>
    unpackCounts(arrays[`${name}.hashes`] as Int32Array, arrays[`${name}.numbers`] as Int16Array);
  return {
    version: file.info.version,
    hash: file.hash,
    words: makeWordTable(arrays['words.hashes'] as Int32Array, arrays['words.classes'] as Int32Array),
    sentences: packed('sentences'),
    documents: packed('documents'),
    chains: packed('chains'),
    transitions: arrays.transitions as Float64Array,
    counts: { strings: counts('strings'), heads: counts('lemmas') },
    decide: ROLES.map((role) => treesOf(file, role)),
    pair: treesOf(file, 'pair'),
    kinds: TEMPLATE_KINDS.map((kind) => treesOf(file, kind)),
    thresholds: file.info.thresholds as Thresholds,
    known: new Map(),
    offsets: new Map(),
  };
}

/** The kinds of incident that templates are made for; the others are too rare to learn. */
export const TEMPLATE_KINDS = ['attack', 'bombing', 'kidnapping', 'arson', 'robbery'] as const;

/** A forest's arrays for a model's file. */
export function packTrees(
  name: string,
  trees: Trees,
): Record<string, Float32Array | Int16Array | Int32Array | Float64Array> {
  return {
    [`${name}.base`]: Float64Array.of(trees.base, trees.features),
    [`${name}.roots`]: trees.roots,
    [`${name}.feature`]: trees.feature,
    [`${name}.value`]: trees.value,
    [`${name}.next`]: trees.next,
  };
}

function treesOf({ arrays }: ModelFile, name: string): Trees {
  const [base, features] = arrays[`${name}.base`] as Float64Array;
  return {
    base: base!,
    features: features!,
    roots: arrays[`${name}.roots`] as Int32Array,
    feature: arrays[`${name}.feature`] as Int16Array,
    value: arrays[`${name}.value`] as Float32Array,
    next: arrays[`${name}.next`] as Int32Array,
  };
}

const MOST_KNOWN = 60_000;

/** What the model knows of words in lower case, each described once. */
export function describeWords(model: Pick<Muc4Model, 'words' | 'known'>, words: readonly string[]): WordInfo[] {
  if (model.known.size > MOST_KNOWN) model.known.clear();
  return words.map((word) => {
    let info = model.known.get(word);
    if (!info) {
      info = describeWord(word, model.words);
      if (word.length < 40) model.known.set(word, info);
    }
    return info;
  });
}
