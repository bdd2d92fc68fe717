import { type FeatureIndex, indexFeatures, rowOf } from './feature-index.ts';

/** Linear weights as shipped: for each feature (by hash) `width` weights of one byte, each column with its own scale. */
export interface Packed {
  width: number;
  index: FeatureIndex;
  weights: Int8Array;
  scales: Float32Array;
}

/** The arrays of packed weights as a model's file keeps them. */
export interface PackedArrays {
  hashes: Int32Array;
  weights: Int8Array;
  scales: Float32Array;
}

/** Keeps the `most` features with the largest weights, rounded to a byte each. `hashes` name the rows of `weights`. */
export function packWeights(hashes: Int32Array, weights: Float32Array, width: number, most: number): PackedArrays {
  const size = Float32Array.from(hashes, (_, row) => largest(weights, row * width, width));
  const floor = size.length > most ? Float32Array.from(size).sort()[size.length - most]! : 0;
  const kept = Int32Array.from(hashes.keys())
    .filter((row) => size[row]! > 0 && size[row]! >= floor)
    .slice(0, most);
  const scales = new Float32Array(width);
  for (const row of kept) {
    for (let k = 0; k < width; k++) scales[k] = Math.max(scales[k]!, Math.abs(weights[row * width + k]!) / 127);
  }
  const bytes = new Int8Array(kept.length * width);
  kept.forEach((row, i) => {
    for (let k = 0; k < width; k++) bytes[i * width + k] = Math.round(weights[row * width + k]! / (scales[k]! || 1));
  });
  return { hashes: kept.map((row) => hashes[row]!), weights: bytes, scales };
}

function largest(weights: Float32Array, from: number, width: number): number {
  let most = 0;
  for (let k = from; k < from + width; k++) most = Math.max(most, Math.abs(weights[k]!));
  return most;
}

/** Makes packed weights ready for look-ups. */
export function unpackWeights({ hashes, weights, scales }: PackedArrays): Packed {
  return { width: scales.length, index: indexFeatures(hashes), weights, scales };
}

/** Adds the weights of the features from one place in a list of hashes to another, unscaled, to `into` at `at`. */
export function addPacked(
  packed: Packed,
  hashes: Int32Array,
  from: number,
  to: number,
  into: Int32Array,
  at: number,
): void {
  const { index, weights, width } = packed;
  if (width === 10) {
    addTen(packed, hashes, from, to, into, at);
    return;
  }
  for (let i = from; i < to; i++) {
    const row = rowOf(index, hashes[i]!);
    if (row < 0) continue;
    for (let k = 0, w = row * width; k < width; k++, w++) into[at + k]! += weights[w]!;
  }
}

/** The same for rows of ten, the chains' width: sums kept in variables take half the time. */
function addTen(packed: Packed, hashes: Int32Array, from: number, to: number, into: Int32Array, at: number): void {
  const { index, weights } = packed;
  let [a, b, c, d, e, f, g, h, k, l] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const row = rowOf(index, hashes[i]!);
    if (row < 0) continue;
    const w = row * 10;
    a += weights[w]!;
    b += weights[w + 1]!;
    c += weights[w + 2]!;
    d += weights[w + 3]!;
    e += weights[w + 4]!;
    f += weights[w + 5]!;
    g += weights[w + 6]!;
    h += weights[w + 7]!;
    k += weights[w + 8]!;
    l += weights[w + 9]!;
  }
  into[at]! += a;
  into[at + 1]! += b;
  into[at + 2]! += c;
  into[at + 3]! += d;
  into[at + 4]! += e;
  into[at + 5]! += f;
  into[at + 6]! += g;
  into[at + 7]! += h;
  into[at + 8]! += k;
  into[at + 9]! += l;
}
