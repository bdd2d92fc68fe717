import { byline, type Extractor } from '../extractor.ts';
import { compileLanguages } from './compile.ts';
import { findIncidents } from './incidents.ts';

/**
 * What a text tells of that happened: attacks, arrests, seizures, sanctions … Words of the lists show the kind; the names
 * and nouns around them take its roles by their position. Reads the mentions, dates, quantities and attributions found
 * before.
 */
export const incidents: Extractor = {
  name: 'incidents',
  version: 2,
  load() {
    const languages = compileLanguages();
    const by = byline(incidents);
    return (document, found) => ({ incidents: findIncidents(document, found, languages[document.language], by) });
  },
};
