import { readBefore } from './before.ts';
import { WORD } from './compile.ts';
import { type Names, namesAfter, namesBefore } from './find-names.ts';
import { makeDrafts } from './make-drafts.ts';
import { pronounBefore } from './meant-person.ts';
import { bitsAt, type Draft, type Reading, wordAt } from './reading.ts';

/** Tokens between the verb and the bribes, and from these to who pays or gets them. */
const TO_VERB = 10;
const TO_PAYER = 9;
const TAKES =
  /^(?:accept(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|t[ao]ke?(?:s|n|ing)?|took|solicit(?:s|ed|ing)?|pocket(?:s|ed|ing)?|collect(?:s|ed|ing)?|demand(?:s|ed|ing)?|acept\p{L}+|recib\p{L}+|cobr\p{L}+|exig\p{L}+|aceit\p{L}+|receb\p{L}+)$/u;
const GIVES =
  /^(?:pa(?:y|ys|id|ying)|offer(?:s|ed|ing)?|g[ia]ve[sn]?|giving|pag\p{L}+|ofre[cz]\p{L}+|oferec\p{L}+|entreg\p{L}+|dio|dieron|deu|deram)$/u;
const FROM = /^(?:from|by|de|del|do|da|dos|das|por|pelo|pela)$/;
/** What the bribes are for. */
const STOPS = /^(?:[,.;:]|in|en|em|para|cambio|exchange|return|between|entre)$/;
const TO = /^(?:to|a|al|ao|à|aos|às|para)$/;

/** 'X took $2 million in bribes from Y', 'X pagó sobornos a Y': who bribes whom. `at`: the bribes. */
export function readBribes(reading: Reading, at: number): Draft[] {
  const verb = verbBefore(reading, at);
  if (verb < 0) return [];
  const takes = TAKES.test(wordAt(reading, verb));
  const others = othersAfter(reading, at + 1, takes ? FROM : TO);
  const own = others && subjectOf(reading, verb);
  if (!own || !others) return [];
  const [subjects, objects] = takes ? [others, own.names] : [own.names, others];
  const range = { first: verb, last: at + 1 };
  return makeDrafts(reading, { predicate: 'bribes', subjects, objects, confidence: 0.8, stance: own.stance, ...range });
}

/** The verb of taking or giving before the bribes, the first of two: 'solicited and accepted'. */
function verbBefore(reading: Reading, at: number): number {
  for (let i = at - 1; i >= Math.max(reading.sentence.first, at - TO_VERB); i--) {
    const word = wordAt(reading, i);
    if (!TAKES.test(word) && !GIVES.test(word)) continue;
    return bitsAt(reading, i - 1) & WORD.and && TAKES.test(wordAt(reading, i - 2)) ? i - 2 : i;
  }
  return -1;
}

function othersAfter(reading: Reading, from: number, preposition: RegExp): Names | null {
  for (let i = from; i < from + TO_PAYER; i++) {
    if (STOPS.test(wordAt(reading, i))) return null;
    const names = preposition.test(wordAt(reading, i)) ? (namesAfter(reading, i + 1) ?? partOf(reading, i + 1)) : null;
    if (names) return names;
  }
  return null;
}

/** 'A subgroup of Y', 'members of Y'. */
function partOf(reading: Reading, from: number): Names | null {
  for (let i = from; i < from + 4; i++) if (bitsAt(reading, i) & WORD.of) return namesAfter(reading, i + 1);
  return null;
}

function subjectOf(reading: Reading, verb: number) {
  const before = readBefore(reading, verb);
  const names = namesBefore(reading, before.at, true) ?? pronounBefore(reading, before.at);
  return names ? { names, stance: before.stance } : null;
}
