import { isCapital, type Reading, type Run, wordAt } from './reading.ts';

/** Somebody who says something, with how sure it is that the words are all of them and theirs alone. */
export interface Source extends Run {
  confidence: number;
}

/** How sure such words are somebody who speaks. */
export function confidenceOf(reading: Reading, { first, end }: Run): number {
  let known = 0.6;
  for (let at = first; at < end; at++) {
    if ((reading.mentionAt[at] ?? -1) >= 0) return 0.92;
    if (reading.words.speakers.has(wordAt(reading, at))) known = 0.9;
    else if (isCapital(reading, at) && at > first) known = Math.max(known, 0.8);
  }
  return known;
}
