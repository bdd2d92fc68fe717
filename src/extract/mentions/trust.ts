import { CAPITALS, type NameMatch } from '../lexicon/index.ts';
import { type Context, isNear, shareOf, weightOf } from './context.ts';
import { FOREIGN, type Scored } from './disambiguate.ts';
import { hasCapital, type Reading, wordAt } from './reading.ts';
import { isAllCapitals } from './runs.ts';
import { isFirstName, isFrequent } from './words/index.ts';

/**
 * How sure it is, from 0 to 1, that a name that one entry bears means that entry: others may bear it that the lexicon
 * does not know. 0: it is no name of this kind here.
 */
export function trustIn(reading: Reading, context: Context, match: NameMatch, best: Scored): number {
  switch (best.entry.schema) {
    case 'Country':
      return isPeople(reading, context, match) ? 0 : trustCountry(reading, match, best);
    case 'Place':
      return trustPlace(reading, match, best);
    case 'Person':
      return trustPerson(match, best);
    case 'PublicBody':
      return trustBody(context, match, best, reading);
    default:
      return best.entry.id.startsWith('outlet/')
        ? trustOutlet(reading, match, best)
        : trustGroup(reading, context, match, best);
  }
}

const PEOPLES = new Set(['serb', 'serbs', 'croat', 'croats']);

/** In texts about Bosnia or Kosovo 'Serb' and 'Croat' are peoples there, not citizens of Serbia and Croatia. */
function isPeople(reading: Reading, { counts }: Context, { first }: NameMatch): boolean {
  return PEOPLES.has(wordAt(reading, first)) && (counts.has('ba') || counts.has('xk'));
}

const PARTS_OF_NAMES = new Set(['san', 'santa', 'santo', 'são', 'saint', 'new', 'nueva', 'nuevo', 'nova', 'novo']);

/** 'Central American' is no word for people of the United States. */
const WIDER = new Set('central latin south north african native pan anglo latino sul centro ibero'.split(' '));

function trustCountry(reading: Reading, { first, last }: NameMatch, { name, entry, fit }: Scored): number {
  // 'Islas Cocos' are more often Costa Rica's.
  if ((entry.population ?? 0) < 3000 && entry.id !== 'country/va' && fit < 0.2) return 0.6;
  if (name.kind === 'demonym') {
    const before = wordAt(reading, first - 1);
    return WIDER.has(before === '-' ? wordAt(reading, first - 2) : before) ? 0 : 0.99;
  }
  if (PARTS_OF_NAMES.has(wordAt(reading, first - 1)) && hasCapital(reading, first - 1)) return 0;
  if (last - first === 1 && stands(reading, first - 1) && !isFrequent(wordAt(reading, first - 1))) return 0.85;
  return 0.99;
}

const BEFORE_PLACES = new Set(
  (
    'in at from near to around outside across of into towards en desde hacia cerca a de hasta entre por ' +
    'em no na do da para perto'
  ).split(' '),
);

function trustPlace(reading: Reading, { first, last }: NameMatch, best: Scored): number {
  const { entry, fit } = best;
  if (PARTS_OF_NAMES.has(wordAt(reading, first - 1)) && hasCapital(reading, first - 1)) return 0;
  const single = last - first === 1;
  const large = best.capital || (entry.population ?? 0) >= 1_000_000;
  const before = wordAt(reading, first - 1);
  const listed = fit > 0.2 && /^(?:,|\(|y|e|and)$/.test(before) && /^(?:,|\)|y|e|and)$/.test(wordAt(reading, last));
  const framed = BEFORE_PLACES.has(before) || wordAt(reading, last) === ',' || listed;
  if (fit >= 1.5) return 0.98;
  // 'Roma' in an English text is hardly Rome.
  if (isForeign(reading, best)) return 0.5;
  if (single && isFrequent(wordAt(reading, first)) && !(framed && fit > 0.2)) return 0;
  if (single && !framed && !large && isFirstName(wordAt(reading, first))) return 0;
  if (reading.capitals[first] === CAPITALS.silent) return fit > 0.2 ? 0.8 : 0.5;
  if (fit > 0.2) return framed || large || !single ? 0.97 : 0.88;
  if (large) return framed ? 0.93 : 0.85;
  return entry.level === 'region' ? (framed ? 0.88 : 0.7) : framed ? 0.7 : 0.5;
}

/** Whether the name is that of another language than the text's, and not the place's own. */
function isForeign({ document: { language } }: Reading, { name, entry: { names, country } }: Scored): boolean {
  if (name.lang === null || name.lang === language || names[0]!.name === name.text) return false;
  const spoken = names.some(({ name: other, lang }) => other === name.text && (lang === language || lang === null));
  return !spoken && !AMERICAN.has(country[0] ?? '') && names.some(({ lang }) => lang === language || lang === 'en');
}

/** Countries of the Americas, whose places keep their own names in any language. */
const AMERICAN = new Set(
  'ar bo br cl co cr cu do ec gt hn ht mx ni pa pe pr py sv us uy ve bz ca gy jm sr tt bs bb'.split(' '),
);

/** By name alone nobody is linked: his country must be spoken of as well. */
function trustPerson({ first, last }: NameMatch, { fit, name }: Scored): number {
  if (name.short) return fit >= 0.5 ? 0.87 : 0.5;
  if (last - first < 2 || name.bare) return fit >= 0.2 ? 0.7 : 0.5;
  return fit >= 0.2 ? 0.95 : 0.65;
}

/** Acronyms that mean one body all over the Americas. */
const WELL_KNOWN = new Set(
  'body/us-state-department body/us-treasury body/dea body/fbi body/oas group/farc group/pcc group/auc outlet/efe outlet/afp'.split(
    ' ',
  ),
);

/** Bodies of the United States whose names others hardly bear, wherever the United States are spoken of. */
const AMERICAN_BODIES = new Set([
  'body/us-justice-department',
  'body/ofac',
  'body/us-homeland-security',
  'body/us-defense-department',
  'body/us-commerce-department',
]);

function trustBody(context: Context, match: NameMatch, best: Scored, reading: Reading): number {
  const { entry, name, fit } = best;
  if (fit === FOREIGN) return 0.05;
  if (fit > 1) return 0.97;
  const single = match.last - match.first === 1;
  if (AMERICAN_BODIES.has(entry.id) && context.counts.has('us') && !single) return 0.93;
  if (name.short && (single || !WELL_KNOWN.has(entry.id))) {
    if (isDominant(context, best)) return 0.93;
    return isOnlyNear(context, reading.sentence[match.first]!, best) ? 0.9 : 0.4;
  }
  if (WELL_KNOWN.has(entry.id)) return 0.97;
  if (entry.country.length === 0) {
    return isWord(reading, match) && single && !isAllCapitals(reading, match.first) ? 0.7 : 0.97;
  }
  if (namesItsCountry(best)) return 0.97;
  const letters = name.text.replace(/[^\p{L}]/gu, '').length;
  const unique = single && letters >= 5;
  if ((fit >= 0.5 && isForemost(context, best)) || isDominant(context, best)) return 0.95;
  if (unique) return fit >= 0.2 ? 0.95 : 0.85;
  return fit >= 0.5 ? 0.82 : 0.5;
}

/** 'Policía Nacional del Perú' says whose it is; the check is that some name of the entry with it is no longer. */
function namesItsCountry({ name }: Scored): boolean {
  return OWN_COUNTRY.test(name.text);
}

/** Words in the names of public bodies that say whose they are. */
const OWN_COUNTRY =
  /\b(?:U\.?S\.?|United States|Estados Unidos|EUA|United Nations|Naciones Unidas|Nações Unidas|Argentin\w+|Bahamas|Barbados|Belize|Bolivi?\w+|Bra[sz]il\w*|Canad\w+|Chile\w*|Colombia\w*|Costa Rica|Cuba\w*|Dominican\w*|Ecuador\w*|Salvador\w*|Grenada|Guatemala\w*|Guyana|Hait\w+|Hondur\w+|Jamaica\w*|M[eé]xic\w+|Nicaragua\w*|Panam\w+|Paraguay\w*|Per[uú]\w*|Saint Lucia|Suriname|Trinidad|Uruguay\w*|Venezuela\w*|New York|São Paulo|Puerto Rico|Bolivariana)/u;

/** Countries whose bodies have names in Spanish, in Portuguese; names in other languages may be anyone's. */
const SPEAKERS: Record<string, ReadonlySet<string>> = {
  es: new Set('ar bo cl co cr cu do ec es gt hn mx ni pa pe pr py sv uy ve gq'.split(' ')),
  pt: new Set('br pt ao mz cv gw st tl'.split(' ')),
};

/**
 * Whether a text speaks of no other country whose body may be meant half as much. The United States count only where
 * the lexicon has such a body of theirs: it knows them well.
 */
function isDominant(context: Context, { entry, name, rivals }: Scored): boolean {
  const own = Math.max(...entry.country.map((code) => weightOf(context, code, entry)));
  if (own < 0.4) return false;
  for (const code of context.counts.keys()) {
    if (entry.country.includes(code) || (code === 'us' && !rivals.has('us'))) continue;
    if (name.lang && SPEAKERS[name.lang] && !SPEAKERS[name.lang]!.has(code)) continue;
    if (weightOf(context, code, entry) * (own < 1 ? 10 : 2) > own) return false;
  }
  return true;
}

/** Whether a sentence names the body's country, and none whose body may be meant as well. */
function isOnlyNear(context: Context, sentence: number, { entry, rivals }: Scored): boolean {
  if (!entry.country.some((code) => isNear(context, sentence, code, entry))) return false;
  for (const other of context.inSentence.get(sentence) ?? [])
    if (other.schema === 'Country' || other.schema === 'Place')
      for (const code of other.country) if (!entry.country.includes(code) && rivals.has(code)) return false;
  return entry.country.some((code) => shareOf(context, code, entry) >= 0.5);
}

function isForemost(context: Context, { entry }: Scored): boolean {
  return entry.country.some((code) => shareOf(context, code, entry) >= 0.5);
}

const NEWS = new Set(
  (
    'newspaper daily outlet magazine agency reported reports told according newswire website broadcaster periódico ' +
    'diario revista agencia según medio portal jornal semanário reportó informó publicó published informou reportagem ' +
    'reportaje report entrevista'
  ).split(' '),
);

const OUTLET_ARTICLES = new Set(['el', 'la', 'los', 'las', 'o', 'a']);

function trustOutlet(reading: Reading, match: NameMatch, { fit, entry }: Scored): number {
  // 'fiscal general de la Nación': the article of a newspaper's name has a capital.
  const small = !hasCapital(reading, match.first) && reading.capitals[match.first] !== CAPITALS.silent;
  if (small && OUTLET_ARTICLES.has(wordAt(reading, match.first))) return 0;
  if (!isWord(reading, match)) return match.last - match.first > 1 || entry.names[0]!.name.length > 4 ? 0.96 : 0.9;
  for (let at = match.first - 4; at < match.last + 3; at++) {
    if (NEWS.has(wordAt(reading, at)) && fit >= 0.2) return 0.93;
  }
  return match.last - match.first > 1 && fit >= 0.4 ? 0.85 : match.last - match.first > 1 ? 0.5 : 0;
}

/** Names that several groups bear, and groups that share one with other things. */
const SHARED = new Set(
  (
    'group/latin-kings-ecuador group/los-lobos group/los-rojos-mexico group/la-familia-michoacana group/la-linea ' +
    'group/one-order group/contras group/los-molina group/los-valles group/los-metros group/la-cordillera'
  ).split(' '),
);

function trustGroup(reading: Reading, context: Context, match: NameMatch, best: Scored): number {
  const { entry, fit, name } = best;
  if (WELL_KNOWN.has(entry.id)) return 0.97;
  const words = contentWords(reading, match);
  const fits = fit >= 0.2 || context.counts.size === 0;
  if (name.kind === 'acronym' && match.last - match.first === 1 && name.text.length <= 3) return fits ? 0.9 : 0.6;
  if (SHARED.has(entry.id) && words < 3) return fit >= 0.4 ? 0.9 : 0.5;
  if (words >= 2) return fit >= 0.2 ? 0.98 : 0.92;
  if (isWord(reading, match)) return fit >= 0.2 ? 0.85 : 0.4;
  return fits ? 0.97 : 0.75;
}

/** Whether a name consists of frequent words: 'El Tiempo', 'Fuerza Pública'. */
function isWord(reading: Reading, { first, last }: NameMatch): boolean {
  for (let at = first; at < last; at++) if (!isFrequent(wordAt(reading, at))) return false;
  return true;
}

/** How many words of a name stand with a capital and are no article. */
function contentWords(reading: Reading, { first, last }: NameMatch): number {
  let words = 0;
  for (let at = first; at < last; at++) {
    const word = wordAt(reading, at);
    if (
      hasCapital(reading, at) &&
      word !== 'los' &&
      word !== 'las' &&
      word !== 'la' &&
      word !== 'el' &&
      word !== 'the'
    ) {
      words++;
    }
  }
  return words;
}

/** Whether a token is a word with a capital that tells something. */
function stands(reading: Reading, at: number): boolean {
  return hasCapital(reading, at) && reading.capitals[at] === CAPITALS.telling;
}
