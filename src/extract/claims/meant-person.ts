import { onlyPersonBefore } from '../document/names-before.ts';
import type { Names } from './find-names.ts';
import { type Reading, wordAt } from './reading.ts';

const SUBJECTS = /^(?:he|she|él|ella|ele|ela)$/;

/** Whom the pronoun just before a token means: the only person named before. */
export function pronounBefore(reading: Reading, end: number): Names | null {
  if (!SUBJECTS.test(wordAt(reading, end - 1))) return null;
  const { document, found } = reading;
  const mention = onlyPersonBefore(document, found.mentions, document.tokens.starts[end - 1] ?? 0);
  return mention < 0 ? null : { mentions: [mention], first: end - 1, last: end, confidence: 0.85 };
}
