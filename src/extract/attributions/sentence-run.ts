import type { Source } from './source.ts';

/** A sentence as tokens, with whoever spoke last in its paragraph. */
export interface SentenceRun {
  index: number;
  first: number;
  last: number;
  spoke: Source | null;
  /** All of its paragraph. */
  alone?: boolean;
  /** Who spoke last in this very sentence. */
  here?: Source | null;
}
