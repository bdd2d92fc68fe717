import {
  CAPITALS,
  foldWord,
  type Lexicon,
  type LexiconEntry,
  type LexiconName,
  type NameMatch,
} from '../lexicon/index.ts';
import type { MentionForm } from '../suggestions.ts';
import { isArea } from './areas.ts';
import type { Context } from './context.ts';
import { type Scored, type Surroundings, scoreEntries, toCandidates } from './disambiguate.ts';
import { isNickname } from './kind-cues.ts';
import { type Draft, hasCapital, type Reading, textOf, wordAt } from './reading.ts';
import { trustIn } from './trust.ts';
import { headSchema, isFirstName, isFrequent, isTitle } from './words/index.ts';

/** A link is made from this score on, when the next candidate has at most a third of it. */
const LINK = 0.8;

/** Names of the lexicon in a text, each linked where one entry is meant for sure. Null for what is no name here. */
export function toDraft(
  reading: Reading,
  lexicon: Lexicon,
  context: Context,
  match: NameMatch,
  before?: NameMatch,
): Draft | null {
  const names = withoutPeoples(reading, match, lexicon).filter((name) => !isJustAWord(reading, match, name));
  if (
    names.length === 0 ||
    isElse(reading, match, names, lexicon) ||
    isCutShort(reading, match, names) ||
    isPartOf(reading, lexicon, match, names)
  )
    return null;
  const scored = scoreEntries(lexicon, names, context, surroundings(reading, lexicon, match, before));
  const [best, next] = scored;
  if (!best) return null;
  if (isArea(best.entry)) return unlinked(reading, match, best);
  if (best.entry.schema === 'Place' && isCartelOf(reading, match)) return cartelOf(reading, lexicon, match);
  const trust = trustIn(reading, context, match, best);
  if (trust === 0) {
    // 'Latin American': nor is it an unknown name.
    if (best.name.kind === 'demonym') reading.capitals[match.first] = CAPITALS.silent;
    return null;
  }
  const score = best.score * trust;
  // 'Varesian National Police': the lexicon's police of another country is not meant.
  if (trust < 0.1) return unlinked(reading, match, best);
  const linked = score >= LINK && (next?.score ?? 0) * 3 <= best.score;
  const { last } = match;
  // 'The Bahamas' are marked without their article.
  const article = best.entry.schema === 'Country' && wordAt(reading, match.first) === 'the';
  const first = article || isSmallArticle(reading, match) ? match.first + 1 : match.first;
  return {
    first,
    last,
    schema: best.entry.schema,
    form: formOf(best.name),
    name: linked ? fullName(best.entry, best.name) : textOf(reading, first, last),
    entity: linked ? best.entry.id : null,
    candidates: toCandidates(scored, trust),
    confidence: confidenceOf(reading, match, scored, score, linked),
    role: null,
  };
}

/** 'la Oficina de Torreval': an article without a capital is no part of the name. */
function isSmallArticle(reading: Reading, { first, last }: NameMatch): boolean {
  if (last - first < 2 || hasCapital(reading, first) || !hasCapital(reading, first + 1)) return false;
  return SMALL.has(wordAt(reading, first)) && reading.capitals[first] !== CAPITALS.silent;
}

const SMALL = new Set(['the', 'el', 'la', 'los', 'las', 'o', 'a', 'os', 'as']);

/** A mention of a known kind that nothing in the lexicon is meant by. */
function unlinked(reading: Reading, { first, last }: NameMatch, { entry }: Scored): Draft {
  const name = textOf(reading, first, last);
  const { schema } = entry;
  return { first, last, schema, form: 'name', name, entity: null, candidates: [], confidence: 0.85, role: null };
}

const CARTELS = new Set(['cartel', 'cártel', 'carteles', 'cárteles', 'cartels', 'cartéis']);

/** 'Los carteles de Sinaloa y Jalisco', 'the Sinaloa and Jalisco cartels': no places. */
function isCartelOf(reading: Reading, { first, last }: NameMatch): boolean {
  if (OF.has(wordAt(reading, first - 1)) && CARTELS.has(headOfCartels(reading, first - 2))) return true;
  if (CARTELS.has(headOfCartels(reading, first - 1)) && LIST.has(wordAt(reading, first - 1))) return true;
  if (reading.document.language !== 'en') return false;
  for (let at = last; at < last + 8; at++) {
    if (wordAt(reading, at) === 'cartels') return true;
    if (!LIST.has(wordAt(reading, at)) && !hasCapital(reading, at)) return false;
  }
  return false;
}

/** The word before a list of names: 'carteles' of 'carteles de Sinaloa y'. */
function headOfCartels(reading: Reading, before: number): string {
  let at = before;
  while (at > before - 12 && (LIST.has(wordAt(reading, at)) || hasCapital(reading, at))) at--;
  return wordAt(reading, at);
}

/** The cartel that is called by a place, linked where the lexicon has it by that name. */
function cartelOf(reading: Reading, lexicon: Lexicon, { first, last }: NameMatch): Draft {
  const name = textOf(reading, first, last);
  const full = new Set([`cartel de ${name}`, `${name} cartel`].map((one) => foldWord(one.toLowerCase())));
  const meant = lexicon.entries.filter(
    ({ schema, names }) => schema === 'Organization' && names.some((one) => full.has(foldWord(one.name.toLowerCase()))),
  );
  const entry = meant.length === 1 ? meant[0]! : null;
  return {
    first,
    last,
    schema: 'Organization',
    form: 'alias',
    name: entry?.names[0]?.name ?? name,
    entity: entry?.id ?? null,
    candidates: entry ? [{ entity: entry.id, score: 0.9 }] : [],
    confidence: entry ? 0.9 : 0.7,
    role: null,
  };
}

function formOf({ kind }: LexiconName): MentionForm {
  if (kind === 'demonym') return 'demonym';
  if (kind === 'acronym' || kind === 'abbreviation') return 'acronym';
  return kind === 'alias' ? 'alias' : 'name';
}

function fullName(entry: LexiconEntry, name: LexiconName): string {
  if (name.kind === 'name' || name.kind === 'translation') return name.text;
  return entry.names.find(({ kind }) => kind === 'name')?.name ?? name.text;
}

/** That it is a mention of this kind is surer than that it is this entry. */
function confidenceOf(reading: Reading, match: NameMatch, scored: Scored[], score: number, linked: boolean): number {
  const [best] = scored;
  const sameKind = scored.reduce((sum, one) => sum + (one.entry.schema === best?.entry.schema ? one.score : 0), 0);
  const base = linked ? Math.min(0.97, score) : 0.55 + 0.3 * sameKind * Math.min(1, score + 0.3);
  const silent = reading.capitals[match.first] === CAPITALS.silent;
  return Math.round(base * (silent ? 0.75 : 1) * 100) / 100;
}

/** 'Policía Antinarcóticos' is another body than 'la Policía', 'Armada Bolivariana' than 'la Armada'. */
function isCutShort(reading: Reading, { first, last }: NameMatch, names: LexiconName[]): boolean {
  if (!names.every(({ short }) => short)) return false;
  const goesOn = hasCapital(reading, last) && reading.capitals[last] === CAPITALS.telling;
  const began =
    last - first === 1 && hasCapital(reading, first - 1) && reading.capitals[first - 1] === CAPITALS.telling;
  return goesOn || began;
}

/** 'United Nations Residual Mechanism', 'Senate Ethics Committee': a body's name that goes on to a head of its own. */
function isPartOf(reading: Reading, { entries }: Lexicon, { last }: NameMatch, names: LexiconName[]): boolean {
  if (
    !names.every(
      ({ entry, short }) => entries[entry]!.schema === 'PublicBody' && (short || !entries[entry]!.country[0]),
    )
  )
    return false;
  for (let at = last; at < last + 6 && !isTitle(wordAt(reading, at)); at++) {
    if (!hasCapital(reading, at) && (at === last || wordAt(reading, at) !== 'and')) return false;
    if (hasCapital(reading, at) && reading.capitals[at] === CAPITALS.telling && headSchema(wordAt(reading, at)))
      return true;
  }
  return false;
}

/**
 * 'US$5', 'alias Russo', 'Fabio Porfirio Lobo' where Porfirio Lobo is known: the same letters, and something else. A
 * person's name that goes on before or behind is another person's.
 */
function isElse(reading: Reading, { first, last }: NameMatch, names: LexiconName[], { entries }: Lexicon): boolean {
  const { tokens } = reading.document;
  if (wordAt(reading, last) === '$' && tokens.ends[last - 1] === tokens.starts[last]) return true;
  const schema = entries[names[0]!.entry]!.schema;
  if (schema === 'Person') {
    const before = wordAt(reading, first - 1);
    const goesBefore = hasCapital(reading, first - 1) && isFirstName(before) && !isTitle(before);
    const goesOn = hasCapital(reading, last) && names.every(({ short }) => short);
    return goesBefore || goesOn;
  }
  if ((schema === 'Place' || schema === 'Country') && isNickname(reading, first)) return true;
  const isPeople = reading.document.language !== 'en' && names.every(({ kind }) => kind === 'demonym');
  return isPeople && hasCapital(reading, first) && reading.capitals[first] === CAPITALS.telling;
}

/** In Spanish and Portuguese demonyms have no capital: 'Americana' is a city. */
function withoutPeoples(reading: Reading, { first, names }: NameMatch, { entries }: Lexicon): LexiconName[] {
  if (reading.document.language === 'en' || !hasCapital(reading, first)) return names;
  const others = names.filter(({ kind }) => kind !== 'demonym');
  return others.some(({ entry }) => entries[entry]!.schema === 'Place') ? others : names;
}

/** A single frequent word at the beginning of a sentence, in a heading, or where capitals say nothing. */
function isJustAWord(reading: Reading, { first, last }: NameMatch, name: LexiconName): boolean {
  if (name.kind === 'demonym' || reading.capitals[first] === CAPITALS.telling) return false;
  // 'Cayó' at a sentence's beginning is not Cayo.
  const accented = last - first === 1 && reading.document.language !== 'en' && !reading.caseless;
  if (accented && /[áéíóúãõâê]/.test(wordAt(reading, first)) && name.text.toLowerCase() !== wordAt(reading, first))
    return true;
  for (let at = first; at < last; at++) if (!isFrequent(wordAt(reading, at))) return false;
  return true;
}

/** What stands around a name. */
function surroundings(reading: Reading, lexicon: Lexicon, match: NameMatch, before?: NameMatch): Surroundings {
  const { first, last } = match;
  const comma = wordAt(reading, last) === ',' && hasCapital(reading, last + 1);
  const beside = comma ? countryAt(reading, lexicon, last + 1) : null;
  return {
    sentence: reading.sentence[first]!,
    language: reading.document.language,
    written: textOf(reading, first, last).toLowerCase(),
    inexact: reading.document.language === 'en' ? 0.5 : 0.1,
    beside,
    whose: countryBefore(reading, lexicon, match, before) ?? countryAfter(reading, lexicon, last),
    level: levelAround(reading, first, last),
  };
}

/** 'Varesian National Police', "Varesia's Congress". */
function countryBefore(reading: Reading, lexicon: Lexicon, match: NameMatch, before?: NameMatch): string | null {
  const owns = before && before.last + 1 === match.first && /^['’]s$/.test(wordAt(reading, before.last));
  if (!before || (!owns && before.last !== match.first)) return null;
  const countries = before.names
    .map(({ entry }) => lexicon.entries[entry]!)
    .filter(({ schema }) => schema === 'Country');
  return countries.length === 1 ? (countries[0]!.country[0] ?? null) : null;
}

/** 'Policía Nacional de Varesia', 'Policía Nacional varesiana'. */
function countryAfter(reading: Reading, lexicon: Lexicon, last: number): string | null {
  if (OF.has(wordAt(reading, last))) return countryAt(reading, lexicon, last + 1);
  // 'Marinha equatoriana'; in English the adjective stands before.
  if (reading.document.language === 'en') return null;
  return lexicon.demonyms.get(lexicon.words.get(foldWord(wordAt(reading, last))) ?? 0) || null;
}

/** The country whose name begins at a token, when that is one or two words. */
function countryAt(reading: Reading, lexicon: Lexicon, at: number): string | null {
  for (const length of [2, 1]) {
    const words = Array.from({ length }, (_, i) => lexicon.words.get(wordAt(reading, at + i)) ?? 0);
    const found = lexicon.countries.get(words.join(' '));
    if (found) return found;
  }
  return null;
}

const REGION = new Set(
  'department departamento province provincia state estado región region região parish parroquia'.split(' '),
);
const CITY = new Set('city ciudad cidade town municipality municipio município capital port puerto porto'.split(' '));
const OF = new Set(['of', 'de', 'del', 'do', 'da']);

/** The word before a name, or before the list that it stands in: 'departamentos de A, B y C'. */
function headOfList(reading: Reading, before: number): string {
  const from = Math.max(0, before - 12);
  let at = before;
  while (at > from && (LIST.has(wordAt(reading, at)) || hasCapital(reading, at))) at--;
  const head = wordAt(reading, at);
  return at === before || PLURALS.has(head) ? head.replace(PLURAL, '') : wordAt(reading, before);
}

const LIST = new Set([',', 'y', 'e', 'and', 'de', 'del', 'la', 'el', 'do', 'da', 'los', 'las']);
const PLURALS = new Set(
  'departamentos provincias estados departments provinces states municipios municípios cities ciudades cidades'.split(
    ' ',
  ),
);
const PLURAL = /s$/;

function levelAround(reading: Reading, first: number, last: number): 'city' | 'region' | null {
  const before = headOfList(reading, OF.has(wordAt(reading, first - 1)) ? first - 2 : first - 1);
  const after = wordAt(reading, last);
  if (REGION.has(before) || REGION.has(after)) return 'region';
  return CITY.has(before) || CITY.has(after) ? 'city' : null;
}
