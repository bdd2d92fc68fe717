import {
  addScores,
  type Chains,
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
  LONGEST_FILLER,
  levelsOf,
  type Occurrence,
  tokenFeatures,
} from '../../src/extract/muc4/training.ts';
import type { Case } from './cases.ts';

/** The sentences of all cases with their features as rows, and the hash of each row. */
export interface ChainData {
  hashes: Int32Array;
  sentences: Map<Case, TaggedSentence[]>;
}

/** Works out the features of all tokens; those that occur once are left out. */
export function chainData(cases: readonly Case[]): ChainData {
  const features = cases.map(({ reading }) =>
    tokenFeatures(reading.tokens, reading.infos, levelsOf(reading), reading.phrases),
  );
  const hashes = frequentFeatures(
    features.map((f) => f.hashes),
    2,
  );
  const index = indexFeatures(hashes);
  const sentences = new Map<Case, TaggedSentence[]>();
  cases.forEach((c, i) => {
    const { hashes: own, ends } = features[i]!;
    const starts = c.reading.tokens.sentenceStarts;
    const list = Array.from({ length: starts.length - 1 }, (_, s) => {
      const from = starts[s]!;
      const rows: number[] = [];
      const rowEnds = new Int32Array(starts[s + 1]! - from);
      for (let t = from, at = from === 0 ? 0 : ends[from - 1]!; t < starts[s + 1]!; t++) {
        for (; at < ends[t]!; at++) {
          const row = rowOf(index, own[at]!);
          if (row >= 0) rows.push(row);
        }
        rowEnds[t - from] = rows.length;
      }
      const labels = new Uint8Array(ROLES.length * rowEnds.length);
      for (const [role, y] of c.labels.entries()) labels.set(y.subarray(from, starts[s + 1]!), role * rowEnds.length);
      return { rows: Int32Array.from(rows), ends: rowEnds, labels, filled: labels.some((y) => y > 0) };
    });
    sentences.set(c, list);
  });
  return { hashes, sentences };
}

/** Trains the chains on some cases. */
export function fitChains(cases: readonly Case[], data: ChainData, seed: number): Chains {
  return trainChains(
    cases.flatMap((c) => data.sentences.get(c)!),
    {
      chains: ROLES.length,
      rows: data.hashes.length,
      epochs: 4,
      rate: 0.08,
      decay: 0.3,
      emptyShare: 0.8,
      dropout: 0.5,
      seed,
    },
  );
}

/** What the chains propose for a case, by role. */
export function proposeWith(chains: Chains, c: Case, data: ChainData): Occurrence[][] {
  const found: Occurrence[][] = ROLES.map(() => []);
  const starts = c.reading.tokens.sentenceStarts;
  data.sentences.get(c)!.forEach((sentence, s) => {
    const n = sentence.ends.length;
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
