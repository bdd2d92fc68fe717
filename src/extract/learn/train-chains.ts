import { addScores, type Chains, fillLattice, type Lattice, makeLattice } from './chains.ts';
import { seededRandom, shuffle } from './random.ts';

/** One sentence to learn from: the rows of its tokens' features, and the labels of each chain. */
export interface TaggedSentence {
  /** The feature rows of all tokens, one after the other. */
  rows: Int32Array;
  /** Where each token's features end in `rows`. */
  ends: Int32Array;
  /** `chains × tokens` labels: 0 outside, 1 begin, 2 inside. */
  labels: Uint8Array;
  /** Whether any label is not outside. */
  filled: boolean;
}

/** How chains are trained. */
export interface ChainTraining {
  chains: number;
  rows: number;
  epochs: number;
  /** AdaGrad's step. */
  rate: number;
  /** Share by which weights shrink after each epoch. */
  decay: number;
  /** Share of the sentences without any segment that an epoch reads. */
  emptyShare: number;
  /** Share of the features of a token that are hidden at random, so that no single one is trusted. */
  dropout: number;
  seed: number;
}

/** Trains chains by stochastic gradient ascent of the likelihood with AdaGrad's steps (Duchi, Hazan, Singer 2011). */
export function trainChains(sentences: readonly TaggedSentence[], how: ChainTraining): Chains {
  const width = how.chains * 3;
  const chains: Chains = {
    count: how.chains,
    weights: new Float32Array(how.rows * width),
    transitions: new Float64Array(how.chains * 9),
  };
  const longest = sentences.reduce((most, s) => Math.max(most, s.ends.length), 1);
  const work: Work = {
    chains,
    squares: new Float32Array(chains.weights.length),
    transitionSquares: new Float64Array(how.chains * 9),
    scores: new Float64Array(longest * width),
    slopes: new Float64Array(longest * width),
    lattice: makeLattice(longest),
    rate: how.rate,
  };
  const random = seededRandom(how.seed);
  const order = Int32Array.from(sentences.keys());
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const sentence = sentences[i]!;
      if (sentence.ends.length === 0 || (!sentence.filled && random() >= how.emptyShare)) continue;
      learnFrom(how.dropout > 0 ? thinned(sentence, how.dropout, random) : sentence, work);
    }
    for (let k = 0; k < chains.weights.length; k++) chains.weights[k]! *= 1 - how.decay;
  }
  return chains;
}

function thinned(sentence: TaggedSentence, dropout: number, random: () => number): TaggedSentence {
  const rows = new Int32Array(sentence.rows.length);
  const ends = new Int32Array(sentence.ends.length);
  let n = 0;
  for (let token = 0, at = 0; token < ends.length; token++) {
    for (const end = sentence.ends[token]!; at < end; at++) if (random() >= dropout) rows[n++] = sentence.rows[at]!;
    ends[token] = n;
  }
  return { ...sentence, rows: rows.subarray(0, n), ends };
}

interface Work {
  chains: Chains;
  squares: Float32Array;
  transitionSquares: Float64Array;
  scores: Float64Array;
  slopes: Float64Array;
  lattice: Lattice;
  rate: number;
}

function learnFrom(sentence: TaggedSentence, work: Work): void {
  const { chains, scores } = work;
  const n = sentence.ends.length;
  scores.fill(0, 0, n * chains.count * 3);
  addScores(chains, sentence.rows, sentence.ends, 0, n, scores);
  for (let chain = 0; chain < chains.count; chain++) {
    fillLattice(chains, chain, scores, n, work.lattice);
    fillSlopes(sentence, chain, work);
    learnTransitions(sentence, chain, work);
  }
  learnWeights(sentence, work);
}

/** The likelihood's slope at each token and label: the label's truth minus its marginal probability. */
function fillSlopes(sentence: TaggedSentence, chain: number, work: Work): void {
  const { forward, backward, total } = work.lattice;
  const n = sentence.ends.length;
  const width = work.chains.count * 3;
  for (let i = 0; i < n; i++) {
    const gold = sentence.labels[chain * n + i]!;
    for (let y = 0; y < 3; y++) {
      const p = Math.exp(forward[i * 3 + y]! + backward[i * 3 + y]! - total);
      work.slopes[i * width + chain * 3 + y] = (gold === y ? 1 : 0) - p;
    }
  }
}

function learnTransitions(sentence: TaggedSentence, chain: number, work: Work): void {
  const { forward: f, backward: b, total } = work.lattice;
  const t = work.chains.transitions;
  const n = sentence.ends.length;
  const width = work.chains.count * 3;
  const slope = new Float64Array(9);
  for (let i = 1; i < n; i++) {
    slope[sentence.labels[chain * n + i - 1]! * 3 + sentence.labels[chain * n + i]!]!++;
    for (let from = 0; from < 3; from++) {
      for (let to = from === 0 ? 1 : 2; to >= 0; to--) {
        const score = work.scores[i * width + chain * 3 + to]!;
        slope[from * 3 + to]! -= Math.exp(
          f[i * 3 - 3 + from]! + t[chain * 9 + from * 3 + to]! + score + b[i * 3 + to]! - total,
        );
      }
    }
  }
  for (let k = 0; k < 9; k++) {
    const at = chain * 9 + k;
    work.transitionSquares[at]! += slope[k]! ** 2;
    t[at]! += (work.rate * slope[k]!) / Math.sqrt(work.transitionSquares[at]! + 0.1);
  }
}

/** Slopes below this change nothing worth the time. */
const FLAT = 3e-4;

function learnWeights(sentence: TaggedSentence, work: Work): void {
  const { chains, squares, slopes, rate } = work;
  const width = chains.count * 3;
  for (let token = 0, at = 0; token < sentence.ends.length; token++) {
    const end = sentence.ends[token]!;
    for (let k = token * width; k < token * width + width; k++) if (Math.abs(slopes[k]!) < FLAT) slopes[k] = 0;
    for (let chain = 0; chain < chains.count; chain++) {
      const base = token * width + chain * 3;
      const a = slopes[base]!;
      const b = slopes[base + 1]!;
      const c = slopes[base + 2]!;
      if (a === 0 && b === 0 && c === 0) continue;
      for (let x = at; x < end; x++) {
        const w = sentence.rows[x]! * width + chain * 3;
        squares[w]! += a * a;
        chains.weights[w]! += (rate * a) / Math.sqrt(squares[w]! + 0.1);
        squares[w + 1]! += b * b;
        chains.weights[w + 1]! += (rate * b) / Math.sqrt(squares[w + 1]! + 0.1);
        squares[w + 2]! += c * c;
        chains.weights[w + 2]! += (rate * c) / Math.sqrt(squares[w + 2]! + 0.1);
      }
    }
    at = end;
  }
}
