import { hashText } from '../learn/index.ts';
import type { Candidate, Occurrence, Reading } from './reading.ts';

const SKIPPED = new Set(['the', 'a', 'an']);
const HEAD_ENDS = new Set([
  'of',
  'in',
  'from',
  'at',
  'with',
  'who',
  'belonging',
  'on',
  'to',
  'for',
  'and',
  'by',
  ',',
  'de',
  'del',
  'en',
  'que',
  'riding',
  'loaded',
  'dressed',
  'wearing',
]);

/** Groups what one chain proposed by string; strings without any letter or digit are left out. */
export function gatherCandidates(reading: Reading, role: number, segments: readonly Occurrence[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const occurrence of segments) {
    const words = keyWords(reading, occurrence.first, occurrence.last);
    if (words.length === 0) continue;
    const key = words.join(' ');
    const known = found.get(key);
    if (!known) {
      found.set(key, {
        role,
        key,
        hash: hashText(key),
        words,
        occurrences: [occurrence],
        best: occurrence,
        head: headOf(reading, occurrence),
      });
    } else {
      known.occurrences.push(occurrence);
      if (occurrence.p > known.best.p) {
        known.best = occurrence;
        known.head = headOf(reading, occurrence);
      }
    }
  }
  return [...found.values()];
}

/** The words of a stretch of tokens that count when strings are compared. */
function keyWords(reading: Reading, first: number, last: number): string[] {
  const words: string[] = [];
  for (let i = first; i <= last; i++) {
    const info = reading.infos[i]!;
    if (info.punctuation || SKIPPED.has(info.word)) continue;
    // "car-bomb" and "u.s." are compared without their punctuation.
    const glued =
      i > first + 1 && reading.tokens.starts[i] === reading.tokens.ends[i - 1] && reading.infos[i - 1]!.word === '-';
    const word = info.word.replace(/[.,']/g, '');
    if (glued && words.length > 0) words[words.length - 1] += word;
    else if (word !== '') words.push(word);
  }
  return words;
}

/** The last word before what only describes: "members" in "members of the group". */
function headOf(reading: Reading, { first, last }: Occurrence): number {
  for (let i = first + 1; i <= last; i++) if (HEAD_ENDS.has(reading.infos[i]!.word)) return i - 1;
  return last;
}
