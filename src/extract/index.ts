/** Text -> suggestions, each at its stretch of the text. Pure functions and data: no database, no network. */

export { PREDICATES, type PredicateName, storedPredicate } from './claims/predicates.ts';
export { createExtraction } from './extract.ts';
export type { ExtractorFiles } from './extractor.ts';
export { EXTRACTORS } from './extractors.ts';
export { INCIDENT_KINDS } from './incidents/kinds.ts';
export { incidentWords, predicateWords, STORED_PREDICATES } from './labels.ts';
export { type Ask, outsideModel } from './outside/index.ts';
export { type ReadInput, readInput } from './read-input.ts';
export { asyncLineExtractor, type LineAnswer, type LineOptions, lineExtractor } from './serve-lines.ts';

export { type ExtractionOutput, writeOutput } from './write-output.ts';
