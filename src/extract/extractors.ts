import { attributions } from './attributions/index.ts';
import { claims } from './claims/index.ts';
import { dates } from './dates/index.ts';
import type { Extractor } from './extractor.ts';
import { incidents } from './incidents/index.ts';
import { mentions } from './mentions/index.ts';
import { quantities } from './quantities/index.ts';

/** All extractors, in the order in which they read a text: each sees what those before it found. */
export const EXTRACTORS: readonly Extractor[] = [mentions, dates, quantities, attributions, incidents, claims];
