import type { Extractor } from './extractor.ts';
import { mentions } from './mentions/index.ts';

/** All extractors, in the order in which they read a text: each sees what those before it found. */
export const EXTRACTORS: readonly Extractor[] = [mentions];
