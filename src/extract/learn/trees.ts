/**
 * Boosted trees for yes-or-no questions (Friedman 2001). All trees lie in flat arrays; a node's right child is
 * `next`, its left child the following node; a leaf has feature -1 and its value in `value`.
 */
export interface Trees {
  /** How many numbers describe a case. */
  features: number;
  /** The logarithm of the odds before any tree. */
  base: number;
  /** Where each tree begins. */
  roots: Int32Array;
  feature: Int16Array;
  /** Threshold (a case goes left when its number is below) or, at a leaf, what it adds. */
  value: Float32Array;
  next: Int32Array;
}

/** The probability of yes for the case whose numbers start at `offset`. */
export function treesProbability(trees: Trees, cases: Float32Array, offset = 0): number {
  return 1 / (1 + Math.exp(-treesScore(trees, cases, offset)));
}

/** The logarithm of the odds of yes. */
function treesScore(trees: Trees, cases: Float32Array, offset = 0): number {
  const { feature, value, next } = trees;
  let score = trees.base;
  for (const root of trees.roots) {
    let node = root;
    for (let f = feature[node]!; f >= 0; f = feature[node]!) {
      node = cases[offset + f]! < value[node]! ? node + 1 : next[node]!;
    }
    score += value[node]!;
  }
  return score;
}
