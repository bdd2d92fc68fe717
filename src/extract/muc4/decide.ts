import { treesProbability } from '../learn/index.ts';
import { candidateFeatures, sumLists } from './candidate-features.ts';
import { gatherCandidates } from './candidates.ts';
import type { Muc4Model } from './model.ts';
import { pairFeatures } from './pair-features.ts';
import type { Candidate, Occurrence, Reading } from './reading.ts';

/** A candidate with the probability that it fills its role. */
export interface Weighed extends Candidate {
  confidence: number;
  /** The numbers that it was weighed by. */
  features: Float32Array;
}

/** Weighs all candidates of a text, most likely first in each role. */
export function weighCandidates(
  reading: Reading,
  proposals: readonly (readonly Occurrence[])[],
  model: Pick<Muc4Model, 'counts' | 'decide'>,
): Weighed[][] {
  const lists = proposals.map((list, role) => gatherCandidates(reading, role, list));
  const sums = sumLists(reading, lists);
  return lists.map((list) =>
    list
      .map((candidate) => {
        const numbers: number[] = [];
        candidateFeatures(reading, lists, sums, candidate, model.counts, numbers);
        const features = Float32Array.from(numbers);
        return { ...candidate, features, confidence: treesProbability(model.decide[candidate.role]!, features) };
      })
      .sort((a, b) => b.confidence - a.confidence),
  );
}

/** Probability that two candidates of one role name the same thing. */
export type SameThing = (a: Candidate, b: Candidate) => number;

/** Asks the pairwise trees; answers are kept, as each pair is asked more than once. */
export function sameThing(
  reading: Reading,
  lists: readonly (readonly Candidate[])[],
  model: Pick<Muc4Model, 'pair'>,
): SameThing {
  const known = new Map<string, number>();
  return (a, b) => {
    const key = `${a.role} ${a.hash < b.hash ? `${a.hash} ${b.hash}` : `${b.hash} ${a.hash}`}`;
    let p = known.get(key);
    if (p === undefined) {
      p = treesProbability(model.pair, Float32Array.from(pairFeatures(reading, a, b, lists[a.role]!.length)));
      known.set(key, p);
    }
    return p;
  };
}

/**
 * Picks one string for each thing, greedily: a candidate counts as often as it is right and none of those picked
 * before names the same thing.
 */
export function pickFillers<C extends Weighed>(list: readonly C[], same: SameThing, threshold: number): C[] {
  const picked: C[] = [];
  for (const candidate of list) {
    if (candidate.confidence < threshold) break;
    let p = candidate.confidence;
    for (const other of picked) p *= 1 - same(other, candidate);
    if (p >= threshold) picked.push(candidate);
  }
  return picked;
}
