import type { Source } from './source.ts';
import type { Cue } from './vocabulary.ts';

/** Words of somebody, by tokens, before they are laid out as an item. */
export interface Said {
  kind: 'direct' | 'indirect';
  /** What is said: tokens from `first` up to, not including, `end`. */
  first: number;
  end: number;
  cue: { first: number; end: number };
  source: Source;
  verb: Pick<Cue, 'stance'>;
  confidence: number;
  /** Set off from what is said ('…, he said'): tokens of the insertion; null for 'he said that …'. */
  inserted: { first: number; end: number } | null;
  /** Only the quotations in it are anybody's words: 'in its words he “fled”'. */
  quotedOnly?: boolean;
  /** Index of its sentence, or of the part of a long one. */
  stretch: number;
}
