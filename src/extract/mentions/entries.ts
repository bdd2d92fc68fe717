import type { ExtractorFiles } from '../extractor.ts';
import { type LexiconEntry, readEntries } from '../lexicon/index.ts';
import { areaEntries } from './areas.ts';
import { ownersOf, shortNames } from './short-names.ts';
import { shortPeople } from './short-people.ts';
import { neighbouringNames, translatedNames } from './translations.ts';

/** "Varesia's Ministry" are two names. */
const OWNED = /^\p{Lu}\p{L}+['’]s\s/u;

/** All entries that mentions may name: the package's lexicon, with the shorter and translated forms of its names, and areas. */
export function readAllEntries(files: ExtractorFiles): LexiconEntry[] {
  const entries = readEntries(files);
  const owners = ownersOf(entries);
  for (const entry of entries) {
    if (entry.schema !== 'Country') entry.names = entry.names.filter(({ name }) => !OWNED.test(name));
    entry.names.push(...translatedNames(entry));
    entry.names.push(...shortNames(entry, owners), ...shortPeople(entry));
    if (entry.schema === 'PublicBody') entry.names.push(...neighbouringNames(entry.names));
  }
  return [...entries, ...areaEntries()];
}
