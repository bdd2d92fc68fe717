import { expect, it } from 'vitest';
import { addScores, fillLattice, makeLattice, segments } from './chains.ts';
import { seededRandom } from './random.ts';
import { type TaggedSentence, trainChains } from './train-chains.ts';

const HOW = { chains: 1, rows: 4, epochs: 30, rate: 0.2, decay: 0, emptyShare: 1, dropout: 0, seed: 3 };

/** A filler begins at word 1 and goes on over words 2, but only when a 1 stands before: order decides, not the word. */
function toySentences(count: number): TaggedSentence[] {
  const random = seededRandom(11);
  return Array.from({ length: count }, () => {
    const words = Int32Array.from({ length: 12 }, () => Math.floor(random() * 4));
    const labels = new Uint8Array(12);
    words.forEach((word, i) => {
      if (word === 1) labels[i] = 1;
      else if (word === 2 && i > 0 && labels[i - 1] !== 0) labels[i] = 2;
    });
    return {
      rows: words,
      ends: Int32Array.from(words.keys()).map((i) => i + 1),
      labels,
      filled: labels.some((y) => y > 0),
    };
  });
}

function proposals(sentence: TaggedSentence, chains: ReturnType<typeof trainChains>) {
  const n = sentence.ends.length;
  const scores = new Float64Array(n * 3);
  addScores(chains, sentence.rows, sentence.ends, 0, n, scores);
  const lattice = makeLattice(n);
  fillLattice(chains, 0, scores, n, lattice);
  return segments(chains, 0, scores, n, lattice, 0.01, 12);
}

it('learns a filler whose end depends on what stands before', () => {
  const chains = trainChains(toySentences(200), HOW);
  const unseen = { ...toySentences(1)[0]!, rows: Int32Array.of(2, 2, 0, 1, 2, 2, 3, 2, 1, 0, 2, 3) };
  const sure = proposals(unseen, chains).filter((segment) => segment.p > 0.5);
  expect(sure.map(({ first, last }) => [first, last])).toEqual([
    [3, 5],
    [8, 8],
  ]);
});

it('gives segments probabilities that add up: over all places where one may begin, at most one', () => {
  const chains = trainChains(toySentences(20), { ...HOW, epochs: 2 });
  for (const sentence of toySentences(5)) {
    const sums = new Float64Array(12);
    for (const { first, p } of proposals(sentence, chains)) sums[first]! += p;
    for (const sum of sums) expect(sum).toBeLessThanOrEqual(1 + 1e-9);
  }
});

it('learns the same weights from the same seed, and others from another', () => {
  const how = { ...HOW, epochs: 2, dropout: 0.3 };
  const once = trainChains(toySentences(50), how);
  expect(trainChains(toySentences(50), how)).toEqual(once);
  expect(trainChains(toySentences(50), { ...how, seed: 4 }).weights).not.toEqual(once.weights);
});
