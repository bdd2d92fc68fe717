/** Numbers features: from a 32-bit hash to a row 0 … size-1, by open addressing in two typed arrays. */
export interface FeatureIndex {
  size: number;
  /** Hashes, 0 where a slot is free; the length is a power of two. */
  keys: Int32Array;
  /** The row of the key in the same slot. */
  rows: Int32Array;
}

/** Gives each distinct hash (none may be 0) its place in the list as its row. */
export function indexFeatures(hashes: Int32Array): FeatureIndex {
  const capacity = capacityFor(hashes.length);
  const index = { size: 0, keys: new Int32Array(capacity), rows: new Int32Array(capacity) };
  for (let row = 0; row < hashes.length; row++) {
    const slot = slotOf(index.keys, hashes[row]!);
    if (index.keys[slot] !== 0) throw new Error(`feature ${hashes[row]} is listed twice`);
    index.keys[slot] = hashes[row]!;
    index.rows[slot] = row;
  }
  index.size = hashes.length;
  return index;
}

/** The row of a hash, or -1 when the feature is unknown. */
export function rowOf(index: FeatureIndex, hash: number): number {
  const { keys } = index;
  const mask = keys.length - 1;
  let slot = hash & mask;
  for (;;) {
    const key = keys[slot]!;
    if (key === hash) return index.rows[slot]!;
    if (key === 0) return -1;
    slot = (slot + 1) & mask;
  }
}

/** The hashes that occur at least `least` times in the lists, in the order in which they first appear. */
export function frequentFeatures(lists: readonly Int32Array[], least: number): Int32Array {
  let keys = new Int32Array(1 << 16);
  let counts = new Int32Array(1 << 16);
  let used = 0;
  const order: number[] = [];
  for (const list of lists) {
    for (const hash of list) {
      const slot = slotOf(keys, hash);
      if (keys[slot] === 0) {
        keys[slot] = hash;
        order.push(hash);
        used++;
      }
      counts[slot]!++;
      if (used * 2 > keys.length) ({ keys, counts } = grown(keys, counts));
    }
  }
  return Int32Array.from(order.filter((hash) => counts[slotOf(keys, hash)]! >= least));
}

function grown(keys: Int32Array, counts: Int32Array) {
  const more = { keys: new Int32Array(keys.length * 2), counts: new Int32Array(keys.length * 2) };
  for (let i = 0; i < keys.length; i++) {
    if (keys[i] === 0) continue;
    const slot = slotOf(more.keys, keys[i]!);
    more.keys[slot] = keys[i]!;
    more.counts[slot] = counts[i]!;
  }
  return more;
}

function slotOf(keys: Int32Array, hash: number): number {
  const mask = keys.length - 1;
  let slot = hash & mask;
  while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

function capacityFor(size: number): number {
  let capacity = 16;
  while (capacity < size * 2) capacity *= 2;
  return capacity;
}
