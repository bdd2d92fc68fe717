import type { Document } from '../document/document.ts';
import type { Lexicon, LexiconEntry, NameMatch } from '../lexicon/index.ts';
import type { Reading } from './reading.ts';

/** What a text says about where and when it plays. */
export interface Context {
  /** How much each country is spoken of, 0 to 1 for the most named one; ISO 3166-1 alpha-2, lower case. */
  countries: Map<string, number>;
  /** Countries named in each sentence, 0 to 1 each. */
  inSentence: Map<number, Set<string>>;
  /** Countries named in the title. */
  inTitle: Set<string>;
  /** Years named in the text and that of publication. */
  years: Set<number>;
}

/** Reads the countries and years that a text names for sure. */
export function readContext(reading: Reading, lexicon: Lexicon, matches: NameMatch[], title: NameMatch[]): Context {
  const counts = new Map<string, number>();
  const inSentence = new Map<number, Set<string>>();
  for (const match of matches) {
    const entry = onlyEntry(lexicon, match);
    const weight = entry ? weightOf(entry) : 0;
    if (!entry || weight === 0) continue;
    const sentence = reading.sentence[match.first]!;
    const here = inSentence.get(sentence) ?? new Set();
    inSentence.set(sentence, here);
    for (const country of entry.country) {
      counts.set(country, (counts.get(country) ?? 0) + weight / entry.country.length);
      here.add(country);
    }
  }
  const inTitle = new Set(title.flatMap((match) => countryOf(onlyEntry(lexicon, match))));
  for (const country of inTitle) counts.set(country, (counts.get(country) ?? 0) + 2);
  const most = Math.max(1, ...counts.values());
  const countries = new Map([...counts].map(([country, count]) => [country, count / most]));
  return { countries, inSentence, inTitle, years: readYears(reading.document) };
}

function countryOf(entry: LexiconEntry | null): string[] {
  return entry?.schema === 'Country' ? entry.country : [];
}

/** The entry that all names of a match belong to, or the country among them: 'Colombia' is a town in it, too. */
function onlyEntry(lexicon: Lexicon, { names }: NameMatch): LexiconEntry | null {
  const entries = [...new Set(names.map(({ entry }) => entry))].map((index) => lexicon.entries[index]!);
  if (entries.length === 1) return entries[0]!;
  const [one, other] = entries.filter(({ schema }) => schema === 'Country');
  return one && !other ? one : null;
}

/** Countries count in full, large places half, what has a single country a little; the others not at all. */
function weightOf({ schema, country, population, level }: LexiconEntry): number {
  if (schema === 'Country') return 1;
  if (country.length !== 1) return 0;
  if (schema === 'Place') return level === 'region' || (population ?? 0) >= 500_000 ? 0.5 : 0.2;
  return schema === 'Person' ? 0 : 0.4;
}

function readYears({ tokens, publishedAt }: Document): Set<number> {
  const years = new Set<number>();
  const published = Number(publishedAt?.slice(0, 4));
  if (published > 0) years.add(published);
  for (const word of tokens.words) {
    if (word.length === 4 && (word.startsWith('19') || word.startsWith('20')) && Number(word) > 0)
      years.add(Number(word));
  }
  return years;
}
