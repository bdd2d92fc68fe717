import { ROLES } from './roles.ts';

/** How often a thing occurs in messages as a candidate, and as a true filler of each role. */
export interface Counts {
  seen: Map<number, number>;
  filled: Map<number, Int32Array>;
}

/** What training messages tell of strings (by the hash of their key) and of the heads of phrases (of their dictionary form). */
export interface RoleCounts {
  strings: Counts;
  heads: Counts;
}

/** An empty table. */
export const noCounts = (): Counts => ({ seen: new Map(), filled: new Map() });

/**
 * How often a thing fills the role when it occurs, drawn towards a low prior. While learning, the message at hand must
 * have been taken out of the counts, or they would give the answer away.
 */
export function rate(counts: Counts, key: number, role: number): number {
  const filled = counts.filled.get(key)?.[role] ?? 0;
  return (filled + 0.3) / ((counts.seen.get(key) ?? 0) + 1.5);
}

/** Adds (or with `sign` -1 takes out) one message: its candidates' things and those that are true. */
export function countMessage(
  counts: Counts,
  seen: Iterable<number>,
  filled: readonly Iterable<number>[],
  sign: number,
): void {
  for (const key of seen) counts.seen.set(key, (counts.seen.get(key) ?? 0) + sign);
  filled.forEach((keys, role) => {
    for (const key of keys) {
      const list = counts.filled.get(key) ?? new Int32Array(ROLES.length);
      list[role]! += sign;
      counts.filled.set(key, list);
    }
  });
}

/** Counts as arrays for a model's file: for each hash how often seen, then how often filled for each role. */
export function packCounts(counts: Counts): { hashes: Int32Array; numbers: Int16Array } {
  const keys = [...new Set([...counts.seen.keys(), ...counts.filled.keys()])].sort((a, b) => a - b);
  const numbers = keys.flatMap((key) => [counts.seen.get(key) ?? 0, ...(counts.filled.get(key) ?? ROLES.map(() => 0))]);
  return { hashes: Int32Array.from(keys), numbers: Int16Array.from(numbers) };
}

/** Counts out of a model's file. */
export function unpackCounts(hashes: Int32Array, numbers: Int16Array): Counts {
  const width = ROLES.length + 1;
  const counts = noCounts();
  hashes.forEach((hash, i) => {
    counts.seen.set(hash, numbers[i * width]!);
    counts.filled.set(hash, Int32Array.from(numbers.subarray(i * width + 1, (i + 1) * width)));
  });
  return counts;
}
