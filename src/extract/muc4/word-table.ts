import { hashText } from '../learn/index.ts';

/**
 * What WordNet says of English words, packed into 32 bits a word and found by the word's hash:
 * bits 0–6 class of its commonest noun sense, 7–13 that of another frequent one (0 none), 14–17 class of its commonest
 * verb sense (0 none), 18 adjective, 19 adverb, 20–21 commonest part of speech (noun, verb, adjective, adverb),
 * 22 written with a capital in its commonest noun sense.
 */
export interface WordTable {
  hashes: Int32Array;
  classes: Int32Array;
  /** The slot of each hash. */
  slots: Int32Array;
}

/** Makes the table ready for look-ups. */
export function makeWordTable(hashes: Int32Array, classes: Int32Array): WordTable {
  let capacity = 16;
  while (capacity < hashes.length * 2) capacity *= 2;
  const slots = new Int32Array(capacity).fill(-1);
  for (let i = 0; i < hashes.length; i++) {
    let slot = hashes[i]! & (capacity - 1);
    while (slots[slot]! >= 0) slot = (slot + 1) & (capacity - 1);
    slots[slot] = i;
  }
  return { hashes, classes, slots };
}

/** The packed classes of a word in lower case, or 0 when WordNet has none. */
export function wordClasses(table: WordTable, word: string): number {
  const hash = hashText(word);
  const mask = table.slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const i = table.slots[slot]!;
    if (i < 0) return 0;
    if (table.hashes[i] === hash) return table.classes[i]!;
  }
}

/** Class of the commonest noun sense, 0 for none. */
export const nounClass = (packed: number): number => packed & 127;
/** Class of a second frequent noun sense, 0 for none. */
export const otherNounClass = (packed: number): number => (packed >>> 7) & 127;
/** Class of the commonest verb sense, 0 for none. */
export const verbClass = (packed: number): number => (packed >>> 14) & 15;
/** Commonest part of speech: 0 noun, 1 verb, 2 adjective, 3 adverb. */
export const commonPart = (packed: number): number => (packed >>> 20) & 3;
/** Whether it is a name. */
export const isProper = (packed: number): boolean => ((packed >>> 22) & 1) === 1;
