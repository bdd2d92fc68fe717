import {
  addScores,
  type Chains,
  type FeatureIndex,
  fillLattice,
  frequentFeatures,
  indexFeatures,
  makeLattice,
  rowOf,
  segments,
  type TaggedSentence,
  trainChains,
} from '../../src/extract/learn/index.ts';
import { ROLES } from '../../src/extract/muc4/index.ts';
import {
  LEAST_PROPOSAL,
  LEAST_SENTENCE,
  LONGEST_FILLER,
  levelsOf,
  type Occurrence,
  offsetFeatures,
  REACH_OF_WORDS,
  SENTENCE_QUESTIONS,
  tokenFeatures,
  wordAt,
} from '../../src/extract/muc4/training.ts';
import type { Case } from './cases.ts';

/** The sentences of all cases with their features as rows, and the hash of each row. */
export interface ChainData {
  hashes: Int32Array;
  sentences: Map<Case, TaggedSentence[]>;
}

/** Works out the features of all tokens; those that occur once are left out, and sentences that extraction passes over. */
export function chainData(cases: readonly Case[]): ChainData {
  const features = cases.map((c) => caseFeatures(c));
  const lists = features.flat().map((f) => f.hashes);
  const hashes = frequentFeatures(lists, 2);
  const index = indexFeatures(hashes);
  const sentences = cases.map((c, i) => [c, features[i]!.map((f, s) => tagSentence(c, s, f, index))] as const);
  return { hashes, sentences: new Map(sentences) };
}

interface SentenceFeatures {
  hashes: Int32Array;
  ends: Int32Array;
}

function caseFeatures({ reading }: Case): SentenceFeatures[] {
  const { tokens, infos, sentenceAnswers } = reading;
  const { sentenceStarts: starts } = tokens;
  const skipped = (s: number) => sentenceAnswers[s * SENTENCE_QUESTIONS]! < LEAST_SENTENCE;
  const rest = tokenFeatures(tokens, infos, levelsOf(reading), reading.phrases, skipped);
  return Array.from({ length: starts.length - 1 }, (_, s) => {
    const from = starts[s]!;
    const to = skipped(s) ? from : starts[s + 1]!;
    const hashes = new Int32Array((to - from) * 128);
    const ends = new Int32Array(to - from);
    let n = 0;
    for (let i = from; i < to; i++) {
      for (let o = -REACH_OF_WORDS; o <= REACH_OF_WORDS; o++) {
        n = offsetFeatures(wordAt(infos, from, to, i + o), o, hashes, n);
      }
      for (let at = rest.starts[i]!; at < rest.starts[i + 1]!; at++) hashes[n++] = rest.hashes[at]!;
      ends[i - from] = n;
    }
    return { hashes: hashes.slice(0, n), ends };
  });
}

function tagSentence(c: Case, s: number, { hashes, ends }: SentenceFeatures, index: FeatureIndex): TaggedSentence {
  const rows = new Int32Array(hashes.length);
  const rowEnds = new Int32Array(ends.length);
  let n = 0;
  for (let t = 0, at = 0; t < ends.length; t++) {
    for (; at < ends[t]!; at++) {
      const row = rowOf(index, hashes[at]!);
      if (row >= 0) rows[n++] = row;
    }
    rowEnds[t] = n;
  }
  const from = c.reading.tokens.sentenceStarts[s]!;
  const labels = new Uint8Array(ROLES.length * ends.length);
  for (const [role, y] of c.labels.entries()) labels.set(y.subarray(from, from + ends.length), role * ends.length);
  return { rows: rows.slice(0, n), ends: rowEnds, labels, filled: labels.some((y) => y > 0) };
}

/** How many chains from different seeds are averaged: what one learnt by chance fades. */
const SEEDS = 2;

/** Trains the chains on some cases. */
export function fitChains(cases: readonly Case[], data: ChainData, seed: number): Chains {
  const sentences = cases.flatMap((c) => data.sentences.get(c)!);
  const how = {
    chains: ROLES.length,
    rows: data.hashes.length,
    epochs: 4,
    rate: 0.08,
    decay: 0.3,
    emptyShare: 0.8,
    dropout: 0.5,
  };
  const [mean, ...others] = Array.from({ length: SEEDS }, (_, i) => trainChains(sentences, { ...how, seed: seed + i }));
  for (const other of others) {
    for (let k = 0; k < mean!.weights.length; k++) mean!.weights[k]! += other.weights[k]!;
    for (let k = 0; k < mean!.transitions.length; k++) mean!.transitions[k]! += other.transitions[k]!;
  }
  for (let k = 0; k < mean!.weights.length; k++) mean!.weights[k]! /= SEEDS;
  for (let k = 0; k < mean!.transitions.length; k++) mean!.transitions[k]! /= SEEDS;
  return mean!;
}

/** What the chains propose for a case, by role. */
export function proposeWith(chains: Chains, c: Case, data: ChainData): Occurrence[][] {
  const found: Occurrence[][] = ROLES.map(() => []);
  const starts = c.reading.tokens.sentenceStarts;
  data.sentences.get(c)!.forEach((sentence, s) => {
    const n = sentence.ends.length;
    if (n === 0) return;
    const scores = new Float64Array(n * ROLES.length * 3);
    addScores(chains, sentence.rows, sentence.ends, 0, n, scores);
    const lattice = makeLattice(n);
    for (let role = 0; role < ROLES.length; role++) {
      fillLattice(chains, role, scores, n, lattice);
      for (const { first, last, p } of segments(chains, role, scores, n, lattice, LEAST_PROPOSAL, LONGEST_FILLER)) {
        found[role]!.push({ first: first + starts[s]!, last: last + starts[s]!, p });
      }
    }
  });
  return found;
}
