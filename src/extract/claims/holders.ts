import type { Names } from './find-names.ts';
import { indexAt, mentionOf, type Reading, stretchOf, wordAt } from './reading.ts';

/** What a noun's rule found: who has it, of whom or what. */
export interface Found {
  holders: Names;
  others: Names;
  confidence: number;
  negated?: boolean;
  guessed?: boolean;
}

/** The name at a token, when there is one that is no demonym. */
export function single(reading: Reading, at: number): Names | null {
  const index = indexAt(reading, at);
  const mention = mentionOf(reading, index);
  if (!mention || mention.form === 'demonym') return null;
  return { mentions: [index], ...stretchOf(reading, at), confidence: 1 };
}

/** The token before the bracket that closes at one. */
export function backOverBrackets(reading: Reading, close: number): number {
  for (let i = close - 1; i > close - 12; i--) if (wordAt(reading, i) === '(') return i - 1;
  return close;
}
