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
import { cartelOf, isCartelOf } from './cartels.ts';
import type { Context } from './context.ts';
import { type Scored, type Surroundings, scoreEntries, toCandidates } from './disambiguate.ts';
import { isNickname } from './kind-cues.ts';
import { levelAround, levelBeside } from './levels.ts';
import { countryAt } from './part-countries.ts';
import { type Draft, hasCapital, type Reading, textOf, wordAt } from './reading.ts';
import { trustIn } from './trust.ts';
import { headSchema, isFirstName, isFrequent, isTitle } from './words/index.ts';

const OF = new Set(['of', 'de', 'del', 'do', 'da']);

/** A link is made from this score on, when the next candidate has at most a third of it. */
const LINK = 0.8;

/** Names of the lexicon in a text, each linked where one entry is meant for sure. Null for what is no name here. */
export function toDraft(
  reading: Reading,
  lexicon: Lexicon,
  context: Context,
  match: NameMatch,
  before?: NameMatch,
  after?: NameMatch,
): Draft | null {
  const names = withoutPeoples(reading, match, lexicon).filter(
    (name) => !isJustAWord(reading, match, name, lexicon.entries[name.entry]!.schema === 'PublicBody'),
  );
  if (
    names.length === 0 ||
    isElse(reading, match, names, lexicon) ||
    isCutShort(reading, match, names, before) ||
    isPartOf(reading, lexicon, match, names)
  )
    return null;
  const scored = scoreEntries(lexicon, names, context, surroundings(reading, lexicon, match, before, after));
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
function isCutShort(
  reading: Reading,
  { first, last }: NameMatch,
  names: LexiconName[],
  before: NameMatch | undefined,
): boolean {
  if (!names.every(({ short }) => short)) return false;
  const goesOn = hasCapital(reading, last) && reading.capitals[last] === CAPITALS.telling && !isRankAt(reading, last);
  // 'Colombian Senate' begins with a name of its own.
  const isOwn = before?.last === first && before.names.every(({ kind }) => kind === 'demonym');
  const began =
    last - first === 1 && hasCapital(reading, first - 1) && reading.capitals[first - 1] === CAPITALS.telling && !isOwn;
  return goesOn || began;
}

/** 'Congress Speaker X': a title, where no head word follows it ('Congress Judiciary Committee'). */
function isRankAt(reading: Reading, at: number): boolean {
  return reading.document.language === 'en' && isTitle(wordAt(reading, at)) && !headSchema(wordAt(reading, at));
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
function isJustAWord(reading: Reading, { first, last }: NameMatch, name: LexiconName, isBody: boolean): boolean {
  if (name.kind === 'demonym' || reading.capitals[first] === CAPITALS.telling) return false;
  // 'Cayó' at a sentence's beginning is not Cayo.
  const accented = last - first === 1 && reading.document.language !== 'en' && !reading.caseless;
  if (accented && /[áéíóúãõâê]/.test(wordAt(reading, first)) && name.text.toLowerCase() !== wordAt(reading, first))
    return true;
  // 'State Department' at the beginning, or in a line full of capitals: chance hardly puts a body's words side by side.
  if (last - first > 1 && isBody && reading.capitals[first] === CAPITALS.expected && hasCapital(reading, last - 1))
    return false;
  for (let at = first; at < last; at++) if (!isFrequent(wordAt(reading, at))) return false;
  return true;
}

/** What stands around a name. */
function surroundings(
  reading: Reading,
  lexicon: Lexicon,
  match: NameMatch,
  before?: NameMatch,
  after?: NameMatch,
): Surroundings {
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
    level: levelAround(reading, first, last) ?? levelBeside(reading, lexicon, match, before, after),
  };
}

/** 'Varesian National Police', "Varesia's Congress". */
function countryBefore(reading: Reading, lexicon: Lexicon, match: NameMatch, before?: NameMatch): string | null {
  const owns = before && before.last + 1 === match.first && /^['’]s$/.test(wordAt(reading, before.last));
  if (!before || (!owns && before.last !== match.first)) return null;
  const countries = new Set(
    before.names.flatMap(({ entry }) => {
      const { schema, country } = lexicon.entries[entry]!;
      return schema === 'Country' ? country : [];
    }),
  );
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}

/** 'Policía Nacional de Varesia', 'Policía Nacional varesiana'. */
function countryAfter(reading: Reading, lexicon: Lexicon, last: number): string | null {
  if (OF.has(wordAt(reading, last))) return countryAt(reading, lexicon, last + 1);
  // 'Marinha equatoriana'; in English the adjective stands before.
  if (reading.document.language === 'en') return null;
  return lexicon.demonyms.get(lexicon.words.get(foldWord(wordAt(reading, last))) ?? 0) || null;
}
