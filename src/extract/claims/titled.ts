import type { Names } from './find-names.ts';
import { indexAt, isDeterminer, mentionOf, type Reading, stretchOf } from './reading.ts';
import { titleBefore } from './titles.ts';

/** Tokens that a title before a name may have. */
const LONGEST = 16;

/** The person at the end of a title that begins at a token: 'the minister of Transport, X'; null for none. */
export function titledAfter(reading: Reading, at: number): Names | null {
  for (let i = at; i < Math.min(reading.sentence.last, at + LONGEST); i++) {
    const index = indexAt(reading, i);
    if (index < 0) continue;
    const { first, last } = stretchOf(reading, i);
    i = last - 1;
    if (mentionOf(reading, index)?.schema !== 'Person') continue;
    const title = titleBefore(reading, first);
    let start = title?.from ?? first;
    while (start > at && isDeterminer(reading, start - 1)) start--;
    return title && start <= at ? { mentions: [index], first, last, confidence: 0.95 } : null;
  }
  return null;
}
