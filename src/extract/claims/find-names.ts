import { WORD } from './compile.ts';
import { describedAt } from './described.ts';
import {
  bitsAt,
  indexAt,
  isDash,
  isDeterminer,
  isPlain,
  mentionOf,
  type Reading,
  stretchOf,
  wordAt,
  wordsAt,
} from './reading.ts';
import { titledAfter } from './titled.ts';

/** The names that are the subject or object of a word: one, or a list. */
export interface Names {
  mentions: number[];
  /** Tokens that they and the words between them take. */
  first: number;
  last: number;
  /** Share of the confidence that is left. */
  confidence: number;
}

/** Words between a verb and the name behind it; names in a list; tokens of an apposition. */
const GAP = 5;
const LIST = 20;
const APPOSITION = 30;

/** The names that stand behind a token: 'the rebel groups A, B and C'. Null when something else comes first. */
export function namesAfter(reading: Reading, at: number): Names | null {
  let skipped = 0;
  let government = false;
  for (let i = at; skipped <= GAP; ) {
    const index = indexAt(reading, i);
    if (index >= 0) {
      const { first, last } = stretchOf(reading, i);
      const modified = modifier(reading, index, last, government);
      if (modified === 'skip') {
        i = wordAt(reading, last) === "'s" || wordAt(reading, last) === '’s' ? last + 1 : last;
        skipped++;
        continue;
      }
      return listAfter(reading, {
        mentions: [index],
        first,
        last: modified === 'with' ? last + 1 : last,
        confidence: 1,
      });
    }
    const described = describedAt(reading, i);
    if (described) return described;
    const such = reading.language.suchAs.find((words) => wordsAt(reading, i, words));
    const bits = bitsAt(reading, i);
    if (such && skipped > 0) {
      i += such.length;
      skipped = 0;
    } else if (bits & WORD.government) {
      government = true;
      i += bitsAt(reading, i + 1) & WORD.of ? 2 : 1;
      if (isDeterminer(reading, i)) i++;
    } else if (isQuote(wordAt(reading, i))) i++;
    else if (isPlain(reading, i)) i++;
    else if (wordAt(reading, i) === '-' && skipped > 0) {
      // 'narco-paramilitary' is one word.
      i++;
      skipped--;
    } else if (skipped > 0 && skipBrackets(reading, i) > i) i = skipBrackets(reading, i);
    else if (bits & WORD.of && REGIONS.test(wordAt(reading, i - 1))) i++;
    else return titledAfter(reading, at);
    skipped++;
  }
  return titledAfter(reading, at);
}

/** 'The region of X', 'los estados brasileños de X': what it is called follows. */
const REGIONS =
  /^(?:regions?|states?|provinces?|cit(?:y|ies)|districts?|departments?|municipalit(?:y|ies)|towns?|areas?|regi[oó]n(?:es)?|regiões|região|estados?|provincias?|ciudad(?:es)?|departamentos?|municipios?|distritos?|cidades?|municípios?|províncias?|brasileñ[oa]s?|mexican[oa]s?|colombian[oa]s?|venezolan[oa]s?)$/;

/** The name at a token and those that go on with it, whatever follows them: 'A, B and C'. */
export function namesFrom(reading: Reading, at: number): Names {
  return listAfter(reading, { mentions: [indexAt(reading, at)], ...stretchOf(reading, at), confidence: 1 }, true);
}

/** Whether a name only says whose the next noun is ('skip'), or acts together with it ('with': 'Bolivian government'). */
function modifier(reading: Reading, index: number, last: number, government: boolean): 'skip' | 'with' | 'no' {
  const mention = mentionOf(reading, index);
  const country = mention?.schema === 'Country' || mention?.schema === 'Place';
  const possessive = wordAt(reading, last) === "'s" || wordAt(reading, last) === '’s';
  const next = possessive ? last + 1 : last;
  if (country && bitsAt(reading, next) & (WORD.government | WORD.territory)) return 'with';
  if (possessive) return 'skip';
  if (mention?.form === 'demonym') return government ? 'no' : 'skip';
  // 'Guatemala president X', 'Sinaloa Cartel boss X': the name behind is meant.
  if (!country || !isPlain(reading, last) || isDeterminer(reading, last)) return 'no';
  return indexAt(reading, last + 1) >= 0 && !(bitsAt(reading, last) & ~WORD.group) ? 'skip' : 'no';
}

/** The name at a token and those that lead up to it: 'A, B and C'. */
export function namesUpTo(reading: Reading, at: number): Names {
  const own = { mentions: [indexAt(reading, at)], ...stretchOf(reading, at), confidence: 0.95 };
  return listBefore(reading, own, own.first - 1);
}

function isQuote(word: string): boolean {
  return word === '"' || word === '“' || word === '«' || word === '‘';
}

/** Goes on with 'A, B and C'. Without an 'and' at the end there is no list: 'in Caracas, Venezuela'. */
function listAfter(reading: Reading, names: Names, verbs = false): Names {
  const more: { index: number; last: number; and: boolean }[] = [];
  let at = skipBrackets(reading, names.last);
  while (more.length < LIST) {
    let next = at;
    if (wordAt(reading, next) === ',') next++;
    const and = (bitsAt(reading, next) & WORD.and) !== 0;
    if (and) next++;
    if (next === at) break;
    // 'In X and in Y', 'no X e no Y'.
    const again = bitsAt(reading, next) & WORD.in && bitsAt(reading, names.first - 1) & WORD.in;
    if (and && again) next++;
    for (let k = 0; k < 5 && (isDeterminer(reading, next) || bitsAt(reading, next) & WORD.group); k++) next++;
    const index = indexAt(reading, next);
    if (index < 0 || mentionOf(reading, index)?.form === 'demonym' || !alike(reading, names.mentions[0] ?? 0, index))
      break;
    const { last } = stretchOf(reading, next);
    more.push({ index, last, and });
    at = skipBrackets(reading, last);
  }
  const end = endsInOthers(reading, at) ? more.length - 1 : more.findLastIndex(({ and }) => and);
  const last = more[end];
  // 'A accused B, and C said': what a verb follows is no part of the list.
  if (!last || !(verbs || endsPhrase(reading, skipBrackets(reading, last.last)))) return names;
  return {
    ...names,
    mentions: [...names.mentions, ...more.slice(0, end + 1).map(({ index }) => index)],
    last: last.last,
  };
}

/** 'A, B and others', 'A, B y otros cinco'. */
function endsInOthers(reading: Reading, at: number): boolean {
  const next = wordAt(reading, at) === ',' ? at + 1 : at;
  return (
    (bitsAt(reading, next) & WORD.and) !== 0 && /^(others?|several|otr[oa]s|outr[oa]s)$/.test(wordAt(reading, next + 1))
  );
}

function endsPhrase(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  if (word === '' || /^[^\p{L}\p{N}]/u.test(word)) return word !== "'s" && word !== '’s';
  return (bitsAt(reading, at) & (WORD.preposition | WORD.conjunction | WORD.relative | WORD.and | WORD.in)) !== 0;
}

/** Past '(FARC)' or '("Cartel of the Suns")'. */
export function skipBrackets(reading: Reading, at: number): number {
  if (wordAt(reading, at) !== '(') return at;
  for (let i = at + 1; i < at + 12; i++) if (wordAt(reading, i) === ')') return i + 1;
  return at;
}

function alike(reading: Reading, a: number, b: number): boolean {
  const place = (index: number) => {
    const schema = mentionOf(reading, index)?.schema;
    return schema === 'Place' || schema === 'Country';
  };
  return place(a) === place(b);
}

/**
 * The names before a token that are the subject of what begins there. `finite`: it is a verb of a sentence's own, so
 * that a comma before it closes an apposition; otherwise the comma introduces it ('X, led by').
 */
export function namesBefore(reading: Reading, end: number, finite: boolean): Names | null {
  let i = end - 1;
  let relative = false;
  let attached = !finite;
  const who = /^(who|whose|quien|quienes|quem)$/.test(wordAt(reading, i));
  if (bitsAt(reading, i) & WORD.relative && i > reading.sentence.first) {
    relative = true;
    attached = true;
    i--;
    if (wordAt(reading, i) === ',') i--;
  }
  let confidence = 1;
  for (let hops = 0; hops < 3; hops++) {
    const word = wordAt(reading, i);
    if (indexAt(reading, i) >= 0) {
      const names = subjectAt(reading, i, confidence, attached && !(who && !isPerson(reading, i)) ? ATTACHED : 0);
      // 'A and B, who leads': the nearest one does.
      return names && relative ? { ...names, mentions: names.mentions.slice(-1) } : names;
    }
    if ((word === ',' || isDash(word)) && !finite && !relative && hops === 0) {
      while (wordAt(reading, i) === ',' || isDash(wordAt(reading, i))) i--;
    } else if (word === ',' || word === ')' || isDash(word)) {
      const open = opening(reading, i);
      // 'His brother, the trader X, owns': the name at the end of an apposition to no name.
      if (word === ',' && indexAt(reading, i - 1) >= 0 && (open < 0 || !isNameEnd(reading, open - 1)))
        return { mentions: [indexAt(reading, i - 1)], ...stretchOf(reading, i - 1), confidence: confidence * 0.85 };
      if (open < 0) return null;
      i = open - 1;
      while (isDash(wordAt(reading, i))) i--;
      if (word !== ')') confidence *= 0.9;
    } else if (bitsAt(reading, i) & WORD.government) return governmentAt(reading, i);
    else if (hops === 0 && describedAt(reading, i)) return describedAt(reading, i);
    else {
      const before = relative || !finite ? appositionStart(reading, i) : -1;
      if (before < 0) return null;
      i = before;
      confidence *= 0.95;
    }
  }
  return null;
}

/** A name, or the bracket behind one. */
function isNameEnd(reading: Reading, at: number): boolean {
  return indexAt(reading, at) >= 0 || wordAt(reading, at) === ')';
}

/** Where the comma, bracket or dash opens that closes at a token; -1 when it is too far. */
function opening(reading: Reading, close: number): number {
  const word = wordAt(reading, close);
  let at = close - 1;
  while (isDash(word) && isDash(wordAt(reading, at))) at--;
  for (; at > Math.max(reading.sentence.first, close - APPOSITION); at--) {
    const here = wordAt(reading, at);
    if (word === ')' ? here === '(' : word === ',' ? here === ',' : isDash(here)) return at;
  }
  return -1;
}

/** 'X, a drug trafficking network | made up of': the token before the comma. */
function appositionStart(reading: Reading, at: number): number {
  let i = at;
  for (let k = 0; k < 8; k++) {
    const demonym = mentionOf(reading, indexAt(reading, i))?.form === 'demonym';
    if (!demonym && !isPlain(reading, i) && !(bitsAt(reading, i) & WORD.of)) break;
    i--;
  }
  let before = i;
  while (wordAt(reading, before) === ',' || wordAt(reading, before) === '(' || isDash(wordAt(reading, before)))
    before--;
  return before < i && i < at && before >= reading.sentence.first ? before : -1;
}

/** 'The Bolivian government', 'Bolivia's government'. */
function governmentAt(reading: Reading, at: number): Names | null {
  const before = wordAt(reading, at - 1) === "'s" || wordAt(reading, at - 1) === '’s' ? at - 2 : at - 1;
  const index = indexAt(reading, before);
  if (index < 0 || mentionOf(reading, index)?.schema !== 'Country') return null;
  return { mentions: [index], first: stretchOf(reading, before).first, last: at + 1, confidence: 0.95 };
}

function isPerson(reading: Reading, at: number): boolean {
  return mentionOf(reading, indexAt(reading, at))?.schema === 'Person';
}

/** Instead of a depth: what follows is said of this very name, whatever it is the complement of. */
const ATTACHED = -1;

function subjectAt(reading: Reading, at: number, confidence: number, depth: number): Names | null {
  const index = indexAt(reading, at);
  const mention = mentionOf(reading, index);
  const { first, last } = stretchOf(reading, at);
  const own = { mentions: [index], first, last, confidence };
  const before = phraseStart(reading, first) - 1;
  if (mention?.form === 'demonym') {
    // 'el gobierno boliviano', 'the Colombians': not 'soldados colombianos'.
    return bitsAt(reading, first - 1) & WORD.government ? own : null;
  }
  const bits = bitsAt(reading, before);
  const governed =
    bits & (WORD.preposition | WORD.of | WORD.in | WORD.by) && !(bits & (WORD.conjunction | WORD.determiner));
  if (governed && depth !== ATTACHED) {
    if (depth > 1) return null;
    if (mention?.schema === 'Country' && bitsAt(reading, before - 1) & WORD.government)
      return { ...own, first: before - 1 };
    if (!(bits & (WORD.of | WORD.in)) || indexAt(reading, before - 1) < 0) return null;
    return subjectAt(reading, before - 1, confidence * 0.9, depth + 1);
  }
  return listBefore(reading, own, before);
}

/** The first token of the words that lead to a name: its role, article, 'the group'. */
function phraseStart(reading: Reading, name: number): number {
  const role = mentionOf(reading, indexAt(reading, name))?.role;
  const { starts } = reading.document.tokens;
  let at = name;
  if (role && role.start < (starts[name] ?? 0)) {
    while (at > reading.sentence.first && (starts[at - 1] ?? 0) >= role.start) at--;
  }
  for (let k = 0; k < 5 && at > reading.sentence.first && isPlain(reading, at - 1); k++) {
    at--;
    if (isDeterminer(reading, at)) break;
  }
  return at;
}

/** Goes on to the left with 'A, B and'. */
function listBefore(reading: Reading, names: Names, from: number): Names {
  const mentions = [...names.mentions];
  let { first } = names;
  let at = from;
  for (let k = 0; k < LIST; k++) {
    const and = (bitsAt(reading, at) & WORD.and) !== 0;
    if (k === 0 && !and) break;
    if (and) at--;
    if (wordAt(reading, at) === ',') at--;
    else if (!and) break;
    if (wordAt(reading, at) === ')') at = opening(reading, at) - 1;
    const index = indexAt(reading, at);
    if (index < 0 || mentionOf(reading, index)?.form === 'demonym' || !alike(reading, mentions[0] ?? 0, index)) break;
    mentions.unshift(index);
    first = stretchOf(reading, at).first;
    at = phraseStart(reading, first) - 1;
  }
  return { ...names, mentions, first };
}

/** Who does what the clause tells, for 'after accusing': the first name of the clause that is nobody's complement. */
export function clauseSubject(reading: Reading, end: number): Names | null {
  let best: Names | null = null;
  for (let i = end - 1; i >= Math.max(reading.sentence.first, end - 40); i--) {
    if (bitsAt(reading, i) & WORD.conjunction && !(bitsAt(reading, i) & WORD.and) && best) break;
    if (wordAt(reading, i) === ';') break;
    if (indexAt(reading, i) < 0) continue;
    const { first } = stretchOf(reading, i);
    const mention = mentionOf(reading, indexAt(reading, i));
    const found = mention?.schema === 'Place' ? null : subjectAt(reading, i, 0.85, 1);
    if (found) best = found;
    i = first;
  }
  return best;
}
