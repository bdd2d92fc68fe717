/**
 * npm run bench -- extract: names of a lexicon in text: 100,000 made-up names of one to four words: time and memory to
 * load, megabytes of text a second (matching alone, and with reading the text into tokens).
 */
import { readDocument } from '../src/extract/document/document.ts';
import { type LexiconEntry, makeLexicon, matchNames } from '../src/extract/lexicon/index.ts';
import { numberOption } from './lib/options.ts';

const NAMES = numberOption('names', 100_000);
const MEGABYTES = numberOption('megabytes', 8);
const RUNS = 5;

/** Numbers below `limit`, the same ones in each run (Lehmer's generator, Park and Miller 1988). */
function makeRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

const SYLLABLES = 'ba ca da fe gi lo ma ne po ra sa ti vu zo que lla tri mon ver sol'.split(' ');

/** Running text has other words than names; a twentieth of them are in the lexicon as well. */
const OTHER_SYLLABLES = 'be ci du em ha il ju ke lu min nos ob pre qui res sub ter un xi y'.split(' ');

function makeWord(random: (limit: number) => number, syllables = SYLLABLES): string {
  const word = Array.from({ length: 2 + random(3) }, () => syllables[random(syllables.length)]).join('');
  return word[0]!.toUpperCase() + word.slice(1);
}

function makeEntries(random: (limit: number) => number): LexiconEntry[] {
  return Array.from({ length: NAMES }, (_, index) => {
    const name = Array.from({ length: 1 + random(4) }, () => makeWord(random)).join(' ');
    return { id: `made/${index}`, schema: 'Organization', country: [], names: [{ name, lang: null, kind: 'name' }] };
  });
}

/** Running text in which about one word in twelve begins a name. */
function makeText(random: (limit: number) => number, entries: LexiconEntry[]): string {
  const parts: string[] = [];
  for (let length = 0; length < MEGABYTES * 1e6; ) {
    const other = makeWord(random, random(20) === 0 ? SYLLABLES : OTHER_SYLLABLES).toLowerCase();
    const part = random(12) === 0 ? entries[random(entries.length)]!.names[0]!.name : other;
    parts.push(random(15) === 0 ? `${part}.` : part);
    length += part.length + 1;
  }
  return parts.join(' ');
}

function median(measure: () => number): number {
  const all = Array.from({ length: RUNS }, measure).sort((a, b) => a - b);
  return all[RUNS >> 1]!;
}

function main(): void {
  const random = makeRandom(7);
  const entries = makeEntries(random);
  const text = makeText(random, entries);
  globalThis.gc?.();
  const before = process.memoryUsage();
  const started = performance.now();
  const lexicon = makeLexicon(entries);
  const load = performance.now() - started;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const held = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
  const document = readDocument({ text, language: 'es', title: null, publishedAt: null, parts: [] });
  const capitals = new Uint8Array(document.tokens.count);
  let found = 0;
  const match = median(() => {
    const start = performance.now();
    found = matchNames(lexicon, document, capitals).length;
    return performance.now() - start;
  });
  const read = median(() => {
    const start = performance.now();
    readDocument({ text, language: 'es', title: null, publishedAt: null, parts: [] });
    return performance.now() - start;
  });
  const rate = (ms: number) => (text.length / 1000 / ms).toFixed(1);
  console.log(`\n${lexicon.names.length} names: loaded in ${load.toFixed(0)} ms, ${held.toFixed(0)} MB held`);
  console.log(`  matching            ${rate(match)} MB/s   ${found} found in ${(text.length / 1e6).toFixed(1)} MB`);
  console.log(`  reading and matching ${rate(match + read)} MB/s`);
}

main();
