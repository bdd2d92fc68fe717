/**
 * Sequences of words as a trie whose edges lie in one open-addressed table: twelve bytes an edge at a load of at most
 * one half. Nodes and words are numbers from 1; node 0 is the root.
 */
export interface Trie {
  nodes: number;
  edges: number;
  from: Int32Array;
  word: Int32Array;
  to: Int32Array;
}

/** An empty trie. */
export function makeTrie(): Trie {
  return { nodes: 1, edges: 0, ...table(1024) };
}

/** The node behind an edge, or 0 when there is none. */
export function follow(trie: Trie, node: number, word: number): number {
  const { from, word: words, to } = trie;
  const mask = to.length - 1;
  for (let slot = slotOf(node, word) & mask; ; slot = (slot + 1) & mask) {
    const target = to[slot]!;
    if (target === 0) return 0;
    if (from[slot] === node && words[slot] === word) return target;
  }
}

/** The node behind an edge, which is made when there is none. */
export function extend(trie: Trie, node: number, word: number): number {
  const found = follow(trie, node, word);
  if (found > 0) return found;
  if (trie.edges * 2 >= trie.to.length) grow(trie);
  const target = trie.nodes++;
  put(trie, node, word, target);
  trie.edges++;
  return target;
}

function grow(trie: Trie): void {
  const { from, word, to } = trie;
  Object.assign(trie, table(to.length * 2));
  for (let slot = 0; slot < to.length; slot++) if (to[slot]! > 0) put(trie, from[slot]!, word[slot]!, to[slot]!);
}

function put({ from, word: words, to }: Trie, node: number, word: number, target: number): void {
  const mask = to.length - 1;
  let slot = slotOf(node, word) & mask;
  while (to[slot]! > 0) slot = (slot + 1) & mask;
  from[slot] = node;
  words[slot] = word;
  to[slot] = target;
}

function table(size: number): Pick<Trie, 'from' | 'word' | 'to'> {
  return { from: new Int32Array(size), word: new Int32Array(size), to: new Int32Array(size) };
}

/** Fibonacci hashing of both numbers (Knuth, The Art of Computer Programming 3, 6.4). */
function slotOf(node: number, word: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
