import type { NumberRead } from '../numbers/index.ts';
import { type Amount, isCapital, isWord, type Reading, word } from './reading.ts';

/** Years without a mark of thousands are no counts: 'in the 1990 elections'. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** '25 sanctions', 'dozens of cities', 'dos documentos': whatever else is counted. The span is that of the number. */
export function items(reading: Reading, at: number, number: NumberRead): Amount | null {
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
