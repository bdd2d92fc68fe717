import { SHAPE } from '../document/tokens.ts';
import { CAPITALS } from '../lexicon/index.ts';
import { type Draft, hasCapital, isNewLine, type Reading, wordAt } from './reading.ts';
import { BUSINESS } from './words/business.ts';
import { headSchema, isTitle, wordSet } from './words/index.ts';

/** A piece of a run: a word with a capital, or a country or place of the lexicon. `glue`: the words before it in the run. */
export interface Unit {
  first: number;
  last: number;
  word: string;
  known: Draft | null;
  /** What joins it to the unit before: '' when they stand side by side. */
  glue: string;
}

const PARTICLES = wordSet('de del da do das dos di van von der den bin ibn al la las los el du');
const ARABIC = wordSet('al el ad an as ash at');
const ENGLISH_OF = wordSet('of for on against');
const AGAINST = wordSet('contra ao aos à às');
const AND = wordSet('and y e & para');
const ABBREVIATED = wordSet(
  'gen col lt sgt capt cmdr maj gov sen rep rev dr dra mr mrs ms sr sra jr st prof lic ing gral cnel tte adm',
);
/** As written: without their marks they are names ('Marco'). */
const DATES = {
  en: new Set(
    (
      'january february march april may june july august september october november december monday tuesday wednesday ' +
      'thursday friday saturday sunday i'
    ).split(' '),
  ),
  es: new Set('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')),
  pt: new Set('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' ')),
};
const SHORT_DATES = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic|fev|mai|set|out|dez)$/;
/** Words with a capital in English that name no actor and no place. */
const NO_NAMES = wordSet(
  'european europeans african africans asian asians latin jewish jew jews muslim muslims islamic christian christians ' +
    'catholic catholics arab arabs arabic transatlantic semitism semitic holocaust internet english indigenous ' +
    'begin text ok tv fy pm am edt est gmt utc http https www hispanic latino latinos latina lgbtq lgbtqi lgbtqi+ cest',
);
const OPEN_QUOTES = new Set(['“', '"', '‘', "'", '«']);
const CLOSE_QUOTES = new Set(['”', '"', '’', "'", '»']);
const MOST_UNITS = 16;
/** Ends of adjectives that tell what a body is for. */
const QUALIFYING = /(?:ic|al|ive|ary|ian|ivo|iva|ica|ico|aria|ario)$/;

/**
 * The run of capitalised words that begins at a token, with what joins them; empty when none does. `knownAt`: the
 * lexicon's mention that begins at a token; organisations and persons among them end a run.
 */
export function gatherRun(reading: Reading, knownAt: Map<number, Draft>, from: number, end: number): Unit[] {
  const units: Unit[] = [];
  for (let at = from, glue = ''; at < end && units.length < MOST_UNITS; ) {
    const unit = unitAt(reading, knownAt, at, glue);
    if (!unit) break;
    units.push(unit);
    const joint = jointAt(reading, knownAt, units, unit.last, end);
    if (!joint) break;
    at = joint.next;
    glue = joint.glue;
  }
  return units;
}

/** 'al-Anabi', 'El-Sayed': the article belongs to the name. */
function arabicAt(reading: Reading, at: number): boolean {
  if (wordAt(reading, at + 1) !== '-' || !ARABIC.has(wordAt(reading, at))) return false;
  return touches(reading, at + 1) && hasCapital(reading, at + 2);
}

/** Whether a name of several words may begin at a token. */
export function mayBeginRun(reading: Reading, at: number): boolean {
  return hasCapital(reading, at) || arabicAt(reading, at);
}

function unitAt(reading: Reading, knownAt: Map<number, Draft>, at: number, glue: string): Unit | null {
  const known = knownAt.get(at) ?? null;
  if (known && known.schema !== 'Country' && known.schema !== 'Place') return null;
  if (known)
    return hasCapital(reading, at) ? { first: at, last: known.last, word: wordAt(reading, at), known, glue } : null;
  if (arabicAt(reading, at)) return { first: at, last: at + 3, word: wordAt(reading, at + 2), known: null, glue };
  if (!isNameWord(reading, at)) return null;
  const word = wordAt(reading, at);
  if (word.length === 1 && wordAt(reading, at + 1) !== '.' && glue === '') return null;
  const dotted = wordAt(reading, at + 1) === '.' && (word.length === 1 || ABBREVIATED.has(word));
  return { first: at, last: dotted ? at + 2 : at + 1, word, known: null, glue };
}

function isNameWord(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  // 'US$5'.
  if (wordAt(reading, at + 1) === '$' && word.length < 4) return false;
  if (reading.capitals[at] === CAPITALS.silent) return false;
  return hasCapital(reading, at) && !isDate(reading, at, word) && !NO_NAMES.has(word) && !/^i['’]/.test(word);
}

/** A month or weekday; in Spanish and Portuguese they have no capital, so that 'Julio César' is a name. */
function isDate(reading: Reading, at: number, word: string): boolean {
  if (SHORT_DATES.test(word)) {
    const next = wordAt(reading, wordAt(reading, at + 1) === '.' ? at + 2 : at + 1);
    return /^\d/.test(next) || /^\d{1,2}$/.test(wordAt(reading, at - 1));
  }
  const { language } = reading.document;
  if (!DATES[language].has(word)) return false;
  return language === 'en' || !hasCapital(reading, at + 1) || reading.capitals[at] !== CAPITALS.telling;
}

/** What leads on to the next unit, or null where the run ends. */
function jointAt(
  reading: Reading,
  knownAt: Map<number, Draft>,
  units: Unit[],
  at: number,
  end: number,
): { next: number; glue: string } | null {
  if (at >= end || isNewLine(reading, at)) return null;
  const word = wordAt(reading, at);
  const opens = (next: number) =>
    next < end &&
    (knownAt.has(next) ? hasCapital(reading, next) : isNameWord(reading, next) || arabicAt(reading, next));
  if (opens(at)) return { next: at, glue: '' };
  if (word === '-' && touches(reading, at) && opens(at + 1) && !knownAt.has(at + 1)) return { next: at + 1, glue: '-' };
  if (word === "'s" || word === '’s')
    return /^(?:office|party|army|front)$/.test(wordAt(reading, at + 1)) && opens(at + 1) && !units.at(-1)?.known
      ? { next: at + 1, glue: "'s" }
      : null;
  if (OPEN_QUOTES.has(word)) return afterNickname(reading, at, end);
  const last = units.at(-1)!;
  const headed = units.some(({ word: one }) => headSchema(one) !== null);
  if (PARTICLES.has(word)) return afterParticles(reading, at, opens, headed || isTitle(last.word));
  if (headed && AGAINST.has(word)) return afterAgainst(reading, at, opens);
  if (ENGLISH_OF.has(word) && (headed || isTitle(last.word))) return afterOf(reading, at, opens, word);
  const listed = headed ? afterBusiness(reading, at, last, opens) : null;
  if (listed) return listed;
  // 'National Oceanic and Atmospheric Administration': adjectives before one head.
  const joined = AND.has(word) && !headed && QUALIFYING.test(last.word) && !last.known && headsSoon(reading, at + 1);
  if (joined && opens(at + 1) && !knownAt.has(at + 1) && QUALIFYING.test(wordAt(reading, at + 1)))
    return { next: at + 1, glue: 'and' };
  const inOffice = units.some(({ glue }) => glue === 'of' || glue === 'de') && isTitle(units[0]!.word);
  if (AND.has(word) && (headed || inOffice) && opens(at + 1) && !knownAt.has(at + 1) && !headsSoon(reading, at + 1))
    return { next: at + 1, glue: 'and' };
  return null;
}

/** 'Bureau of Democracy, Human Rights, and Labor': a list of what a body is in charge of. */
function afterBusiness(reading: Reading, at: number, last: Unit, opens: (next: number) => boolean) {
  if (!BUSINESS.has(last.word) || last.known || !/^(?:,|and|y|e)$/.test(wordAt(reading, at))) return null;
  const next = wordAt(reading, at + 1) === 'and' ? at + 2 : at + 1;
  if (!opens(next) || !BUSINESS.has(wordAt(reading, next)) || headSchema(wordAt(reading, next))) return null;
  return wordAt(reading, at) !== ',' || next > at + 1 || isListOn(reading, next) ? { next, glue: 'and' } : null;
}

/** Whether an 'and' with more business follows: a comma alone may as well end the name. */
function isListOn(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 8; at++) {
    const word = wordAt(reading, at);
    if (/^(?:and|y|e)$/.test(word)) return BUSINESS.has(wordAt(reading, at + 1)) && hasCapital(reading, at + 1);
    if (word !== ',' && !(hasCapital(reading, at) && BUSINESS.has(word))) return false;
  }
  return false;
}

/** 'Fiscalía Especial contra la Impunidad', 'Forças de Combate ao Crime'. */
function afterAgainst(reading: Reading, at: number, opens: (next: number) => boolean) {
  const next = PARTICLES.has(wordAt(reading, at + 1)) && !opens(at + 1) ? at + 2 : at + 1;
  return opens(next) ? { next, glue: 'de' } : null;
}

function afterParticles(reading: Reading, at: number, opens: (next: number) => boolean, free: boolean) {
  let next = at;
  while (next < at + 3 && PARTICLES.has(wordAt(reading, next)) && !opens(next)) next++;
  return opens(next) ? { next, glue: free ? 'de' : 'particle' } : null;
}

function afterOf(reading: Reading, at: number, opens: (next: number) => boolean, word: string) {
  const next = wordAt(reading, at + 1) === 'the' && !opens(at + 1) ? at + 2 : at + 1;
  return opens(next) ? { next, glue: word === 'of' ? 'of' : 'for' } : null;
}

/** 'Ana “La Tía” Ruiz': the nickname belongs to the name. */
function afterNickname(reading: Reading, at: number, end: number): { next: number; glue: string } | null {
  for (let close = at + 2; close < Math.min(end - 1, at + 6); close++) {
    if (!CLOSE_QUOTES.has(wordAt(reading, close))) continue;
    return isNameWord(reading, close + 1) && hasCapital(reading, at + 1) ? { next: close + 1, glue: 'nickname' } : null;
  }
  return null;
}

/** Whether an organisation of its own follows: 'the Ministry of Justice and the Police'. */
function headsSoon(reading: Reading, at: number): boolean {
  for (let next = at; next < at + 4 && hasCapital(reading, next); next++) {
    if (headSchema(wordAt(reading, next)) !== null || isTitle(wordAt(reading, next))) return true;
  }
  return false;
}

function touches({ document: { tokens } }: Reading, at: number): boolean {
  return tokens.ends[at - 1] === tokens.starts[at] && tokens.ends[at] === tokens.starts[at + 1];
}

/** Whether a word is written in capitals only. */
export function isAllCapitals({ document: { tokens } }: Reading, at: number): boolean {
  return (tokens.shapes[at]! & SHAPE.allCapitals) > 0;
}
