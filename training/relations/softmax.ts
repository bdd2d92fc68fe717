import { seededRandom, shuffle } from '../../src/extract/learn/index.ts';

/** A case: its features' rows, its answer, and the pair of names that it speaks of. */
export interface SoftmaxCase {
  rows: Int32Array;
  kind: number;
  pair: string;
}

export interface SoftmaxTraining {
  epochs: number;
  rate: number;
  /** Share by which weights shrink after each epoch. */
  decay: number;
  /** Share of a case's features that is left out each time. */
  dropout: number;
  /** How far rare kinds (0 to 1) and pairs with few rows (0 to 1) count more. */
  balance: number;
  pairs: number;
  /** Runs whose weights are averaged. */
  bags: number;
  seed: number;
}

/** Multinomial logistic regression by AdaGrad: `kinds` weights a row. */
export function trainSoftmax(
  cases: readonly SoftmaxCase[],
  ids: number[],
  rows: number,
  kinds: number,
  how: SoftmaxTraining,
): Float32Array {
  const mean = new Float32Array(rows * kinds);
  const counts = new Float64Array(kinds);
  const pairs = new Map<string, number>();
  for (const i of ids) {
    counts[cases[i]!.kind]!++;
    pairs.set(cases[i]!.pair, (pairs.get(cases[i]!.pair) ?? 0) + 1);
  }
  const weightOf = ({ kind, pair }: SoftmaxCase) =>
    (4 * (ids.length / (kinds * counts[kind]!)) ** how.balance) / pairs.get(pair)! ** how.pairs;
  for (let bag = 0; bag < how.bags; bag++) {
    const weights = trainOne(cases, ids, rows, kinds, how, how.seed + bag, weightOf);
    for (let k = 0; k < mean.length; k++) mean[k]! += weights[k]! / how.bags;
  }
  return mean;
}

function trainOne(
  cases: readonly SoftmaxCase[],
  ids: number[],
  rows: number,
  kinds: number,
  how: SoftmaxTraining,
  seed: number,
  weightOf: (one: SoftmaxCase) => number,
): Float32Array {
  const weights = new Float32Array(rows * kinds);
  const squares = new Float32Array(rows * kinds).fill(0.5);
  const random = seededRandom(seed);
  const order = Int32Array.from(ids);
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const one = cases[i]!;
      const kept = one.rows.filter(() => random() >= how.dropout);
      const scores = scoresOf(weights, kept, kinds);
      const most = Math.max(...scores);
      const parts = scores.map((score) => Math.exp(score - most));
      const total = parts.reduce((sum, part) => sum + part, 0);
      const weight = weightOf(one);
      for (let c = 0; c < kinds; c++) {
        const slope = weight * ((c === one.kind ? 1 : 0) - parts[c]! / total);
        if (Math.abs(slope) < 1e-4) continue;
        for (const row of kept) {
          const k = row * kinds + c;
          squares[k]! += slope * slope;
          weights[k]! += (how.rate * slope) / Math.sqrt(squares[k]!);
        }
      }
    }
    for (let k = 0; k < weights.length; k++) weights[k]! *= 1 - how.decay;
  }
  return weights;
}

/** Each kind's score. */
export function scoresOf(weights: Float32Array, rows: Int32Array, kinds: number): number[] {
  const scores = new Array<number>(kinds).fill(0);
  for (const row of rows) for (let c = 0; c < kinds; c++) scores[c]! += weights[row * kinds + c]!;
  return scores;
}
