import { cueAt, isCapital, isWord, type Reading, wordAt } from './reading.ts';
import { behindColon, thingOf } from './things.ts';
import type { Cue } from './vocabulary.ts';

/** Where what is said begins behind a verb of speech, and how sure that is. */
export interface Complement {
  first: number;
  confidence: number;
}

/** How far 'that' may stand behind its verb: 'told the ministry's envoy to the north, Ada Roe, that'. */
const REACH = 14;

/** Finds what is said behind the verb at `at`, before `last`; null when nothing is. */
export function complementOf(reading: Reading, at: number, last: number, cue: Cue): Complement | null {
  const { words } = reading;
  let next = at + 1;
  while (next < last && words.between.has(wordAt(reading, next)) && !words.that.has(wordAt(reading, next))) next++;
  const word = wordAt(reading, next);
  if (next >= last) return null;
  if (words.that.has(word)) return next + 1 < last ? { first: next + 1, confidence: 0.95 } : null;
  if (word === ':') return next + 1 < last && isWord(reading, next + 1) ? { first: next + 1, confidence: 0.8 } : null;
  if (wordAt(reading, at + 1) === '-') return null;
  if (cue.doubtful) return word === 'as' ? overInsertion(reading, next, last) : null;
  if (cue.kind === 'deny') return denied(reading, next);
  const colon = behindColon(reading, at, last);
  if (colon) return colon;
  const later = thatLater(reading, at + 1, last, cue.kind === 'tell');
  if (later) return later;
  if (cue.kind === 'tell') return toldSomebody(reading, next, last);
  if (reading.document.language !== 'en') return infinitive(reading, next, last, cue) ?? thingOf(reading, at, last);
  return bareClause(reading, at, next, last, cue) ?? thingOf(reading, at, last);
}

/** 'dice haber', 'disse ter': what is said of oneself. */
function infinitive(reading: Reading, next: number, last: number, cue: Cue): Complement | null {
  const word = wordAt(reading, next);
  if (cue.kind !== 'say' || next + 1 >= last || isCapital(reading, next) || !/[a-zé]{2}[aei]r$/.test(word)) return null;
  return (reading.mentionAt[next] ?? -1) < 0 ? { first: next, confidence: 0.7 } : null;
}

/** 'denied knowing', 'negó haber', 'denied the charge'. */
function denied({ words, ...reading }: Reading, next: number): Complement | null {
  const whole = { words, ...reading };
  const word = wordAt(whole, next);
  if (!isWord(whole, next) || words.prepositions.has(word) || words.noClause.has(word)) return null;
  const verbal =
    reading.document.language === 'en' ? word.endsWith('ing') : /(?:[aei]r|ter|haber|tener)(?:se)?$/.test(word);
  return { first: next, confidence: verbal ? 0.9 : 0.7 };
}

/** 'said on Friday that', 'explicó a la prensa que': only words of place, time and listeners stand between. */
function thatLater(reading: Reading, next: number, last: number, told: boolean): Complement | null {
  const { words } = reading;
  const opens = words.prepositions.has(wordAt(reading, next)) || (reading.dateEnds[next] ?? 0) > next;
  if (wordAt(reading, next) === ',' || wordAt(reading, next) === 'as') return overInsertion(reading, next, last);
  if (!opens && !told) return null;
  for (let at = next; at < Math.min(last, next + REACH); at++) {
    const word = wordAt(reading, at);
    if (words.that.has(word)) return at + 1 < last ? { first: at + 1, confidence: told ? 0.9 : 0.82 } : null;
    if (/^[.;:“”"«»()]$/.test(word) || (word === ',' && !told)) return null;
    if (cueAt(reading, at)?.kind === 'say' && at > next && !isCapital(reading, at)) return null;
  }
  return null;
}

/** 'states, in its own voice, that', 'afirma, con estas palabras, que'. */
function overInsertion(reading: Reading, next: number, last: number): Complement | null {
  const { words } = reading;
  for (let at = next + 1; at < Math.min(last - 1, next + REACH); at++) {
    const word = wordAt(reading, at);
    if (/^[.;:()]$/.test(word) || cueAt(reading, at)?.kind === 'say') return null;
    if (word === ',' && words.that.has(wordAt(reading, at + 1)) && at + 2 < last)
      return { first: at + 2, confidence: 0.75 };
  }
  return null;
}

/** 'told reporters he would', 'told Roe they had'. */
function toldSomebody(reading: Reading, next: number, last: number): Complement | null {
  const { words } = reading;
  let at = next;
  while (
    at < Math.min(last, next + 6) &&
    isWord(reading, at) &&
    (at === next || !words.pronouns.has(wordAt(reading, at)))
  )
    at++;
  return at > next && words.pronouns.has(wordAt(reading, at)) ? { first: at, confidence: 0.7 } : null;
}

/** 'said the gang was', 'argues it has': a clause without 'that', in English. */
function bareClause(reading: Reading, at: number, next: number, last: number, cue: Cue): Complement | null {
  const { words } = reading;
  const word = wordAt(reading, next);
  if (!isWord(reading, next) || words.noClause.has(word)) return null;
  const plain = /^(?:said|says|say|believes?)$/.test(wordAt(reading, at));
  if (cue.kind === 'that' && !words.pronouns.has(word)) return null;
  if (plain && (words.pronouns.has(word) || isCapital(reading, next))) return { first: next, confidence: 0.88 };
  for (let here = next + 1; here < Math.min(last, next + 16); here++) {
    const verb = wordAt(reading, here);
    if (/^[;:()]$/.test(verb)) return null;
    if (
      words.passive.has(verb) ||
      words.have.has(verb) ||
      words.maybe.has(verb) ||
      /^(?:will|did|do|does|can|should|must)$/.test(verb)
    ) {
      return { first: next, confidence: plain ? 0.88 : 0.75 };
    }
  }
  return plain ? { first: next, confidence: 0.72 } : null;
}
