import type { ExtractorFiles } from '../extractor.ts';
import { type LexiconEntry, readEntries } from '../lexicon/index.ts';
import { areaEntries } from './areas.ts';
import { ownersOf, shortNames } from './short-names.ts';
import { MORE_NAMES } from './words/more-names.ts';

/** "Varesia's Ministry" are two names. */
const OWNED = /^\p{Lu}\p{L}+['’]s\s/u;

/** All entries that mentions may name: the package's lexicon, with more forms of its names, and areas. */
export function readAllEntries(files: ExtractorFiles): LexiconEntry[] {
  const entries = readEntries(files);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const [id, ...names] of MORE_NAMES) {
    byId.get(id)?.names.push(...names.map((name) => ({ name, lang: null, kind: 'translation' as const })));
  }
  const owners = ownersOf(entries);
  for (const entry of entries) {
    entry.names = entry.names.filter(({ name }) => !OWNED.test(name));
    entry.names.push(...shortNames(entry, owners));
  }
  return [...entries, ...areaEntries()];
}
