import type { Extractor } from '../extractor.ts';
export const claims: Extractor = { name: 'claims', version: 1, load: () => () => ({}) };
