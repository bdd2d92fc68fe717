import { isCapital, isFiniteVerb, isOwn, isVerb, isWord, type Reading, wordAt } from './reading.ts';
import type { Said } from './said.ts';
import type { Source } from './source.ts';
import { sourceAfter } from './source-after.ts';

const CLAIMED = { stance: 'alleged' } as const;
const ASSERTED = { stance: 'asserted' } as const;

/** How far 'that' may stand behind the noun: 'the claim by the mayor of Ur, Ada Roe, that'. */
const REACH = 14;

/** 'Roe’s claim that it fell', 'la denuncia de Roe de que cayó', 'reports that it fell': what a noun says. */
export function saidByNoun(reading: Reading, at: number, first: number, last: number, stretch: number): Said | null {
  const noun = wordAt(reading, at);
  if (!reading.words.nouns.has(noun) || reading.quoted[at] === 1) return null;
  if (/^(?:no|any|little|sin|sem|ningun[ao]?|nenhum[a]?)$/.test(wordAt(reading, at - 1))) return null;
  const of = thingOfReports(reading, at, first, last, stretch);
  if (of) return of;
  const that = thatBehind(reading, at + 1, last) || thatBehindBe(reading, at + 1, last);
  if (that === 0 || that + 2 >= last) return null;
  // 'evidence that would', 'allegations that were': a relative clause.
  if (reading.document.language === 'en' && isFiniteVerb(reading, that + 1)) return null;
  if (isOwn(reading, that + 1)) return null;
  const source = ownerOf(reading, at, first, that) ?? rumour(reading, at);
  if (!source) return null;
  const verb = /^(?:claim|alleg|accus|suspic|acusaci|acusaç|alegaç|sospech|suspeit)/.test(noun) ? CLAIMED : ASSERTED;
  const said = { first: that + 1, end: last, cue: { first: at, end: at + 1 }, source, verb };
  return { kind: 'indirect', ...said, confidence: 0.8 * source.confidence, inserted: null, stretch };
}

/** 'the reports of raids', 'credible reports regarding the raid': what nobody but the reports tells. */
function thingOfReports(reading: Reading, at: number, first: number, last: number, stretch: number): Said | null {
  if (wordAt(reading, at) !== 'reports' || reading.document.language !== 'en') return null;
  if (!/^(?:of|regarding|concerning)$/.test(wordAt(reading, at + 1)) || at + 3 > last || !isWord(reading, at + 2))
    return null;
  let end = at + 3;
  while (end < last && !reading.words.finite.has(wordAt(reading, end)) && !/^[;:.]$/.test(wordAt(reading, end))) end++;
  let from = at;
  while (
    from > first &&
    from > at - 4 &&
    isWord(reading, from - 1) &&
    /^(?:the|these|those|initial|credible|several|multiple|new|recent|early)$/.test(wordAt(reading, from - 1))
  )
    from--;
  const source = { first: from, end: at + 1, confidence: 0.85 };
  const said = { first: at + 2, end, cue: { first: at, end: at + 1 }, source, verb: ASSERTED };
  return { kind: 'indirect', ...said, confidence: 0.65, inserted: null, stretch };
}

/** The 'that' of a noun: right behind it, behind 'de', or behind who says it. */
function thatBehind(reading: Reading, at: number, last: number): number {
  const { words } = reading;
  const linked =
    words.links.has(wordAt(reading, at)) || words.by.has(wordAt(reading, at)) || wordAt(reading, at) === 'from';
  if (words.that.has(wordAt(reading, at))) return reading.document.language === 'en' ? at : 0;
  if (!linked || wordAt(reading, at - 1) === 'evidence') return 0;
  for (let next = at + 1; next < Math.min(last, at + REACH); next++) {
    const word = wordAt(reading, next);
    if (!isWord(reading, next) && word !== ',') return 0;
    if (words.finite.has(word) || (isVerb(reading, next) && !isCapital(reading, next))) return 0;
    if (!words.that.has(word)) continue;
    return reading.document.language === 'en' || words.links.has(wordAt(reading, next - 1)) ? next : 0;
  }
  return 0;
}

/** 'His claim is that', 'the hope he voiced was that', 'la tesis del fiscal es que'. */
function thatBehindBe(reading: Reading, at: number, last: number): number {
  const { words } = reading;
  for (let next = at; next < Math.min(last - 1, at + 8) && isWord(reading, next); next++) {
    if (!/^(?:is|was|es|era|é)$/.test(wordAt(reading, next))) continue;
    return words.that.has(wordAt(reading, next + 1)) ? next + 1 : 0;
  }
  return 0;
}

/** Whose word it is: 'his', 'Roe’s', 'by Roe', 'de Roe'. */
function ownerOf(reading: Reading, at: number, first: number, that: number): Source | null {
  const { words } = reading;
  let before = at - 1;
  while (before > first && isWord(reading, before) && before > at - 3 && !isOwner(wordAt(reading, before))) before--;
  if (isOwner(wordAt(reading, before))) return { first: before, end: before + 1, confidence: 0.85 };
  if (/^['’]s?$/.test(wordAt(reading, before))) return possessor(reading, before, first);
  // 'the hope he voiced was that'.
  if (words.pronouns.has(wordAt(reading, at + 1))) return { first: at + 1, end: at + 2, confidence: 0.85 };
  const link = wordAt(reading, at + 1);
  if (that <= at + 2 || !(words.links.has(link) || words.by.has(link) || link === 'from')) return null;
  const source = sourceAfter(reading, at + 2, that);
  return source && { ...source, confidence: source.confidence * 0.95 };
}

function isOwner(word: string): boolean {
  return /^(?:his|her|their|its|sus?|seus?|suas?)$/.test(word);
}

/** The phrase before a possessive: 'the group’s lawyer’s', not more than needed. */
function possessor(reading: Reading, end: number, from: number): Source | null {
  const { words } = reading;
  let first = end;
  while (first > from && end - first < 6 && isWord(reading, first - 1)) {
    const word = wordAt(reading, first - 1);
    if (words.borders.has(word) || words.prepositions.has(word) || words.and.has(word)) break;
    if (/ing$/.test(word) && first < end) break;
    first--;
    if (words.determiners.has(word)) break;
  }
  return first < end ? { first, end, confidence: 0.85 } : null;
}

/** 'knew of reports that': nobody but the reports. */
function rumour(reading: Reading, at: number): Source | null {
  const told = /^(?:reports|rumou?rs|reportes|rumores|boatos)$/.test(wordAt(reading, at));
  return told ? { first: at, end: at + 1, confidence: 0.8 } : null;
}
