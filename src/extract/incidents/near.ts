import { WORD } from './compile.ts';
import { bitsAt, type Reading, wordAt } from './reading.ts';

/** Tokens that brackets may hold. */
const IN_BRACKETS = 8;

/** Whether nothing stands between but determiners, numbers and at most three words that describe. */
export function isNear(reading: Reading, from: number, to: number): boolean {
  let unknown = 0;
  for (let at = from; at < to; at++) {
    const aside = asideEnd(reading, at, to);
    if (aside > at) {
      at = aside - 1;
      continue;
    }
    const word = wordAt(reading, at);
    if (/^["“”«»‘’-]$/.test(word)) continue;
    if (!/[\p{L}\p{N}]/u.test(word)) return false;
    if (!(bitsAt(reading, at) & (WORD.determiner | WORD.number | WORD.adjective | WORD.adverb | WORD.preposition))) {
      unknown++;
    }
  }
  return unknown <= 3;
}

/** Past a date, with the commas or brackets around it: 'detuvo, el lunes, a dos hombres'; `at` where there is none. */
export function asideEnd(reading: Reading, at: number, to: number): number {
  if (reading.dateAt[at]) return at + 1;
  const open = wordAt(reading, at);
  if (open !== ',' && open !== '(') return at;
  let dated = open === '(' && /^\d+$/.test(wordAt(reading, at + 1));
  for (let close = at + 1; close < Math.min(to, at + IN_BRACKETS + 4); close++) {
    const word = wordAt(reading, close);
    if (word === (open === ',' ? ',' : ')')) return dated ? close + 1 : at;
    if (reading.dateAt[close] || word === '(' || word === ')') dated ||= reading.dateAt[close] === 1;
    else if (isPlaceAt(reading, close)) dated = true;
    else if (!(bitsAt(reading, close) & (WORD.preposition | WORD.determiner | WORD.number)) && !/^\d/.test(word))
      return at;
  }
  return at;
}

/** ', em X,': where, between commas. */
function isPlaceAt({ found, mentionAt }: Reading, at: number): boolean {
  const schema = found.mentions[mentionAt[at] ?? -1]?.schema;
  return schema === 'Place' || schema === 'Country';
}

/** Whether another verb stands between. */
export function crossesVerb(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (bitsAt(reading, at) & (WORD.passive | WORD.perfect)) return true;
    const forms = reading.language.triggers.get(wordAt(reading, at));
    if (forms?.some(({ form, rest }) => rest.length === 0 && (form === 'past' || form === 'gerund'))) return true;
  }
  return false;
}
