import type { Document } from './document/document.ts';
import type { Suggestions } from './suggestions.ts';

/** Where an extractor finds its data: lexicon/ and models/ of the package. */
export interface ExtractorFiles {
  /** Reads a file of the package whole; the path is relative to its root. */
  read(path: string): Buffer;
}

/**
 * The one interface of an extractor. `load` reads its data once and gives a pure function from a text, and what the
 * extractors before it found there, to what it adds: it may add items and replace its own lists, never reorder or drop
 * another's, for items refer to each other by index.
 */
export interface Extractor {
  /** Lower case, with a version that rises whenever its answers change: both go into each item's `by`. */
  name: string;
  version: number;
  load(files: ExtractorFiles): (document: Document, found: Suggestions) => Partial<Suggestions>;
}

/**
 * The same for what has to wait for others: a model elsewhere. It comes after all extractors and only adds. `notes`:
 * what the answer should say about it (no answer, items dropped).
 */
export interface AsyncExtractor {
  name: string;
  version: number;
  load(
    files: ExtractorFiles,
  ): (document: Document, found: Suggestions) => Promise<{ found: Partial<Suggestions>; notes: string[] }>;
}

/** What goes into an item's `by`. */
export function byline({ name, version }: Pick<Extractor, 'name' | 'version'>): string {
  return `${name} ${version}`;
}
