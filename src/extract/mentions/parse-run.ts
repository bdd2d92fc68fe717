import { CAPITALS } from '../lexicon/index.ts';
import type { Span } from '../suggestions.ts';
import { isShip, placeCue, vesselCue } from './cues.ts';
import { draftOf, type Kind } from './draft-of.ts';
import { isNickname, isOutletBy, isPersonBy, isRuleAt, isRuleBefore, kindCue } from './kind-cues.ts';
import { nameOrganization } from './name-organization.ts';
import { isPlaceHead, placeWithEnd } from './parse-place.ts';
import { type Draft, type Reading, wordAt } from './reading.ts';
import { roleAfter, roleBefore } from './roles.ts';
import { isAllCapitals, type Unit } from './runs.ts';
import { unknownKind } from './unknown-kind.ts';
import {
  headSchema,
  isFirstName,
  isFrequent,
  isNoActor,
  isSurname,
  isTitle,
  NO_NAMES,
  wordSet,
} from './words/index.ts';

/** Words with a capital that the text has where capitals tell something. */
export type Seen = ReadonlySet<string>;

/** The mentions in one run of capitalised words. */
export function parseRun(reading: Reading, units: Unit[], seen: Seen): Draft[] {
  const rest = withoutBeginning(reading, units, seen);
  if (rest.length === 0 || rest.every(({ word, known }) => !known && GENERIC.has(word))) return [];
  const pair = pairOfRulers(reading, rest);
  if (pair) return pair;
  const head = rest.findIndex(
    ({ word, known }, at) => !known && headSchema(word) !== null && !(word === 'co' && rest[at + 1]?.glue === '-'),
  );
  if (head >= 0) {
    const cut = nameOrganization(reading, rest, head);
    if (cut) return [...parsePeople(reading, cut.before, seen), ...cut.drafts, ...parseRun(reading, cut.after, seen)];
  }
  return parsePeople(reading, rest, seen);
}

/** Words that only say what sort of group is meant. */
const GENERIC = wordSet(
  'transnational criminal organization organizations foreign terrorist terrorists drug trafficking significant specially ' +
    'designated global money laundering organized crime group groups gang cartel cartels organización criminal ' +
    'transnacional delictiva terrorista narcotráfico',
);
/** 'The Ortega-Murillo regime' is that of two. */
function pairOfRulers(reading: Reading, units: Unit[]): Draft[] | null {
  const [one, other] = units;
  if (units.length !== 2 || other!.glue !== '-' || one!.known || other!.known) return null;
  const isRule = isRuleAt(reading, other!.last) || isRuleBefore(reading, one!.first);
  if (!isRule) return null;
  const kind = { schema: 'Person', confidence: 0.7 } as const;
  return units.map(({ first, last }) => draftOf(reading, first, last, kind, null));
}

/** A sentence's first word counts only if it is a name elsewhere in the text or no frequent word. */
function withoutBeginning(reading: Reading, units: Unit[], seen: Seen): Unit[] {
  const [unit] = units;
  if (!unit || unit.known || reading.capitals[unit.first] === CAPITALS.telling) return units;
  const { word } = unit;
  const alone = units.length === 1;
  if (isNickname(reading, unit.first) || isQuotedWhole(reading, units)) return units;
  if (units[1]?.glue === 'particle' && reading.document.language !== 'en' && !seen.has(word) && !isFirstName(word)) {
    // 'Reportagem de X': a name that begins so is rarer.
    return trimmed(units.slice(1));
  }
  if (isTitle(word) && !alone) return units;
  if (QUALIFIERS.has(word) && units.slice(1, 3).some((next) => isHeadWord(next))) return units;
  if (isFrequent(word, reading.document.language) && !(headSchema(word) && !alone)) return trimmed(units.slice(1));
  if (isFrequent(word) && !seen.has(word) && !headSchema(word) && !isFirstName(word)) return trimmed(units.slice(1));
  if (alone && !seen.has(word) && !isAllCapitals(reading, unit.first) && !isPersonAlone(reading, unit)) return [];
  return units;
}

/** Words that begin the names of bodies and sentences alike: 'Federal Police said'. */
const QUALIFIERS = wordSet(
  'federal national supreme high special central general state white public military civil joint international royal ' +
    'constitutional nacional suprema supremo especial nacional estatal pública público militar conjunta segunda primera ' +
    'estadual pública tribunal corte',
);

function isHeadWord({ word, glue, known }: Unit): boolean {
  return !known && glue === '' && (headSchema(word) !== null || word === 'house');
}

/** “Los Torreval”: what stands between marks with capitals from end to end is a name, unless it is a frequent word. */
function isQuotedWhole(reading: Reading, units: Unit[]): boolean {
  const [first] = units;
  const last = units.at(-1)!;
  if (!/^["“«‘']$/.test(wordAt(reading, first!.first - 1))) return false;
  const after = wordAt(reading, last.last) === ',' ? wordAt(reading, last.last + 1) : wordAt(reading, last.last);
  return /^["”»’']$/.test(after) && !units.every(({ word }) => isFrequent(word));
}

/** 'Cruz, known as …', 'Cruz's sister': a surname that begins a sentence. */
function isPersonAlone(reading: Reading, { word, last }: Unit): boolean {
  if (isFrequent(word)) return false;
  const next = wordAt(reading, last);
  return (
    isPersonBy(reading, last) ||
    ((isSurname(word) || isFirstName(word)) && /^(?:['’]s|,|is|was|has|had|fue|foi|es|é)$/.test(next))
  );
}

function trimmed(units: Unit[]): Unit[] {
  return units.length > 0 ? [{ ...units[0]!, glue: '' }, ...units.slice(1)] : units;
}

const PORTFOLIOS = wordSet(
  'state defense defence interior justice foreign affairs finance treasury homeland security health education ' +
    'government relations economy energy environment agriculture labor public works estado defensa justicia hacienda ' +
    'fisheries marine resources transport transportation communications mines mining tourism culture sports social ' +
    'development planning commerce industry women youth water prosecutions trabajo turismo cultura deporte minas ' +
    'transporte transportes comunicaciones desarrollo narcotics drugs drogas ' +
    'gobierno relaciones exteriores salud educación economía energía ambiente seguridad pública nación república defesa ' +
    'justiça fazenda relações saúde segurança casa civil armada army staff intelligence police policía polícia',
);

/** Whose 'of' names what they are in charge of. */
const MINISTERS = wordSet(
  'minister ministers ministro ministra ministros secretario secretaria secretária secretário viceministro',
);

interface TitleWords {
  first: number;
  last: number;
}

/** People, places and names of unknown kind, parted by titles and countries. */
function parsePeople(reading: Reading, units: Unit[], seen: Seen): Draft[] {
  const drafts: Draft[] = [];
  if (isPlaceHead(reading, units)) {
    const kind = { schema: 'Place', confidence: 0.85 } as const;
    return [draftOf(reading, units[0]!.first, units.at(-1)!.last, kind, null)];
  }
  if (units.length > 1 && isShip(units[0]!.word)) {
    // 'the Cutter Stone'.
    const kind = { schema: 'Vessel', confidence: 0.75 } as const;
    return [draftOf(reading, units[1]!.first, units.at(-1)!.last, kind, null)];
  }
  if (units.length > 1 && isTitle(units[0]!.word)) {
    // 'the boat Don Chicho': what a ship is called is no title.
    const vessel = vesselCue(reading, units[0]!.first, units.at(-1)!.last);
    if (vessel) return [draftOf(reading, units[0]!.first, units.at(-1)!.last, vessel, null)];
  }
  const place = placeWithEnd(reading, units);
  if (place) return place;
  let title: TitleWords | null = (units[0] && reading.offices.get(units[0].first)) ?? null;
  if (
    units.length > 1 &&
    isTitle(units[0]!.word) &&
    isNickname(reading, units[0]!.first) &&
    isQuotedWhole(reading, units)
  ) {
    // 'conocido como “Don Diego”': the whole is what somebody is called.
    return [draftOf(reading, units[0]!.first, units.at(-1)!.last, { schema: 'Person', confidence: 0.8 }, null)];
  }
  for (let at = 0; at < units.length; ) {
    const unit = units[at]!;
    if (!unit.known && isTitle(unit.word) && !(units.length === 1 && isNickname(reading, unit.first))) {
      const end = titleEnd(units, at, drafts);
      title = { first: at > 0 && title ? title.first : unit.first, last: units[end - 1]!.last };
      at = end;
      continue;
    }
    if (unit.known?.schema === 'Country' && !(at > 0 && isGivenName(units, at)) && !isTitledName(units, at)) {
      drafts.push(unit.known);
      at++;
      continue;
    }
    const end = nameEnd(units, at);
    drafts.push(...nameOne(reading, units.slice(at, end), title, seen));
    title = null;
    at = end;
  }
  return drafts;
}

/** Where a title with its portfolio ends: 'Secretary of State', 'Gobernador de Antioquia'. */
function titleEnd(units: Unit[], at: number, drafts: Draft[]): number {
  let end = at + 1;
  while (end < units.length) {
    const { word, glue, known } = units[end]!;
    if (glue === 'of' || glue === 'de' || glue === 'for' || glue === 'and') {
      if (known) drafts.push(known);
      else if (!PORTFOLIOS.has(word) && !(glue !== 'and' && MINISTERS.has(units[at]!.word))) break;
    } else if (known || !(PORTFOLIOS.has(word) && units[end - 1]!.glue !== '')) break;
    end++;
  }
  return end;
}

/** 'Minister França': a country's name right after a title is somebody's. */
function isTitledName(units: Unit[], at: number): boolean {
  const before = units[at - 1];
  const { known, glue } = units[at]!;
  if (!before || before.known || glue !== '' || known?.form !== 'name') return false;
  return known.last - known.first === 1 && isTitle(before.word);
}

function isGivenName(units: Unit[], at: number): boolean {
  const before = units[at - 1]!;
  return units[at]!.glue === '' && !before.known && isFirstName(before.word);
}

/** A name goes on over particles to the next title or country; a place ends it unless it stands like a surname. */
function nameEnd(units: Unit[], at: number): number {
  let end = at + 1;
  for (; end < units.length; end++) {
    const { word, known, glue } = units[end]!;
    if (glue === 'of' || glue === 'for' || glue === 'and') break;
    if (known?.schema === 'Country' && !isGivenName(units, end) && !isMarriedName(units, at, end)) break;
    if (known?.schema === 'Place' && glue !== '' && glue !== '-' && glue !== 'nickname' && !isSurnameOf(units, at, end))
      break;
    if (!known && isTitle(word) && !isFirstName(units[at]!.word)) break;
  }
  return end;
}

/** 'Ana María Ruiz Paz de España': what a married woman's name ends in. */
function isMarriedName(units: Unit[], at: number, end: number): boolean {
  return units[end]!.glue === 'particle' && end - at >= 3 && end === units.length - 1 && isFirstName(units[at]!.word);
}

/** 'Valdeci Alves dos Santos', 'Libertadores del Vichada': a place that is part of a person's or a group's name. */
function isSurnameOf(units: Unit[], at: number, end: number): boolean {
  const { glue, known, word, first } = units[end]!;
  if (glue !== 'particle' || !known || known.last - first > 1) return false;
  if (isGroupWord(units[at]!.word) && end === at + 1) return true;
  return end > at && isSurname(word) && !isGroupWord(units[at]!.word);
}

/** A plural that is no first name: 'Libertadores', 'Guerreros'. */
function isGroupWord(word: string): boolean {
  return /(?:[oe]res|[oeia]ros|[oa]dos|istas|eros|anos|enses|idos)$/.test(word) && !isFirstName(word);
}

function nameOne(reading: Reading, units: Unit[], title: TitleWords | null, seen: Seen): Draft[] {
  const first = units[0]!;
  const last = units.at(-1)!;
  const known = units.length === 1 ? first.known : null;
  if (known && !title) return [known];
  const sentence = reading.document.sentences[reading.sentence[first.first]!]!;
  const role =
    titleRole(reading, title) ??
    roleBefore(reading, first.first, sentence.first) ??
    roleAfter(reading, last.last, sentence.last);
  if (units.some(({ word, known: place }) => !place && isNoActor(word))) return [];
  const kind = kindOf(reading, units, title !== null, role, seen);
  if (!kind) return keepPlaces(units);
  // 'Norte Stream' is no place, 'Bogotá Humana' may be anything.
  const swallowed = units.every(
    ({ known: one, glue }, at) => !one || (one.confidence < 0.95 && (at === 0 || glue === '')),
  );
  if (units.some((unit) => unit.known) && kind.schema !== 'Person' && !swallowed) return keepPlaces(units);
  return [draftOf(reading, first.first, last.last, kind, kind.schema === 'Person' ? role : null)];
}

function titleRole({ document: { tokens } }: Reading, title: TitleWords | null): Span | null {
  return title ? { start: tokens.starts[title.first]!, end: tokens.ends[title.last - 1]! } : null;
}

function keepPlaces(units: Unit[]): Draft[] {
  return units.flatMap(({ known }) => known ?? []);
}

/** 'Specially Designated Global Terrorist', 'Central American': capitals that name nobody. */
function isDesignation(reading: Reading, units: Unit[]): boolean {
  if (units.some(({ known }) => known)) return false;
  const name = units.map(({ word }) => word).join(' ');
  return NO_NAMES.has(units.length === 1 && isAllCapitals(reading, units[0]!.first) ? name.replaceAll('.', '') : name);
}

/** What the words of a name and around it make it; null: no name of an actor or a place. */
function kindOf(reading: Reading, units: Unit[], titled: boolean, role: Span | null, seen: Seen): Kind | null {
  const [first] = units;
  const last = units.at(-1)!;
  const words = units.length;
  if (isDesignation(reading, units)) return null;
  const vessel = vesselCue(reading, first!.first, last.last);
  if (vessel) return vessel;
  if (words > 1 && isFirstName(first!.word)) return { schema: 'Person', confidence: role ? 0.95 : 0.9 };
  if (isNickname(reading, first!.first)) return { schema: 'Person', confidence: 0.8 };
  if (words > 1 && isOutletBy(reading, first!.first)) return { schema: 'Organization', confidence: 0.8 };
  const frequent = units.every(({ word }) => isFrequent(word));
  if (frequent && words === 1 && (!titled || isAllCapitals(reading, first!.first))) return null;
  if (titled) return { schema: 'Person', confidence: words > 1 ? 0.9 : 0.8 };
  const cue = kindCue(reading, first!.first, last.last);
  if (cue && !frequent) return cue;
  const place = placeCue(reading, first!.first, last.last);
  if (place && place.confidence > 0.6) return place;
  if (frequent) return null;
  if (role && words <= 5 && !(words === 1 && isAllCapitals(reading, first!.first)))
    return { schema: 'Person', confidence: words > 1 ? 0.8 : 0.6 };
  if (words === 1 && isAllCapitals(reading, first!.first)) return acronymKind(reading, first!);
  if (place) return place;
  const telling = reading.capitals[first!.first] === CAPITALS.telling;
  if (
    !telling &&
    !seen.has(last.word) &&
    words === 1 &&
    !isQuotedWhole(reading, units) &&
    !isPersonAlone(reading, last)
  )
    return null;
  if (words === 1 && isCounted(reading, first!.first) && last.word.endsWith('s')) return null;
  return unknownKind(reading, units, telling);
}

/** '14 Marines', 'two Democrats' are people, no actors. */
function isCounted(reading: Reading, first: number): boolean {
  const before = wordAt(reading, first - 1);
  return (/^\d+$/.test(before) && !/^(?:19|20)\d\d$/.test(before)) || COUNTS.has(before);
}

const COUNTS = wordSet(
  'two three four five six seven eight nine ten several many some dos tres cuatro cinco dois três quatro',
);

/** Letters of an unknown organisation, not a Roman number. */
function acronymKind(reading: Reading, { first, word }: Unit): Kind | null {
  if (word.length > 8 || /^[ivxlcm]+$/.test(word) || reading.capitals[first] === CAPITALS.silent) return null;
  // 'PP 8015', '22 U.S.C. 2751', 'FR4978': references to a law, flights.
  if (/\d{3}/.test(word) || /^\d/.test(wordAt(reading, first + 1)) || /^\d/.test(wordAt(reading, first - 1)))
    return null;
  return { schema: 'Organization', confidence: 0.5 };
}
