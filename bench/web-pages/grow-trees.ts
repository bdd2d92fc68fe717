import type { BoostedTrees } from '../../src/ingest/html/content/boosted-trees.ts';

/** Settings of the training. */
export interface GrowSettings {
  rounds: number;
  rate: number;
  /** Leaves a tree at most. */
  leaves: number;
  /** Least sum of second derivatives in a leaf. */
  leastWeight: number;
  /** L2 on leaf values. */
  ridge: number;
  /** Share of features that a tree sees, 0–1. */
  featureShare: number;
  /** Share of rows that a tree sees, 0–1. */
  rowShare: number;
  seed: number;
}

const BINS = 64;

/** A small generator of uniform numbers in [0, 1) (mulberry32), so that training repeats exactly. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Binned {
  /** Bin of each row, one array a feature. */
  bins: Uint8Array[];
  /** Upper edges: a value below `edges[b]` falls in bin b or lower. */
  edges: number[][];
}

function binFeatures(rows: number[][]): Binned {
  const width = rows[0]!.length;
  const bins: Uint8Array[] = [];
  const edges: number[][] = [];
  for (let f = 0; f < width; f++) {
    const values = Float64Array.from(rows, (row) => row[f]!).sort();
    const cuts: number[] = [];
    const distinct = [...new Set(values)];
    if (distinct.length <= BINS)
      for (let i = 1; i < distinct.length; i++) cuts.push((distinct[i - 1]! + distinct[i]!) / 2);
    else
      for (let b = 1; b < BINS; b++) {
        const cut = values[Math.floor((b * values.length) / BINS)]!;
        if (cut > (cuts.at(-1) ?? values[0]!)) cuts.push(cut);
      }
    edges.push(cuts);
    bins.push(Uint8Array.from(rows, (row) => binOf(cuts, row[f]!)));
  }
  return { bins, edges };
}

function binOf(cuts: number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Leaf {
  rows: Int32Array;
  grad: number;
  hess: number;
  /** Sums of first and second derivatives by feature and bin: BINS × 2 numbers a feature. */
  sums: Float64Array;
  split: { feature: number; bin: number; gain: number } | null;
  /** Where the finished node hangs: node and side; null for the root. */
  hook: { node: number; side: 'l' | 'r' } | null;
}

/** Trains boosted trees on logistic loss (histogram splits, best leaf first, as LightGBM grows them). */
export function growTrees(
  rows: number[][],
  labels: boolean[],
  weights: number[],
  settings: GrowSettings,
): BoostedTrees {
  const random = randomFrom(settings.seed);
  const { bins, edges } = binFeatures(rows);
  let positive = 0;
  let total = 0;
  for (let i = 0; i < rows.length; i++) {
    total += weights[i]!;
    if (labels[i]) positive += weights[i]!;
  }
  const model: BoostedTrees = { base: Math.log(positive / (total - positive)), trees: [] };
  const sums = new Float64Array(rows.length).fill(model.base);
  const grad = new Float64Array(rows.length);
  const hess = new Float64Array(rows.length);
  for (let round = 0; round < settings.rounds; round++) {
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-sums[i]!));
      grad[i] = weights[i]! * ((labels[i] ? 1 : 0) - p);
      hess[i] = weights[i]! * p * (1 - p);
    }
    const features = edges.map((_, f) => f).filter((f) => edges[f]!.length > 0 && random() < settings.featureShare);
    const sample = Int32Array.from(rows.keys()).filter(() => random() < settings.rowShare);
    const tree = growTree({ bins, edges, grad, hess, features, settings }, sample);
    model.trees.push(tree);
    for (let i = 0; i < rows.length; i++) sums[i]! += leafValue(tree, rows[i]!);
  }
  return model;
}

function leafValue(tree: BoostedTrees['trees'][number], row: number[]): number {
  let at = tree.f.length === 0 ? -1 : 0;
  while (at >= 0) at = row[tree.f[at]!]! < tree.t[at]! ? tree.l[at]! : tree.r[at]!;
  return tree.v[-at - 1]!;
}

interface Ground extends Binned {
  grad: Float64Array;
  hess: Float64Array;
  features: number[];
  settings: GrowSettings;
}

function growTree(ground: Ground, sample: Int32Array): BoostedTrees['trees'][number] {
  const { settings, edges } = ground;
  const tree = { f: [] as number[], t: [] as number[], l: [] as number[], r: [] as number[], v: [] as number[] };
  const leaves: Leaf[] = [newLeaf(ground, sample, addUp(ground, sample), null)];
  while (leaves.length < settings.leaves) {
    const best = leaves.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    if (!best.split || best.split.gain <= 1e-6) break;
    const { feature, bin } = best.split;
    const node = tree.f.length;
    tree.f.push(feature);
    tree.t.push(Number(edges[feature]![bin]!.toPrecision(5)));
    tree.l.push(0);
    tree.r.push(0);
    if (best.hook) tree[best.hook.side][best.hook.node] = node;
    leaves.splice(leaves.indexOf(best), 1, ...splitLeaf(ground, best, node));
  }
  for (const leaf of leaves) {
    tree.v.push(Number(((settings.rate * leaf.grad) / (leaf.hess + settings.ridge)).toPrecision(4)));
    if (leaf.hook) tree[leaf.hook.side][leaf.hook.node] = -tree.v.length;
  }
  return tree;
}

/** Only the smaller side is added up again; the other is what remains of the parent. */
function splitLeaf(ground: Ground, leaf: Leaf, node: number): Leaf[] {
  const column = ground.bins[leaf.split!.feature]!;
  const low = new Int32Array(leaf.rows.length);
  const high = new Int32Array(leaf.rows.length);
  let lows = 0;
  let highs = 0;
  for (const i of leaf.rows) {
    if (column[i]! <= leaf.split!.bin) low[lows++] = i;
    else high[highs++] = i;
  }
  const sides = [low.subarray(0, lows), high.subarray(0, highs)] as const;
  const small = lows < highs ? 0 : 1;
  const smallSums = addUp(ground, sides[small]);
  const largeSums = leaf.sums.map((sum, k) => sum - smallSums[k]!);
  return (['l', 'r'] as const).map((side, k) =>
    newLeaf(ground, sides[k]!, k === small ? smallSums : largeSums, { node, side }),
  );
}

function addUp(ground: Ground, rows: Int32Array): Float64Array {
  const { grad, hess, features, bins } = ground;
  const sums = new Float64Array(features.length * BINS * 2);
  const g = Float64Array.from(rows, (i) => grad[i]!);
  const h = Float64Array.from(rows, (i) => hess[i]!);
  features.forEach((feature, k) => {
    const column = bins[feature]!;
    const start = k * BINS * 2;
    for (let at = 0; at < rows.length; at++) {
      const slot = start + column[rows[at]!]! * 2;
      sums[slot]! += g[at]!;
      sums[slot + 1]! += h[at]!;
    }
  });
  return sums;
}

function newLeaf(ground: Ground, rows: Int32Array, sums: Float64Array, hook: Leaf['hook']): Leaf {
  let grad = 0;
  let hess = 0;
  for (const i of rows) {
    grad += ground.grad[i]!;
    hess += ground.hess[i]!;
  }
  const leaf: Leaf = { rows, grad, hess, sums, split: null, hook };
  ground.features.forEach((feature, k) => {
    trySplits(ground, leaf, feature, k * BINS * 2);
  });
  return leaf;
}

function trySplits(ground: Ground, leaf: Leaf, feature: number, start: number): void {
  const { settings } = ground;
  const whole = leaf.grad ** 2 / (leaf.hess + settings.ridge);
  let g = 0;
  let h = 0;
  for (let bin = 0; bin < ground.edges[feature]!.length; bin++) {
    g += leaf.sums[start + bin * 2]!;
    h += leaf.sums[start + bin * 2 + 1]!;
    const rest = leaf.hess - h;
    if (h < settings.leastWeight || rest < settings.leastWeight) continue;
    const gain = g ** 2 / (h + settings.ridge) + (leaf.grad - g) ** 2 / (rest + settings.ridge) - whole;
    if (gain > (leaf.split?.gain ?? 0)) leaf.split = { feature, bin, gain };
  }
}
