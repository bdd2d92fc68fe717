import type { Block } from '../../src/ingest/html/content/find-blocks.ts';

/** Words in the order of the text, in lower case, as the benchmark's own scorer takes them (`\w+`). */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

const GRAM = 3;

/**
 * Says for each block of a page whether the annotated main content holds it: long ones when most of their word triples
 * are there, short ones when they stand there between the places of their long neighbours.
 */
export function labelBlocks(blocks: Block[], truth: string): boolean[] {
  const words = wordsOf(truth);
  const places = gramPlaces(words);
  const found = blocks.map((block) => placeOf(wordsOf(block.text), places));
  const labels = found.map((place) => place !== null && place.share >= 0.6);
  const joined = ` ${words.join(' ')} `;
  const offsets = wordOffsets(words);
  let from = 0;
  for (let i = 0; i < blocks.length; i++) {
    const place = found[i];
    if (place) {
      if (labels[i] && place.at + 200 > from) from = Math.max(from, place.at);
      continue;
    }
    const to = nextPlace(found, labels, i, words.length);
    const needle = ` ${wordsOf(blocks[i]!.text).join(' ')} `;
    const at = joined.indexOf(needle, Math.max(0, (offsets[Math.max(0, from - 2)] ?? 0) - 1));
    labels[i] = at !== -1 && at <= (offsets[Math.min(to + 2, words.length - 1)] ?? 0);
  }
  return labels;
}

function gramPlaces(words: string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = 0; i + GRAM <= words.length; i++) {
    const gram = words.slice(i, i + GRAM).join(' ');
    if (!places.has(gram)) places.set(gram, i);
  }
  return places;
}

/** Share of the block's triples that the truth has, and the median place of them; null for a block below 5 words. */
function placeOf(words: string[], places: Map<string, number>): { share: number; at: number } | null {
  if (words.length < 5) return null;
  const hits: number[] = [];
  for (let i = 0; i + GRAM <= words.length; i++) {
    const at = places.get(words.slice(i, i + GRAM).join(' '));
    if (at !== undefined) hits.push(at);
  }
  hits.sort((a, b) => a - b);
  return { share: hits.length / (words.length - GRAM + 1), at: hits[hits.length >> 1] ?? 0 };
}

function nextPlace(
  found: ({ share: number; at: number } | null)[],
  labels: boolean[],
  from: number,
  end: number,
): number {
  for (let i = from + 1; i < found.length; i++) if (found[i] && labels[i]) return found[i]!.at;
  return end;
}

function wordOffsets(words: string[]): number[] {
  const offsets: number[] = [];
  let at = 1;
  for (const word of words) {
    offsets.push(at);
    at += word.length + 1;
  }
  return offsets;
}
