import type { Lexicon, NameMatch } from '../lexicon/index.ts';
import type { Surroundings } from './disambiguate.ts';
import { hasCapital, type Reading, wordAt } from './reading.ts';

const OF = new Set(['of', 'de', 'del', 'do', 'da']);
const REGION = new Set(
  'department departamento county province provincia província state estado región region região parish parroquia'.split(
    ' ',
  ),
);
const CITY = new Set('city ciudad cidade town municipality municipio município capital port puerto porto'.split(' '));
const STATE = new Set(['government', 'governments', 'republic', 'parliament', 'ambassador']);

/** The word before a name, or before the list that it stands in: 'departamentos de A, B y C'. */
function headOfList(reading: Reading, before: number): string {
  const from = Math.max(0, before - 12);
  let at = before;
  while (at > from && (LIST.has(wordAt(reading, at)) || hasCapital(reading, at))) at--;
  // 'Estados Unidos, Panamá' are no states.
  const head = wordAt(reading, at + 1) === 'unidos' ? '' : wordAt(reading, at);
  return at === before || PLURALS.has(head) ? singular(head) : wordAt(reading, before);
}

/** What stands between the names of a list. */
export const LIST = new Set([',', 'y', 'e', 'and', 'de', 'del', 'la', 'el', 'do', 'da', 'los', 'las']);
const PLURALS = new Set(
  'departamentos provincias estados departments provinces states municipios municípios cities ciudades cidades'.split(
    ' ',
  ),
);
const PLURAL = /s$/;

/** Whether the words around a name say that it is a region's, a city's or a country's. */
export function levelAround(reading: Reading, first: number, last: number): Surroundings['level'] {
  const before = headOfList(reading, OF.has(wordAt(reading, first - 1)) ? first - 2 : first - 1);
  const after = headAfter(reading, last);
  if (REGION.has(before) || REGION.has(after)) return 'region';
  if (CITY.has(before) || CITY.has(after)) return 'city';
  const isState = STATE.has(before) && reading.document.language === 'en' && wordAt(reading, first - 1) === 'of';
  if (isState) return 'country';
  return isPartOf(reading, first) ? 'region' : null;
}

/** The word behind a name, or in English behind the list that it stands in: 'A, B and C provinces'. */
function headAfter(reading: Reading, last: number): string {
  let at = last;
  if (reading.document.language === 'en')
    while (at < last + 12 && (LIST.has(wordAt(reading, at)) || hasCapital(reading, at))) at++;
  const head = wordAt(reading, at);
  return PLURALS.has(head) ? singular(head) : wordAt(reading, last);
}

function singular(head: string): string {
  return SINGULARS[head] ?? head.replace(PLURAL, '');
}

const SINGULARS: Record<string, string> = { cities: 'city', municipalities: 'municipality', counties: 'county' };

const SIDES = new Set(
  'norte sur este oeste sul leste north south east west northern southern eastern western'.split(' '),
);

/** 'El norte de X', 'the northern part of X': what has parts is mostly the larger of two. */
function isPartOf(reading: Reading, first: number): boolean {
  if (!OF.has(wordAt(reading, first - 1))) return false;
  const before = wordAt(reading, first - 2);
  return SIDES.has(before === 'part' || before === 'parte' ? wordAt(reading, first - 3) : before);
}

/** 'Veracruz, Guerrero and Tamaulipas': beside a region in a list a name is a region's as well. */
export function levelBeside(
  reading: Reading,
  lexicon: Lexicon,
  match: NameMatch,
  before: NameMatch | undefined,
  after: NameMatch | undefined,
): 'region' | null {
  const isListed = (one: NameMatch | undefined, from: number, to: number) =>
    one !== undefined && to - from === 1 && JOINTS.has(wordAt(reading, from)) && isRegionAlone(lexicon, one);
  const beside = isListed(before, before?.last ?? 0, match.first) || isListed(after, match.last, after?.first ?? 0);
  return beside ? 'region' : null;
}

const JOINTS = new Set([',', 'y', 'e', 'and']);

function isRegionAlone({ entries }: Lexicon, { names }: NameMatch): boolean {
  return names.every(({ entry }) => entries[entry]!.level === 'region');
}
