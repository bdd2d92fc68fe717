/** Numbers features: from a 32-bit hash to a row 0 … size-1, by open addressing in one typed array. */
export interface FeatureIndex {
  size: number;
  /** Hash and row, one after the other, so that a look-up touches one place; hash 0 where a slot is free. */
  slots: Int32Array;
  /** One bit for each of many slots: clear where no feature falls, so that most unknown ones are told at once. */
  filter: Int32Array;
}

/** Bits of the filter for each slot. */
const FILTER_BITS = 8;

/** Gives each distinct hash (none may be 0) its place in the list as its row. */
export function indexFeatures(hashes: Int32Array): FeatureIndex {
  const capacity = capacityFor(hashes.length);
  const slots = new Int32Array(capacity * 2);
  const filter = new Int32Array((capacity * FILTER_BITS) / 32);
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row]!;
    let slot = hash & (capacity - 1);
    while (slots[slot * 2] !== 0 && slots[slot * 2] !== hash) slot = (slot + 1) & (capacity - 1);
    if (slots[slot * 2] === hash) throw new Error(`feature ${hash} is listed twice`);
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = row;
    filter[(hash >>> 5) & (filter.length - 1)]! |= 1 << (hash & 31);
  }
  return { size: hashes.length, slots, filter };
}

/** The row of a hash, or -1 when the feature is unknown. */
export function rowOf(index: FeatureIndex, hash: number): number {
  const { slots, filter } = index;
  if ((filter[(hash >>> 5) & (filter.length - 1)]! & (1 << (hash & 31))) === 0) return -1;
  const mask = (slots.length >> 1) - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const key = slots[slot * 2]!;
    if (key === hash) return slots[slot * 2 + 1]!;
    if (key === 0) return -1;
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
