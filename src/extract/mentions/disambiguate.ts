import type { Lexicon, LexiconEntry, LexiconName } from '../lexicon/index.ts';
import type { Candidate } from '../suggestions.ts';
import { type Context, isNear, shareOf } from './context.ts';

/** What the words around a name say about which entry is meant. */
export interface Surroundings {
  sentence: number;
  /** The text's. */
  language: string;
  /** The name as the text has it, in lower case. */
  written: string;
  /** What a name with other accents is worth: little where the text's language has them. */
  inexact: number;
  /** The country that follows after a comma or stands before the name: 'Armenia, Colombia'. */
  beside: string | null;
  /** The country that a body is said to be of: 'Colombian National Police', 'Policía Nacional de Colombia'. */
  whose: string | null;
  /** 'city of X', 'X department', 'government of X' (that of a country, unless a region's is said to be meant). */
  level: 'city' | 'region' | 'country' | null;
}

/** An entry with its share of all evidence, 0 to 1. */
export interface Scored {
  entry: LexiconEntry;
  name: LexiconName;
  score: number;
  /** How well its countries fit the text, 0 to 1; 1 for what belongs to no country. */
  fit: number;
  /** Whether it is the capital of a country. */
  capital: boolean;
  /** Countries of all entries that bear the name. */
  rivals: ReadonlySet<string>;
}

/** The entries that a name may mean, best first; the scores add up to 1. */
export function scoreEntries(lexicon: Lexicon, names: LexiconName[], context: Context, around: Surroundings): Scored[] {
  const homonyms = new Set(names.flatMap(({ entry }) => countryCode(lexicon.entries[entry]!)));
  const best = new Map<number, { name: LexiconName; weight: number; fit: number }>();
  for (const name of names) {
    const entry = lexicon.entries[name.entry]!;
    const fit = fitOf(entry, context, around);
    const capital = lexicon.capitals.has(entry.id) && !homonyms.has(entry.country[0] ?? '');
    const unsure = isTownOf(entry, homonyms) ? 0.05 : hasRival(entry, fit, names, lexicon) ? 0.1 : 1;
    const prior = priorOf(entry, name, capital) * unsure;
    const exact = name.text.toLowerCase() === around.written ? 1 : around.inexact;
    const base = fit === FOREIGN ? 0.01 : (entry.schema === 'PublicBody' ? 0.02 : 0.1) + fit;
    const spoken = name.kind === 'acronym' && name.lang && name.lang !== around.language ? 0.2 : 1;
    const weight = prior * exact * spoken * base * timeOf(entry, context) * levelOf(entry, around);
    if (weight > (best.get(name.entry)?.weight ?? 0)) best.set(name.entry, { name, weight, fit });
  }
  const rivals = new Set(names.flatMap(({ entry }) => lexicon.entries[entry]!.country));
  if (homonyms.size === 0 && around.level === null) preferLevel(lexicon, best);
  const total = [...best.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...best]
    .map(([index, { name, weight, fit }]) => {
      const entry = lexicon.entries[index]!;
      return { entry, name, score: weight / total, fit, capital: lexicon.capitals.has(entry.id), rivals };
    })
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
}

/** A region and its own seat of one name: the seat is meant when it is a large city, else the region. */
function preferLevel(lexicon: Lexicon, best: Map<number, { weight: number }>): void {
  for (const [index, region] of best) {
    const { level, capital } = lexicon.entries[index]!;
    const seat = level === 'region' && capital ? lexicon.byId.get(capital) : undefined;
    const city = seat === undefined ? undefined : best.get(seat);
    if (!city) continue;
    const isLarge = (lexicon.entries[seat!]!.population ?? 0) >= LARGE || lexicon.capitals.has(capital!);
    (isLarge ? city : region).weight *= 8;
  }
}

/** Inhabitants from which on a city is spoken of more often than the region around it that has its name. */
const LARGE = 600_000;

function countryCode({ schema, country }: LexiconEntry): string[] {
  return schema === 'Country' ? country : [];
}

/** A town or region in a country of the same name, which is nearly always meant. */
function isTownOf({ schema, country }: LexiconEntry, homonyms: Set<string>): boolean {
  return schema === 'Place' && homonyms.has(country[0] ?? '');
}

/** 'Georgia' in a text that speaks of nothing else near it may be the state. */
function hasRival({ schema, country }: LexiconEntry, fit: number, names: LexiconName[], lexicon: Lexicon): boolean {
  if (schema !== 'Country' || fit > 0.2) return false;
  return names.some(({ entry }) => {
    const other = lexicon.entries[entry]!;
    return other.level === 'region' && other.country[0] !== country[0];
  });
}

/** At most five candidates, scores to two decimals; `trust` is what the best would have if it were the only one. */
export function toCandidates(scored: Scored[], trust: number): Candidate[] {
  return scored
    .slice(0, 5)
    .map(({ entry, score }) => ({ entity: entry.id, score: Math.floor(score * trust * 100) / 100 }))
    .filter(({ score }) => score > 0);
}

/** Where countries, towns and actors share a name, most texts mean the larger. */
function priorOf({ schema, level, population }: LexiconEntry, { kind, bare }: LexiconName, capital: boolean): number {
  if (capital) return Math.max(20, Math.sqrt((population ?? 0) / 50_000));
  if (schema === 'Country') return 10 * Math.sqrt(Math.max(population ?? 0, 10_000) / 1e6 + 1);
  if (schema !== 'Place') return (kind === 'name' ? 10 : 8) * (bare ? 0.8 : 1);
  if (level === 'region') return 1.2;
  return Math.min(10, Math.max(0.3, Math.sqrt((population ?? 0) / 50_000)));
}

/** The fit of a public body where another country's is said to be meant. */
export const FOREIGN = -0.09;

function fitOf(entry: LexiconEntry, context: Context, around: Surroundings): number {
  const { country, schema } = entry;
  if (country.length === 0) return 1;
  if (around.whose !== null && (schema === 'PublicBody' || schema === 'Organization')) {
    if (country.includes(around.whose)) return 3;
    if (schema === 'PublicBody') return FOREIGN;
  }
  if (around.beside !== null) return country.includes(around.beside) ? 3 : 0;
  let fit = 0;
  for (const code of country) {
    const near = isNear(context, around.sentence, code, entry) ? 0.5 : 0;
    fit = Math.max(fit, shareOf(context, code, entry) * 0.6 + near + (context.inTitle.has(code) ? 0.2 : 0));
  }
  return Math.min(1, fit);
}

/** An actor that ended long before anything the text speaks of is hardly meant. */
function timeOf({ active }: LexiconEntry, { years }: Context): number {
  const [from, to] = (active ?? '').split('/');
  const start = Number(from?.slice(0, 4)) || 0;
  const end = Number(to?.slice(0, 4)) || 0;
  if (years.size === 0) return end > 0 && end < 1995 ? 0.2 : 1;
  for (const year of years) if (year >= start - 1 && (end === 0 || year <= end + 3)) return 1;
  return 0.05;
}

function levelOf({ schema, level }: LexiconEntry, around: Surroundings): number {
  if (around.level === null) return 1;
  if (around.level === 'country') return schema === 'Country' ? 20 : schema === 'Place' ? 0.3 : 1;
  if (schema === 'Country') return 0.05;
  if (schema !== 'Place') return 0.1;
  return level === around.level ? 5 : 0.3;
}
