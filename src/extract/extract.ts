import { calibrate } from './calibration/index.ts';
import { type Document, type ExtractInput, readDocument } from './document/document.ts';
import type { Extractor, ExtractorFiles } from './extractor.ts';
import { noSuggestions, type Suggestions } from './suggestions.ts';

/** What is found in one text. */
export interface Extracted {
  document: Document;
  found: Suggestions;
}

/**
 * Loads the extractors' data once and gives the function that reads texts. It is pure: same text, same answer.
 * `confidence`: `calibrated` (as it has proved on marked articles), or `raw`, the extractors' own, to calibrate by.
 */
export function createExtraction(
  extractors: readonly Extractor[],
  files: ExtractorFiles,
  confidence: 'calibrated' | 'raw' = 'calibrated',
): (input: ExtractInput) => Extracted {
  const steps = extractors.map((extractor) => extractor.load(files));
  return (input) => {
    const document = readDocument(input);
    const found = noSuggestions();
    for (const step of steps) Object.assign(found, step(document, found));
    if (confidence === 'calibrated') calibrate(document, found);
    return { document, found };
  };
}
