import type { Insertion } from './insertion.ts';
import { isCapital, isPast, isWord, type Reading, wordAt } from './reading.ts';
import type { Said } from './said.ts';
import type { SentenceRun } from './sentence-run.ts';
import { isSpeaker, type Source } from './source.ts';
import { firstSource } from './source-first.ts';

/** What is said around an insertion: all of its clause. */
export function saidAround(reading: Reading, one: Insertion, all: Insertion[], sentence: SentenceRun): Said[] {
  const source =
    one.source ?? ownSubject(reading, one, sentence) ?? (sentence.spoke && { ...sentence.spoke, confidence: 0.75 });
  if (!source) return [];
  if (one.alone) return [onlyBehind(one, source, sentence)];
  let start = sentence.first;
  let end = sentence.last;
  const dashed = /^[–—-]$/.test(wordAt(reading, one.end)) && one.end < end;
  for (let at = one.first - 1; at > sentence.first; at--) {
    const word = wordAt(reading, at);
    const colon = word === ':' && at >= one.first - 1;
    if (word === ';' || colon || (dashed && /^[–—]$/.test(word))) {
      start = at + 1;
      break;
    }
  }
  for (let at = one.end; at < sentence.last; at++) {
    if (wordAt(reading, at) === ';') {
      end = at;
      break;
    }
  }
  // '…, said Roe, mayor of Ur, in a letter': what stands behind a whole clause is hardly more of it.
  const ahead = one.first - start;
  const relates = isRelative(reading, one.first - 1);
  const inverted = one.source !== null && one.source.first > one.cue.first;
  const clause = clauseStart(reading, one, start, sentence.last);
  const verbal = hasVerb(reading, start, one.first);
  const behind = inverted && (reading.words.dropsSubjects || verbal);
  const goesOn = wordAt(reading, one.end) === ',' && isVerbal(reading, one.end + 1);
  const told = inverted && ahead >= 2 && isTold(reading, one);
  const short =
    inverted && ahead >= 2 && reading.words.cues.has(wordAt(reading, one.cue.first)) && isBare(reading, one.end, end);
  const amid = !inverts(reading, one) && wordAt(reading, one.first) !== ',' && isWord(reading, one.end);
  const whole = !amid && (told || short || (ahead >= 6 && !goesOn && (behind || (verbal && ahead > end - one.end))));
  if (one.end >= end || dashed || (!one.ahead && !relates && clause === start && whole)) end = one.first;
  const opens = one.first <= start && !one.ahead;
  if (one.first <= start) start = wordAt(reading, one.end) === ',' ? one.end + 1 : one.end;
  if (clause > start) start = clause;
  // Of two who say it, the later one is told around the first: 'According to X, …, reported Y'.
  for (const other of all)
    if (other !== one && other.first > one.first && other.first > start && other.first < end) {
      if (isJoint(reading, other.first - 1)) end = other.first - 1;
      else if (other.end >= end) end = other.first;
    }
  while (start < end && /^[,–—-]$|^(?:and|but|y|e|pero|mas)$/.test(wordAt(reading, start))) start++;
  // '…, who, it says, took part': only the relative clause is theirs.
  if (one.first > start && relates) {
    start = wordAt(reading, one.end) === ',' ? one.end + 1 : one.end;
  }
  if (one.ahead && one.end + 1 < end && one.first > start)
    start = wordAt(reading, one.end) === ',' ? one.end + 1 : one.end;
  if (opens) end = butBefore(reading, start, end);
  const apposed = apposition(reading, one, sentence.first, sentence.last);
  if (apposed >= 0) {
    start = apposed;
    end = one.first;
  }
  if (end - start < (apposed >= 0 ? 1 : 2)) return [];
  const confidence = one.confidence * source.confidence;
  const { cue, verb } = one;
  const inserted = { first: one.first, end: one.end };
  const said = { first: start, end, cue, source, verb, confidence, inserted, stretch: sentence.index };
  return [{ kind: 'indirect', ...said, quotedOnly: one.ahead && hasQuotation(reading, start, end) }];
}

/** 'El Tesoro sancionó a seis firmas que, afirma, lavaban': of whoever the sentence is about. */
function ownSubject(reading: Reading, one: Insertion, { first }: SentenceRun): Source | null {
  if (!isRelative(reading, one.first - 1)) return null;
  const source = firstSource(reading, first, one.first);
  return source && source.confidence >= 0.65 ? { ...source, confidence: 0.75 } : null;
}

function onlyBehind(one: Insertion, source: Source, sentence: SentenceRun): Said {
  const { cue, verb } = one;
  const said = {
    first: one.end,
    end: sentence.last,
    cue,
    source,
    verb,
    confidence: one.confidence * source.confidence,
  };
  return { kind: 'indirect', ...said, inserted: null, stretch: sentence.index };
}

/** ', precisó la Policía, que llegó tarde': nothing but who speaks stands behind what was said. */
function isTold(reading: Reading, one: Insertion): boolean {
  if (!reading.words.cues.has(wordAt(reading, one.cue.first)) || wordAt(reading, one.end) !== ',') return false;
  const next = wordAt(reading, one.end + 1);
  return reading.words.who.has(next) || next === 'que';
}

/** A verb says it, not 'according to'. */
function inverts({ words, document: { tokens } }: Reading, { cue }: Insertion): boolean {
  return words.cues.has(tokens.words[cue.first] ?? '');
}

/** Nothing of a clause stands there: ', presidente da companhia', '(ABC)', ', em entrevista à Rádio Xul'. */
function isBare(reading: Reading, first: number, end: number): boolean {
  const { words } = reading;
  const opening = wordAt(reading, first) === ',' ? first + 1 : first;
  const word = wordAt(reading, opening);
  const named = isCapital(reading, first - 1);
  const opens = words.prepositions.has(word) || (named && words.determiners.has(word)) || isSpeaker(reading, opening);
  if (word !== '(' && !opens && !/^(?:de|antes|\d.*)$|^[a-z]+[ai]d[oa]s?$/.test(word)) return false;
  for (let at = first; at < end; at++)
    if (reading.quoted[at] === 1 || isVerbal(reading, at) || isPast(reading, at) || words.that.has(wordAt(reading, at)))
      return false;
  return true;
}

/** 'According to X it fell, but nobody knows': the clause behind 'but' is the text's own. */
function butBefore(reading: Reading, start: number, end: number): number {
  for (let at = start + 3; at < end - 3; at++)
    if (wordAt(reading, at) === ',' && reading.quoted[at] !== 1 && BUT.test(wordAt(reading, at + 1))) return at;
  return end;
}

const BUT = /^(?:but|although|though|pero|aunque|mas|embora)$/;

/** 'as': what it opens before an insertion belongs to nobody. */
const AS = { en: 'as', es: 'como', pt: 'conforme' } as const;

/** Words that join two clauses. */
const JOINTS = {
  en: /^(?:and|but|while|whereas|as|because|although|though|so)$/,
  es: /^(?:y|e|pero|mientras|aunque|porque|pues|sino)$/,
  pt: /^(?:e|mas|enquanto|embora|porque|pois|porém)$/,
} as const;

function isJoint(reading: Reading, at: number): boolean {
  return JOINTS[reading.document.language].test(wordAt(reading, at));
}

/**
 * Where the clause of an insertion begins, when another one stands before it: 'It fell, but according to X it stands',
 * 'The warning comes as the violence, according to X, has grown'. `start` when it is the only one.
 */
function clauseStart(reading: Reading, one: Insertion, start: number, last: number): number {
  if (one.first <= start || one.end >= last) return start;
  const opened = wordAt(reading, start) === AS[reading.document.language] && wordAt(reading, one.end) === ',';
  if (opened && wordAt(reading, one.first) === ',') return one.end + 1;
  const after = wordAt(reading, one.end) === ',' ? one.end + 1 : one.end;
  if (isJoint(reading, one.first - 1) && one.first - 1 > start && one.end < last) return after;
  if (wordAt(reading, one.first) !== ',' || !isVerbal(reading, after)) return start;
  for (let at = one.first - 1; at > start; at--) {
    if (isVerbal(reading, at)) return start;
    if (isJoint(reading, at)) return hasVerb(reading, start, at) ? at + 1 : start;
  }
  return start;
}

/** A finite verb that is known for one, or looks like one. */
function isVerbal(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  return reading.words.finite.has(word) || (word.length > 4 && isPast(reading, at));
}

function hasQuotation({ quoted }: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (quoted[at] === 1) return true;
  return false;
}

/** Whether a finite verb that is known for one stands there. */
function hasVerb(reading: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (reading.words.finite.has(wordAt(reading, at)) || (at > first && isPast(reading, at))) return true;
  return false;
}

function isRelative(reading: Reading, at: number): boolean {
  return reading.words.who.has(wordAt(reading, at)) || reading.words.that.has(wordAt(reading, at));
}

/** The few words of ', hondureños según X,' that X says, where the sentence goes on behind them; -1: there are none. */
function apposition(reading: Reading, one: Insertion, start: number, end: number): number {
  if (one.end >= end || wordAt(reading, one.end) !== ',' || wordAt(reading, one.first) === ',') return -1;
  for (let at = one.first - 1; at > start && at >= one.first - 4; at--) {
    if (wordAt(reading, at) === ',') return at + 1;
    if (!isWord(reading, at)) return -1;
  }
  return -1;
}
