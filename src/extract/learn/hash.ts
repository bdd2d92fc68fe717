/** FNV-1a over UTF-16 units, finished so that every bit counts: a signed 32-bit number, never 0. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** One number out of a feature's kind and one value. Signed 32 bits, never 0. */
export function mix(kind: number, a: number): number {
  return finish(Math.imul(kind + 0x3c6ef372, 0x9e3779b1) ^ a);
}

/** One number out of a feature's kind and two values, in this order. */
export function mix2(kind: number, a: number, b: number): number {
  return finish(Math.imul(mix(kind, a), 0x85ebca6b) ^ b);
}

/** One number out of a feature's kind and three values, in this order. */
export function mix3(kind: number, a: number, b: number, c: number): number {
  return finish(Math.imul(mix2(kind, a, b), 0xc2b2ae35) ^ c);
}

/** The last step of MurmurHash3 (Austin Appleby, public domain); 0 is kept for "none". */
function finish(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  h ^= h >>> 16;
  return h === 0 ? 1 : h;
}
