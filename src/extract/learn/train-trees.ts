import { type Random, seededRandom } from './random.ts';
import type { Trees } from './trees.ts';

/** How trees are boosted. */
export interface TreeTraining {
  trees: number;
  /** Splits from root to leaf, at most. */
  depth: number;
  /** Share of each tree's answer that is kept. */
  rate: number;
  /** Cases that a leaf must hold. */
  leaf: number;
  /** L2 penalty on leaf values. */
  l2: number;
  /** Share of the cases that each tree sees. */
  cases: number;
  /** Share of the features that each split may choose from. */
  features: number;
  seed: number;
}

const BINS = 48;

/** Boosts trees on `count` cases of `width` numbers each; answers are 0 or 1, weights may be left out. */
export function trainTrees(
  numbers: Float32Array,
  width: number,
  answers: ArrayLike<number>,
  how: TreeTraining,
  weights?: ArrayLike<number>,
): Trees {
  const count = answers.length;
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(numbers, width, f, count));
  const work: Work = {
    how,
    width,
    cuts,
    bins: binned(numbers, width, count, cuts),
    slope: new Float64Array(count),
    bend: new Float64Array(count),
    random: seededRandom(how.seed),
    grown: { feature: [], value: [], next: [] },
  };
  const base = startingScore(answers, weights);
  const scores = new Float64Array(count).fill(base);
  const roots: number[] = [];
  for (let tree = 0; tree < how.trees; tree++) {
    setSlopes(work, scores, answers, weights);
    const chosen = Int32Array.from({ length: count }, (_, i) => i).filter(() => work.random() < how.cases);
    roots.push(work.grown.feature.length);
    grow(work, chosen, how.depth);
    for (let i = 0; i < count; i++) scores[i]! += answerOf(work, roots[tree]!, numbers, i * width);
  }
  const { feature, value, next } = work.grown;
  return {
    features: width,
    base,
    roots: Int32Array.from(roots),
    feature: Int16Array.from(feature),
    value: Float32Array.from(value),
    next: Int32Array.from(next),
  };
}

interface Work {
  how: TreeTraining;
  width: number;
  cuts: Float32Array[];
  bins: Uint8Array;
  slope: Float64Array;
  bend: Float64Array;
  random: Random;
  grown: { feature: number[]; value: number[]; next: number[] };
}

/** Thresholds at even shares of the distinct values; a number equal to a cut lies above it. */
function cutsOf(numbers: Float32Array, width: number, f: number, count: number): Float32Array {
  const sorted = Float32Array.from({ length: count }, (_, i) => numbers[i * width + f]!).sort();
  const cuts: number[] = [];
  for (let b = 1; b < BINS; b++) {
    const cut = sorted[Math.floor((b * count) / BINS)]!;
    if (cut > (cuts.at(-1) ?? sorted[0]!)) cuts.push(cut);
  }
  return Float32Array.from(cuts);
}

function binned(numbers: Float32Array, width: number, count: number, cuts: Float32Array[]): Uint8Array {
  const bins = new Uint8Array(count * width);
  for (let f = 0; f < width; f++) {
    const own = cuts[f]!;
    for (let i = 0; i < count; i++) {
      const x = numbers[i * width + f]!;
      let b = 0;
      while (b < own.length && x >= own[b]!) b++;
      bins[f * count + i] = b;
    }
  }
  return bins;
}

function startingScore(answers: ArrayLike<number>, weights?: ArrayLike<number>): number {
  let yes = 0.5;
  let all = 1;
  for (let i = 0; i < answers.length; i++) {
    yes += answers[i]! * (weights?.[i] ?? 1);
    all += weights?.[i] ?? 1;
  }
  return Math.log(yes / (all - yes));
}

function setSlopes(work: Work, scores: Float64Array, answers: ArrayLike<number>, weights?: ArrayLike<number>): void {
  for (let i = 0; i < scores.length; i++) {
    const p = 1 / (1 + Math.exp(-scores[i]!));
    const w = weights?.[i] ?? 1;
    work.slope[i] = w * (answers[i]! - p);
    work.bend[i] = w * p * (1 - p);
  }
}

function grow(work: Work, cases: Int32Array, depth: number): void {
  const { feature, value, next } = work.grown;
  const node = feature.length;
  let slope = 0;
  let bend = 0;
  for (const i of cases) {
    slope += work.slope[i]!;
    bend += work.bend[i]!;
  }
  const split = depth > 0 && cases.length >= 2 * work.how.leaf ? bestSplit(work, cases, slope, bend) : null;
  feature.push(split ? split.feature : -1);
  value.push(split ? work.cuts[split.feature]![split.bin]! : (work.how.rate * slope) / (bend + work.how.l2));
  next.push(0);
  if (!split) return;
  const from = split.feature * work.slope.length;
  grow(
    work,
    cases.filter((i) => work.bins[from + i]! <= split.bin),
    depth - 1,
  );
  next[node] = feature.length;
  grow(
    work,
    cases.filter((i) => work.bins[from + i]! > split.bin),
    depth - 1,
  );
}

interface Split {
  feature: number;
  bin: number;
  gain: number;
}

function bestSplit(work: Work, cases: Int32Array, slope: number, bend: number): Split | null {
  let best: Split | null = null;
  const slopes = new Float64Array(BINS);
  const bends = new Float64Array(BINS);
  const counts = new Int32Array(BINS);
  const { l2, leaf } = work.how;
  for (let f = 0; f < work.width; f++) {
    const cuts = work.cuts[f]!.length;
    if (cuts === 0 || work.random() >= work.how.features) continue;
    slopes.fill(0);
    bends.fill(0);
    counts.fill(0);
    const from = f * work.slope.length;
    for (const i of cases) {
      const b = work.bins[from + i]!;
      slopes[b]! += work.slope[i]!;
      bends[b]! += work.bend[i]!;
      counts[b]!++;
    }
    let s = 0;
    let h = 0;
    let c = 0;
    for (let b = 0; b < cuts; b++) {
      s += slopes[b]!;
      h += bends[b]!;
      c += counts[b]!;
      if (c < leaf || cases.length - c < leaf) continue;
      const gain = s ** 2 / (h + l2) + (slope - s) ** 2 / (bend - h + l2) - slope ** 2 / (bend + l2);
      if (gain > (best?.gain ?? 1e-3)) best = { feature: f, bin: b, gain };
    }
  }
  return best;
}

function answerOf(work: Work, root: number, numbers: Float32Array, offset: number): number {
  const { feature, value, next } = work.grown;
  let node = root;
  while (feature[node]! >= 0) {
    // Thresholds are kept as 32-bit floats, as in the model's file, so that both answer alike.
    node = numbers[offset + feature[node]!]! < Math.fround(value[node]!) ? node + 1 : next[node]!;
  }
  return value[node]!;
}
