import type { Document } from '../document/document.ts';
import type { Lexicon, LexiconEntry, NameMatch } from '../lexicon/index.ts';
import type { Reading } from './reading.ts';

/** What a text says about where and when it plays. */
export interface Context {
  /** How often each country is spoken of, by each entry that names it; ISO 3166-1 alpha-2, lower case. */
  counts: Map<string, Map<LexiconEntry, number>>;
  /** Entries that name a country for sure, by sentence. */
  inSentence: Map<number, Set<LexiconEntry>>;
  /** Countries named in the title. */
  inTitle: Set<string>;
  /** Years named in the text and that of publication. */
  years: Set<number>;
}

/** Reads the countries and years that a text names for sure. */
export function readContext(reading: Reading, lexicon: Lexicon, matches: NameMatch[], title: NameMatch[]): Context {
  const counts: Context['counts'] = new Map();
  const inSentence: Context['inSentence'] = new Map();
  for (const match of matches) {
    const entry = onlyEntry(lexicon, match);
    const weight = entry ? ownWeight(entry) : 0;
    if (!entry || weight === 0) continue;
    const sentence = reading.sentence[match.first]!;
    const here = inSentence.get(sentence);
    if (here) here.add(entry);
    else inSentence.set(sentence, new Set([entry]));
    count(counts, entry, weight);
  }
  const titled = title.flatMap((match) => onlyEntry(lexicon, match) ?? []).filter(({ schema }) => schema === 'Country');
  for (const entry of titled) count(counts, entry, 2);
  return {
    counts,
    inSentence,
    inTitle: new Set(titled.flatMap(({ country }) => country)),
    years: readYears(reading.document),
  };
}

function count(counts: Context['counts'], entry: LexiconEntry, weight: number): void {
  for (const country of entry.country) {
    const by = counts.get(country) ?? new Map<LexiconEntry, number>();
    counts.set(country, by);
    by.set(entry, (by.get(entry) ?? 0) + weight / entry.country.length);
  }
}

/** How often a country is spoken of, leaving out what one entry says itself. */
export function weightOf({ counts }: Context, country: string, without: LexiconEntry): number {
  const by = counts.get(country);
  return by ? sum(by, without) : 0;
}

/** How much a country is spoken of, leaving out what one entry says itself: 0 to 1, 1 for the most named country. */
export function shareOf({ counts }: Context, country: string, without: LexiconEntry): number {
  let most = 1;
  for (const by of counts.values()) most = Math.max(most, sum(by, without));
  const by = counts.get(country);
  return by ? sum(by, without) / most : 0;
}

function sum(by: Map<LexiconEntry, number>, without: LexiconEntry): number {
  let total = 0;
  for (const [entry, weight] of by) if (entry !== without) total += weight;
  return total;
}

/** Whether another entry of a country is named in a sentence. */
export function isNear({ inSentence }: Context, sentence: number, country: string, without: LexiconEntry): boolean {
  for (const entry of inSentence.get(sentence) ?? []) {
    if (entry !== without && entry.country.includes(country)) return true;
  }
  return false;
}

/** The entry that all names of a match belong to, or the country among them: 'Colombia' is a town in it, too. */
function onlyEntry(lexicon: Lexicon, { names }: NameMatch): LexiconEntry | null {
  const entries = [...new Set(names.map(({ entry }) => entry))].map((index) => lexicon.entries[index]!);
  if (entries.length === 1) return entries[0]!;
  const [one, other] = entries.filter(({ schema }) => schema === 'Country');
  if (one) return other ? null : one;
  return capitalAmong(lexicon, entries);
}

/** 'Santo Domingo', 'San Salvador': the capital of a country, where all others that bear its name are far smaller. */
function capitalAmong({ capitals }: Lexicon, entries: LexiconEntry[]): LexiconEntry | null {
  const capital = entries.find(({ id }) => capitals.has(id));
  if (!capital) return null;
  const size = (capital.population ?? 0) / 4;
  const isForemost = entries.every(
    (one) =>
      one === capital ||
      one.capital === capital.id ||
      (one.schema === 'Place' && one.country[0] !== capital.country[0] && (one.population ?? 0) <= size),
  );
  return isForemost ? capital : null;
}

/** Countries count in full, large places half, what has a single country a little; the others not at all. */
function ownWeight({ schema, country, population, level }: LexiconEntry): number {
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
