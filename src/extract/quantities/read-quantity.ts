import type { Document } from '../document/document.ts';
import { SHAPE } from '../document/tokens.ts';
import { type NumberRead, readNumber } from '../numbers/index.ts';
import type { QuantityWords } from './vocabulary.ts';

/** A text with the words for amounts in its language. */
export interface Reading {
  document: Document;
  words: QuantityWords;
  /** Where demonyms begin, in UTF-16 units. */
  demonyms: ReadonlySet<number>;
}

/** An amount by tokens: `first` up to, not including, `end`. */
export interface Amount {
  first: number;
  end: number;
  value: number;
  upTo: number | null;
  approximate: boolean;
  unit: string;
  of: { first: number; end: number } | null;
  confidence: number;
}

const SIGNS: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP' };
const SHORT: Record<string, number> = { m: 1e6, mn: 1e6, bn: 1e9, b: 1e9, k: 1e3 };

function word({ document }: Reading, at: number): string {
  return document.tokens.words[at] ?? '';
}

function isWord({ document }: Reading, at: number): boolean {
  return ((document.tokens.shapes[at] ?? 0) & SHAPE.word) !== 0;
}

function isCapital({ document }: Reading, at: number): boolean {
  return ((document.tokens.shapes[at] ?? 0) & SHAPE.capital) !== 0;
}

function touches({ document: { tokens } }: Reading, at: number): boolean {
  return at >= 0 && tokens.ends[at] === tokens.starts[at + 1];
}

/** Reads the amount that begins at a token, a sign of money included; null when none does, or no unit is known. */
export function readAmount(reading: Reading, at: number): Amount | null {
  const sign = SIGNS[word(reading, at)] === undefined ? at : at + 1;
  const number = readNumber(reading.document.tokens, sign, reading.document.language, true);
  if (!number || isName(reading, at, number)) return null;
  const range = rangeFrom(reading, at, number);
  const amount = range ?? number;
  const money = sign > at ? signedMoney(reading, at, amount) : codedMoney(reading, at, amount);
  const measured = money ?? measure(reading, at, amount) ?? people(reading, at, amount) ?? items(reading, at, amount);
  if (!measured) return null;
  const approximate = number.vague || isApproximate(reading, measured.first);
  return {
    ...measured,
    upTo: range ? measured.value : null,
    value: range ? number.value : measured.value,
    approximate,
  };
}

/** A number inside a name or a longer number: 'Section 353', 'MS-13', '12:30'. */
function isName(reading: Reading, at: number, number: NumberRead): boolean {
  const before = word(reading, at - 1);
  if (reading.words.numbered.has(before)) return true;
  if (/^[-/:._]$/.test(before) && touches(reading, at - 1) && touches(reading, at - 2)) return true;
  return /^[/:_]$/.test(word(reading, number.end)) && touches(reading, number.end - 1);
}

/** The second number of 'between 5 and 10', '5-10', '5 to 10'. */
function rangeFrom(reading: Reading, at: number, from: NumberRead): NumberRead | null {
  const { words, document } = reading;
  const join = word(reading, from.end);
  const between = words.between.has(word(reading, at - 1)) && words.and.has(join);
  if (!between && !words.to.has(join)) return null;
  const second = SIGNS[word(reading, from.end + 1)] === undefined ? from.end + 1 : from.end + 2;
  const until = readNumber(document.tokens, second, document.language);
  return until && until.value > from.value && !from.vague ? until : null;
}

/** '$4.5 million', 'US$500', 'R$ 2 mil', '$3m'. */
function signedMoney(reading: Reading, at: number, number: NumberRead): Amount {
  const before = word(reading, at - 1);
  const prefixed = touches(reading, at - 1);
  const first = prefixed && /^(?:us|r|mx|c|ar|usd)$/.test(before) ? at - 1 : at;
  const sign = word(reading, at);
  const known: Record<string, string> = { us: 'USD', usd: 'USD', r: 'BRL', mx: 'MXN', ar: 'ARS' };
  const named = first < at ? known[before] : undefined;
  const said = unitAt(reading, number.end);
  const money = said && /^[A-Z]{3}$|^pesos$/.test(said.unit) ? said : null;
  const times = SHORT[number.suffix] ?? 1;
  const sure = named !== undefined || money !== null || reading.document.language === 'en' || sign !== '$';
  return {
    first,
    end: money?.end ?? number.end,
    value: number.value * times,
    upTo: null,
    approximate: false,
    unit: money?.unit ?? named ?? SIGNS[sign] ?? 'USD',
    of: null,
    confidence: sure ? 0.95 : 0.7,
  };
}

/** 'USD 500', 'EUR 2 million': a currency's code before its number. */
function codedMoney(reading: Reading, at: number, number: NumberRead): Amount | null {
  const code = word(reading, at - 1);
  if (!number.digits || !CODES.has(code)) return null;
  return {
    first: at - 1,
    end: number.end,
    value: number.value * (SHORT[number.suffix] ?? 1),
    upTo: null,
    approximate: false,
    unit: code.toUpperCase(),
    of: null,
    confidence: 0.93,
  };
}

const CODES = new Set('ars bob brl cad clp cop crc dop eur gbp gtq hnl mxn nio pen pyg usd uyu ves'.split(' '));

/** '416 kilos of cocaine', '500 hectáreas', '25 years', '30 %'. */
function measure(reading: Reading, at: number, number: NumberRead): Amount | null {
  const suffixed = number.suffix === '' ? null : unitOf(reading, number.suffix);
  const skipped = reading.words.of.has(word(reading, number.end)) ? number.end + 1 : number.end;
  // 'un millón de dólares', 'dozens of kilos': the number itself takes an 'of'.
  const found = suffixed
    ? { unit: suffixed, end: number.end }
    : (unitAt(reading, number.end) ?? unitAt(reading, skipped) ?? hyphened(reading, number.end));
  if (!found || isAge(reading, at, found)) return null;
  const of = substance(reading, found.end);
  const end = of && /^(?:kg|g|t|lb|l|gal|hectares|acres)$/.test(found.unit) ? of.end : found.end;
  return {
    first: at,
    end,
    value: number.value,
    upTo: null,
    approximate: false,
    unit: found.unit,
    of: end > found.end ? of : null,
    confidence: number.digits ? 0.92 : 0.85,
  };
}

/** The unit of 'a 25-year sentence'; of a person of 25 years none. */
function hyphened(reading: Reading, at: number): { unit: string; end: number } | null {
  if (word(reading, at) !== '-' || !touches(reading, at - 1) || !touches(reading, at)) return null;
  if (word(reading, at + 2) === '-') return null;
  return unitAt(reading, at + 1);
}

function unitOf({ words }: Reading, name: string): string | null {
  return words.units.get(name) ?? null;
}

/** The unit that begins at a token, of up to three words, with the country of shared money. */
function unitAt(reading: Reading, at: number): { unit: string; end: number } | null {
  const money = reading.words.sharedMoney;
  const before = money.get(word(reading, at + 1))?.get(word(reading, at));
  if (before !== undefined) return { unit: before, end: at + 2 };
  for (let length = 3; length > 0; length--) {
    const parts = Array.from({ length }, (_, index) => word(reading, at + index));
    const unit = unitOf(reading, parts.join(' '));
    if (unit === null) continue;
    const end = at + length;
    const country = length === 1 ? money.get(parts[0] ?? '')?.get(word(reading, end)) : undefined;
    return country === undefined ? { unit, end } : { unit: country, end: end + 1 };
  }
  return null;
}

/** 'aged 25 years', '25 years old', '25-year-old', 'de 25 años de edad'. */
function isAge(reading: Reading, at: number, { unit, end }: { unit: string; end: number }): boolean {
  if (unit !== 'years') return false;
  if (reading.words.old.has(word(reading, end)) || reading.words.old.has(word(reading, end + 1))) return true;
  return (
    /^(?:aged|,)$/.test(word(reading, at - 1)) &&
    /^[,.]$/.test(word(reading, end)) &&
    reading.document.language !== 'en'
  );
}

/** 'of cocaine', 'de pasta base': what is measured. */
function substance(reading: Reading, at: number): { first: number; end: number } | null {
  if (word(reading, at) !== 'of' && word(reading, at) !== 'de') return null;
  if (!isWord(reading, at + 1) || isCapital(reading, at + 1)) return null;
  if (/^(?:the|a|el|la|los|las|o|os|as|su|its|their|his)$/.test(word(reading, at + 1))) return null;
  return { first: at + 1, end: at + 2 };
}

/** 'three dead', '12 people were killed', 'nine officials', 'dozens of migrants'. */
function people(reading: Reading, at: number, number: NumberRead): Amount | null {
  const { words } = reading;
  let noun = words.of.has(word(reading, number.end)) && number.end < at + 4 ? number.end + 1 : number.end;
  for (let skipped = 0; skipped < 2 && isWord(reading, noun) && !words.people.has(word(reading, noun)); skipped++)
    noun++;
  if (!words.people.has(word(reading, noun))) return number.vague ? unnamed(reading, at, number) : null;
  const one = !number.digits && number.value === 1;
  if (one || (number.value < 2 && !number.digits)) return null;
  const gap = noun - number.end;
  if (gap > 0 && !isModifier(reading, noun - 1)) return null;
  let end = noun + 1;
  // 'police officers', 'gang members'.
  if (words.people.has(word(reading, end)) && !words.fates.has(word(reading, end))) end++;
  const fate = fateAt(reading, end);
  const of = fate ?? { first: noun, end };
  return {
    first: at,
    end: fate && fate.first === end ? fate.end : end,
    value: number.value,
    upTo: null,
    approximate: false,
    unit: 'people',
    of,
    confidence: gap === 0 ? 0.9 : 0.8,
  };
}

/** Years without a mark of thousands are no counts: 'in the 1990 elections'. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** '25 sanctions', 'dozens of cities', 'dos documentos': whatever else is counted. The span is that of the number. */
function items(reading: Reading, at: number, number: NumberRead): Amount | null {
  if (number.value < 2 || number.suffix !== '' || YEAR.test(word(reading, number.end - 1))) return null;
  const joined = reading.words.of.has(word(reading, number.end));
  if (joined !== (number.vague || isRound(reading, number)) && (joined || number.vague)) return null;
  const start = joined ? number.end + 1 : number.end;
  const noun = countedNoun(reading, start);
  if (noun === null) return null;
  return {
    first: at,
    end: number.end,
    value: number.value,
    upTo: null,
    approximate: false,
    unit: isPerson(reading, noun) ? 'people' : 'items',
    of: { first: start, end: noun + 1 },
    confidence: number.digits ? 0.8 : 0.75,
  };
}

/** 'un millón de casas' takes an 'of', 'tres casas' none. */
function isRound({ document }: Reading, { value, end }: NumberRead): boolean {
  return (
    document.language !== 'en' &&
    value >= 1e6 &&
    value % 1e5 === 0 &&
    /^mil|^bil/.test(document.tokens.words[end - 1] ?? '')
  );
}

/** The plural noun that a number counts, after at most two words that describe it in English; null for none. */
function countedNoun(reading: Reading, start: number): number | null {
  const english = reading.document.language === 'en';
  for (let at = start; at < start + (english ? 3 : 1); at++) {
    const here = word(reading, at);
    const person = isDemonym(reading, at);
    if (!isWord(reading, at) || here.length < 3 || reading.words.uncounted.has(here)) return null;
    if (isCapital(reading, at) && !person) return null;
    if (person || reading.words.people.has(here) || isPlural(here, english)) return at;
  }
  return null;
}

function isPlural(word: string, english: boolean): boolean {
  return word.endsWith('s') && !(english && /(?:ss|us|is|ous)$/.test(word));
}

/** 'Dozens of Varesians', 'tres varesianos'. */
function isDemonym({ document, demonyms }: Reading, at: number): boolean {
  return demonyms.has(document.tokens.starts[at] ?? -1) && (document.tokens.words[at] ?? '').endsWith('s');
}

/** Whether a noun names people: one of the list, or made as words for people are. */
function isPerson(reading: Reading, at: number): boolean {
  const noun = word(reading, at);
  return (
    reading.words.people.has(noun) ||
    isDemonym(reading, at) ||
    (reading.words.personEnds.test(noun) && !reading.words.things.has(noun))
  );
}

/** 'Hundreds were arrested': people of whom only the fate is told. */
function unnamed(reading: Reading, at: number, number: NumberRead): Amount | null {
  const of = reading.words.were.has(word(reading, number.end)) ? fateAt(reading, number.end) : null;
  if (!of) return null;
  const known = { upTo: null, approximate: true, unit: 'people', confidence: 0.8 };
  return { ...known, first: at, end: number.end, value: number.value, of };
}

/** Whether the words between a number and people may describe them: no verbs, no prepositions. */
function isModifier(reading: Reading, at: number): boolean {
  const before = word(reading, at);
  return (
    isWord(reading, at) &&
    !/^(?:and|or|y|o|e|ou|in|on|to|a|en|em|que|that|the|los|las|os|as|por|by|for|para|was|were)$/.test(before)
  );
}

function fateAt(reading: Reading, at: number): { first: number; end: number } | null {
  const { words } = reading;
  for (let next = at; next < at + 4; next++) {
    if (words.fates.has(word(reading, next))) return { first: next, end: next + 1 };
    if (!words.were.has(word(reading, next))) return null;
  }
  return null;
}

function isApproximate(reading: Reading, first: number): boolean {
  return reading.words.approximate.some((phrase) =>
    phrase.every((part, index) => word(reading, first - phrase.length + index) === part),
  );
}
