import type { ExtractorFiles } from '../extractor.ts';
import type { MentionSchema } from '../suggestions.ts';

/** How a name stands for an entry; see lexicon/README.md. */
export type NameKind = 'name' | 'alias' | 'abbreviation' | 'acronym' | 'translation' | 'demonym';

/** One name of an entry. `lang`: ISO 639-1, null where none is known. */
export interface EntryName {
  name: string;
  lang: string | null;
  kind: NameKind;
  /** Whether it is one of many bodies' until the text says whose: 'Policía Nacional' of 'Policía Nacional de Varesia'. */
  short?: boolean;
}

/** What the lexicon knows of one actor, place or country: a line of lexicon/*.jsonl, as far as matching needs it. */
export interface LexiconEntry {
  id: string;
  schema: MentionSchema;
  names: EntryName[];
  /** ISO 3166-1 alpha-2 codes in lower case; empty for what belongs to no country. */
  country: string[];
  topics?: string[];
  /** A few words of our own; null for most. */
  description?: string | null;
  /** Years as an EDTF interval: `1966/1973`, `1964/..`. */
  active?: string | null;
  /** Of a `Place`. */
  level?: 'region' | 'city';
  population?: number | null;
  /** Of a country or region: the id of its seat. */
  capital?: string | null;
}

const FILES = ['countries', 'places', 'actors'];

/** Reads the starter lexicon of the package. A line that is no JSON throws with the file and the line's number. */
export function readEntries(files: ExtractorFiles): LexiconEntry[] {
  return FILES.flatMap((file) => readLines(`lexicon/${file}.jsonl`, files));
}

function readLines(path: string, files: ExtractorFiles): LexiconEntry[] {
  const lines = files.read(path).toString('utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    try {
      return [JSON.parse(line) as LexiconEntry];
    } catch {
      throw new Error(`${path}, line ${index + 1} is not JSON: restore the file from the package.`);
    }
  });
}
