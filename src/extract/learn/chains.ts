/**
 * Several linear-chain conditional random fields over the same features (Lafferty, McCallum, Pereira 2001), one for
 * each kind of segment, with the labels outside, begin, inside. Their weights lie side by side: a feature's row holds
 * three numbers for each chain, so one look-up serves all of them.
 */
export interface Chains {
  /** How many chains. */
  count: number;
  /** `rows × count × 3` weights. */
  weights: Float32Array;
  /** `count × 9` weights of label pairs, from × 3 + to. */
  transitions: Float64Array;
}

/** A stretch of tokens that one chain proposes, last included, with its exact marginal probability. */
export interface Segment {
  first: number;
  last: number;
  p: number;
}

/** Stands for the logarithm of nothing. */
const NEVER = -1e30;

/** Forward and backward logarithms of one chain over one sentence, and that of the whole sum. */
export interface Lattice {
  forward: Float64Array;
  backward: Float64Array;
  total: number;
}

/** The sum of the weights for each token, chain and label: `tokens × count × 3`, added to what `into` holds. */
export function addScores(
  chains: Chains,
  rows: Int32Array,
  ends: Int32Array,
  from: number,
  to: number,
  into: Float64Array,
): void {
  const width = chains.count * 3;
  const { weights } = chains;
  let at = from === 0 ? 0 : ends[from - 1]!;
  for (let token = from; token < to; token++) {
    const base = (token - from) * width;
    for (const end = ends[token]!; at < end; at++) {
      const row = rows[at]! * width;
      for (let k = 0; k < width; k++) into[base + k]! += weights[row + k]!;
    }
  }
}

/** Room for the lattices of sentences of up to `tokens` tokens. */
export function makeLattice(tokens: number): Lattice {
  return { forward: new Float64Array(tokens * 3), backward: new Float64Array(tokens * 3), total: 0 };
}

/** Fills the lattice of one chain for a sentence of n tokens (n ≥ 1). */
export function fillLattice(
  chains: Pick<Chains, 'count' | 'transitions'>,
  chain: number,
  scores: Float64Array,
  n: number,
  lattice: Lattice,
): void {
  const t = chains.transitions;
  const o = chain * 9;
  const width = chains.count * 3;
  const { forward: f, backward: b } = lattice;
  f[0] = scores[chain * 3]!;
  f[1] = scores[chain * 3 + 1]!;
  f[2] = NEVER;
  for (let i = 1; i < n; i++) {
    const s = i * width + chain * 3;
    const p = i * 3 - 3;
    const x = f[p]!;
    const y = f[p + 1]!;
    const z = f[p + 2]!;
    f[i * 3] = scores[s]! + sum3(x + t[o]!, y + t[o + 3]!, z + t[o + 6]!);
    f[i * 3 + 1] = scores[s + 1]! + sum3(x + t[o + 1]!, y + t[o + 4]!, z + t[o + 7]!);
    f[i * 3 + 2] = scores[s + 2]! + sum2(y + t[o + 5]!, z + t[o + 8]!);
  }
  const end = n * 3 - 3;
  b[end] = b[end + 1] = b[end + 2] = 0;
  for (let i = n - 2; i >= 0; i--) {
    const s = (i + 1) * width + chain * 3;
    const q = i * 3 + 3;
    const x = scores[s]! + b[q]!;
    const y = scores[s + 1]! + b[q + 1]!;
    const z = scores[s + 2]! + b[q + 2]!;
    b[i * 3] = sum2(t[o]! + x, t[o + 1]! + y);
    b[i * 3 + 1] = sum3(t[o + 3]! + x, t[o + 4]! + y, t[o + 5]! + z);
    b[i * 3 + 2] = sum3(t[o + 6]! + x, t[o + 7]! + y, t[o + 8]! + z);
  }
  lattice.total = sum3(f[end]!, f[end + 1]!, f[end + 2]!);
}

/** Every segment of up to `longest` tokens whose marginal probability is at least `least`, in reading order. */
export function segments(
  chains: Pick<Chains, 'count' | 'transitions'>,
  chain: number,
  scores: Float64Array,
  n: number,
  lattice: Lattice,
  least: number,
  longest: number,
): Segment[] {
  const found: Segment[] = [];
  const t = chains.transitions;
  const o = chain * 9;
  const width = chains.count * 3;
  const { forward: f, backward: b, total } = lattice;
  for (let i = 0; i < n; i++) {
    if (f[i * 3 + 1]! + b[i * 3 + 1]! - total < Math.log(least)) continue;
    let path = f[i * 3 + 1]!;
    for (let j = i; j < n && j < i + longest; j++) {
      const label = j === i ? 1 : 2;
      if (j > i) path += t[o + (j === i + 1 ? 5 : 8)]! + scores[j * width + chain * 3 + 2]!;
      if (path + b[j * 3 + label]! - total < Math.log(least)) break;
      const s = (j + 1) * width + chain * 3;
      const rest =
        j === n - 1
          ? 0
          : sum2(
              t[o + label * 3]! + scores[s]! + b[j * 3 + 3]!,
              t[o + label * 3 + 1]! + scores[s + 1]! + b[j * 3 + 4]!,
            );
      const p = Math.exp(path + rest - total);
      if (p >= least) found.push({ first: i, last: j, p });
    }
  }
  return found;
}

/** The logarithm of the sum of two exponentials. */
function sum2(a: number, b: number): number {
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

/** The logarithm of the sum of three exponentials. */
function sum3(a: number, b: number, c: number): number {
  const most = Math.max(a, b, c);
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most));
}
