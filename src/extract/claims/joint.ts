import { WORD } from './compile.ts';
import { clauseSubject, type Names, namesAfter, namesBefore, namesFrom } from './find-names.ts';
import { makeDrafts } from './make-drafts.ts';
import { bitsAt, type Draft, indexAt, mentionOf, type Reading, wordAt } from './reading.ts';

const WITH = /^(?:with|con|com)$/;
const BETWEEN = /^(?:between|among|entre)$/;
const IN = /^(?:in|en|em)$/;

/** 'Cooperation between A and B', 'A, in cooperation with B': those who work together. `at`: the noun. */
export function readTogether(reading: Reading, at: number): Draft[] {
  if (FEUD.test(wordAt(reading, at)))
    return BETWEEN.test(wordAt(reading, at + 1)) ? feud(reading, at, listAt(reading, at + 2)) : [];
  if (bitsAt(reading, at - 1) & WORD.negation || /^(?:no|sin|sem|without|ningun[ao])$/.test(wordAt(reading, at - 1)))
    return [];
  if (BETWEEN.test(wordAt(reading, at + 1))) return between(reading, at, listAt(reading, at + 2));
  if (!WITH.test(wordAt(reading, at + 1))) return [];
  const start = startOf(reading, at);
  if (!IN.test(wordAt(reading, start))) return [];
  const others = namesAfter(reading, at + 2);
  const holders = others && (namesBefore(reading, start, false) ?? clauseSubject(reading, start));
  return holders && others ? drafts(reading, at, holders, others) : [];
}

/** The list that begins at a token, whatever follows it. */
function listAt(reading: Reading, from: number): Names | null {
  let at = from;
  while (at < from + 4 && indexAt(reading, at) < 0) at++;
  return indexAt(reading, at) < 0 ? null : namesFrom(reading, at);
}

/** The 'in' of 'in close cooperation with'; the noun itself where none stands before it. */
function startOf(reading: Reading, at: number): number {
  for (let i = at - 1; i >= at - 3; i--) if (IN.test(wordAt(reading, i))) return i;
  return at;
}

/** 'The feud between A and B': of groups, not of police and a group. */
function feud(reading: Reading, at: number, names: Names | null): Draft[] {
  const groups = names?.mentions.every((one) => mentionOf(reading, one)?.schema === 'Organization');
  return groups ? between(reading, at, names).map((one) => ({ ...one, predicate: 'rivalOf' })) : [];
}

const FEUD =
  /^(?:feud|war|rivalry|dispute|turf|fighting|clash(?:es)?|guerra|disputa|rivali[dz]ade?|pugna|enfrentamientos?|confrontos?|rivalidad)$/;

function between(reading: Reading, at: number, names: Names | null): Draft[] {
  if (!names || names.mentions.length < 2) return [];
  const [first, ...rest] = names.mentions;
  const one = (mentions: number[]): Names => ({ ...names, mentions });
  return drafts(reading, at, one([first ?? -1]), one(rest));
}

function drafts(reading: Reading, at: number, subjects: Names, objects: Names): Draft[] {
  return makeDrafts(reading, {
    predicate: 'cooperatesWith',
    subjects,
    objects,
    confidence: 0.75,
    stance: 'asserted',
    first: at,
    last: at + 1,
  });
}

/** 'A and B work together', 'the willingness of A and B to collaborate': the verb's subjects. `end`: where they end. */
export function readPair(reading: Reading, at: number, end: number): Draft[] {
  if (indexAt(reading, end - 1) < 0 && !(bitsAt(reading, end - 1) & WORD.government)) return [];
  const names = namesBefore(reading, end, true);
  return names ? between(reading, at, names) : [];
}
