import { type NumberRead, readNumber } from '../numbers/index.ts';
import { alone } from './read-alone.ts';
import { items } from './read-items.ts';
import { measure } from './read-measure.ts';
import { codedMoney, signedMoney } from './read-money.ts';
import { people, toll } from './read-people.ts';
import { type Amount, type Reading, SIGNS, touches, word } from './reading.ts';

/** Reads the amount that begins at a token, a sign of money included; null when none does, or no unit is known. */
export function readAmount(reading: Reading, at: number): Amount | null {
  const sign = SIGNS[word(reading, at)] === undefined ? at : at + 1;
  const number = readNumber(reading.document.tokens, sign, reading.document.language, true);
  if (!number || isName(reading, at, number)) return null;
  const range = rangeFrom(reading, at, number);
  const amount = range ?? number;
  const money = sign > at ? signedMoney(reading, at, amount) : codedMoney(reading, at, amount);
  const measured =
    money ??
    measure(reading, at, amount) ??
    people(reading, at, amount) ??
    items(reading, at, amount) ??
    toll(reading, at, amount) ??
    someOf(reading, at, amount) ??
    (range ? null : alone(reading, at, number));
  if (!measured) return null;
  const approximate = number.vague || isApproximate(reading, measured.first);
  return {
    ...measured,
    upTo: range ? measured.value : null,
    value: range ? number.value : measured.value,
    approximate,
  };
}

/** 'Five of the six officers', '110 of 122 criminals': some of those that are counted behind. */
function someOf(reading: Reading, at: number, number: NumberRead): Amount | null {
  if (number.vague || number.value < 2 || !reading.words.of.has(word(reading, number.end))) return null;
  const start = /^(?:the|los|las|os|as)$/.test(word(reading, number.end + 1)) ? number.end + 2 : number.end + 1;
  const whole = readNumber(reading.document.tokens, start, reading.document.language);
  if (!whole || whole.vague || whole.value < number.value) return null;
  const counted = people(reading, start, whole) ?? items(reading, start, whole);
  return counted && { ...counted, first: at, end: number.end, value: number.value, upTo: null };
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

function isApproximate(reading: Reading, first: number): boolean {
  return reading.words.approximate.some((phrase) =>
    phrase.every((part, index) => word(reading, first - phrase.length + index) === part),
  );
}
