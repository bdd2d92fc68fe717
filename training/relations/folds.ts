import { seededRandom, shuffle } from '../../src/extract/learn/index.ts';

export const FOLDS = 5;

/** Deals rows at random: row -> part. */
export function dealRows(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  shuffle(order, seededRandom(seed));
  const fold = new Int32Array(count);
  for (const [i, row] of order.entries()) fold[row] = i % FOLDS;
  return fold;
}

/** Deals pairs of names, largest first, each to the part that has the fewest rows of its kind: row -> part. */
export function dealPairs(cases: readonly { pair: string; kind: number }[], kinds: number, seed: number): number[] {
  const groups = new Map<string, { size: number; kind: number }>();
  for (const { pair, kind } of cases) {
    const group = groups.get(pair) ?? { size: 0, kind };
    group.size++;
    groups.set(pair, group);
  }
  const pairs = [...groups.keys()];
  const order = Int32Array.from(pairs.keys());
  shuffle(order, seededRandom(seed));
  const dealt = new Map<string, number>();
  const rows = Array.from({ length: FOLDS }, () => new Float64Array(kinds + 1));
  for (const pair of [...order].map((i) => pairs[i]!).sort((a, b) => groups.get(b)!.size - groups.get(a)!.size)) {
    const { size, kind } = groups.get(pair)!;
    const load = (k: number) => rows[k]![kind]! * 1e6 + rows[k]![kinds]!;
    const part = rows.map((_, k) => k).reduce((best, k) => (load(k) < load(best) ? k : best));
    dealt.set(pair, part);
    rows[part]![kind]! += size;
    rows[part]![kinds]! += size;
  }
  return cases.map(({ pair }) => dealt.get(pair)!);
}
