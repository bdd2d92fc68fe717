import { seededRandom, shuffle } from './random.ts';

/** Weights of a linear yes-or-no question over feature rows; the last one is the constant. */
export type LinearWeights = Float32Array;

/** How a linear question is trained. */
export interface LinearTraining {
  rows: number;
  epochs: number;
  rate: number;
  /** Share by which weights shrink after each epoch. */
  decay: number;
  seed: number;
}

/** Logistic regression by AdaGrad over cases given as lists of rows. */
export function trainLinear(
  cases: readonly Int32Array[],
  answers: ArrayLike<number>,
  how: LinearTraining,
): LinearWeights {
  const weights = new Float32Array(how.rows + 1);
  const squares = new Float32Array(how.rows + 1);
  const random = seededRandom(how.seed);
  const order = Int32Array.from(cases.keys());
  const step = (row: number, slope: number) => {
    squares[row]! += slope * slope;
    weights[row]! += (how.rate * slope) / Math.sqrt(squares[row]! + 0.1);
  };
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const slope = answers[i]! - linearProbability(weights, cases[i]!);
      for (const row of cases[i]!) step(row, slope);
      step(how.rows, slope);
    }
    for (let k = 0; k < how.rows; k++) weights[k]! *= 1 - how.decay;
  }
  return weights;
}

/** The logarithm of the odds of yes. */
export function linearScore(weights: LinearWeights, rows: Int32Array): number {
  let score = weights[weights.length - 1]!;
  for (const row of rows) score += weights[row]!;
  return score;
}

/** The probability of yes. */
function linearProbability(weights: LinearWeights, rows: Int32Array): number {
  return 1 / (1 + Math.exp(-linearScore(weights, rows)));
}
