/**
 * A boosted-trees model as data. A tree is flat arrays: node i asks whether feature `f[i]` is below `t[i]` and goes to
 * `l[i]` if so, else to `r[i]`; a negative child `-(k + 1)` is leaf k with value `v[k]`.
 */
export interface BoostedTrees {
  /** Log-odds before any tree. */
  base: number;
  trees: { f: number[]; t: number[]; l: number[]; r: number[]; v: number[] }[];
}

/** Probability (0–1) that the model gives to a row of features. */
export function predict(model: BoostedTrees, row: readonly number[]): number {
  let sum = model.base;
  for (const tree of model.trees) {
    let at = tree.f.length === 0 ? -1 : 0;
    while (at >= 0) at = row[tree.f[at]!]! < tree.t[at]! ? tree.l[at]! : tree.r[at]!;
    sum += tree.v[-at - 1]!;
  }
  return 1 / (1 + Math.exp(-sum));
}
