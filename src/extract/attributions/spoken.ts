import type { Insertion } from './insertion.ts';
import {
  cueAt,
  isCapital,
  isFiniteVerb,
  isParticiple,
  isPassive,
  isPast,
  isVerb,
  isWord,
  type Reading,
  wordAt,
} from './reading.ts';
import { isSpeaker } from './source.ts';
import { sourceAfter } from './source-after.ts';
import { sourceBefore } from './source-before.ts';
import { afterTime, sourceBehind } from './source-behind.ts';
import { isUnsaid } from './unsaid.ts';
import type { Cue } from './vocabulary.ts';

/** ', X said on Monday.', ', reported the X.', ', dijo,'. */
export function spokenAt(reading: Reading, at: number, first: number, last: number): Insertion | null {
  const cue = cueAt(reading, at);
  if (!cue || cue.phrasal || cue.kind === 'accuse' || cue.kind === 'deny' || isCapital(reading, at)) return null;
  if (isParticiple(reading, at) || isPassive(reading, at) || reading.words.by.has(wordAt(reading, at + 1))) return null;
  // ', reiterating its support': not somebody named Support who reiterates.
  if (cue.gerund || cue.bare || isUnsaid(reading, at, first)) return null;
  if (NEVER_APART.test(wordAt(reading, at)) && wordAt(reading, at + 1) !== 'out' && !isFound(reading, at, last))
    return null;
  const before = wordAt(reading, at - 1);
  if (
    /^[,–—”»"-]$/.test(before) &&
    !isHyphen(reading, at - 1) &&
    at - 1 > first &&
    !isApposed(reading, at, first) &&
    (!cue.evidence || reading.words.dropsSubjects)
  ) {
    if (cue.doubtful && !/s$/.test(wordAt(reading, at)) && !reading.words.dropsSubjects) return null;
    if (cue.kind === 'call' && !reading.words.dropsSubjects) return null;
    if (cue.kind === 'call' && reading.words.by.has(wordAt(reading, at + 1))) return null;
    const told = cue.kind === 'tell' && reading.document.language === 'en';
    const source = told ? null : sourceBehind(reading, at + 1, last);
    // ', lamentou a morte do agente': what the verb is about.
    const about = cue.thing || cue.evidence;
    if (source && about && source.confidence < 0.75 && !isCapital(reading, source.first)) return null;
    if (
      source &&
      (isClosed(reading, source.end, last, cue.kind !== 'call') || opensRelative(reading, source.end)) &&
      (cue.kind !== 'call' || isCapital(reading, source.end - 1))
    ) {
      const end = afterTime(reading, source.end, last);
      return { first: at - 1, end, cue: { first: at, end: at + 1 }, verb: cue, source, confidence: 0.9 };
    }
    const closed =
      reading.words.dropsSubjects &&
      cue.kind !== 'call' &&
      isClosed(reading, at + 1, last, false) &&
      !takesMore(reading, at + 1, last);
    if (!closed || reading.words.that.has(wordAt(reading, afterTime(reading, at + 1, last) + 1))) return null;
    return {
      first: at - 1,
      end: afterTime(reading, at + 1, last),
      cue: { first: at, end: at + 1 },
      verb: cue,
      source: null,
      confidence: 0.65,
    };
  }
  if (
    cue.kind === 'call' ||
    !(
      isClosed(reading, at + 1, last, false) ||
      goesOnInTime(reading, at + 1, last) ||
      isClosed(reading, told(reading, at, cue, last), last, false)
    )
  )
    return null;
  if (ACTS.test(wordAt(reading, at)) && /^(?:with|by|to)$/.test(wordAt(reading, at + 1))) return null;
  if (thatBehindComma(reading, at, last)) return null;
  const source = sourceBefore(reading, at, first);
  if (
    source &&
    isFronted(reading, first, source.first - 1) &&
    wordAt(reading, afterTime(reading, at + 1, last)) !== ','
  )
    return null;
  // 'out of 71 reported,' is nobody.
  if (
    !source ||
    (cue.doubtful &&
      !/s$/.test(wordAt(reading, at)) &&
      !/s$|^(?:they|police|people)$/.test(wordAt(reading, source.end - 1)) &&
      !(/s$/.test(wordAt(reading, source.first)) && isSpeaker(reading, source.first))) ||
    source.confidence < (cue.doubtful ? 0.85 : 0.6) ||
    !closesWithComma(reading, source.first - 1) ||
    source.first - 1 <= first
  )
    return null;
  const confidence = cue.doubtful ? 0.8 : 0.9;
  return {
    first: source.first - 1,
    end: afterTime(reading, isClosed(reading, at + 1, last, false) ? at + 1 : told(reading, at, cue, last), last),
    cue: { first: at, end: at + 1 },
    verb: cue,
    source,
    confidence,
  };
}

/** A comma, or one inside the mark that closes a quotation: '… an “early card,” he said'. */
function closesWithComma(reading: Reading, at: number): boolean {
  return wordAt(reading, at) === ',' || (/^[”"»]$/.test(wordAt(reading, at)) && wordAt(reading, at - 1) === ',');
}

/** 'state-guaranteed': the mark inside a word. */
function isHyphen({ document: { tokens } }: Reading, at: number): boolean {
  return (
    tokens.words[at] === '-' && tokens.ends[at] === tokens.starts[at + 1] && tokens.ends[at - 1] === tokens.starts[at]
  );
}

function isNamedOrSpeaker(reading: Reading, at: number): boolean {
  for (let back = at - 1; back > at - 10 && isWord(reading, back); back--) if (isSpeaker(reading, back)) return true;
  return false;
}

/** ', investigators found.': at the very end it is set off. */
function isFound(reading: Reading, at: number, last: number): boolean {
  return (
    at + 1 >= last && /^(?:found|finds?|show|shows|showed)$/.test(wordAt(reading, at)) && isNamedOrSpeaker(reading, at)
  );
}

/** Verbs of speech that are never set off by commas. */
/** 'responded with violence': no words. */
const ACTS = /^(?:respond|react|answer|repl|counter)/;

const NEVER_APART =
  /^(?:point(?:s|ed)?|found|finds?|show(?:s|ed)?|spoke|speaks?|held|holds?|read|reads|determined?s?|established|continue[ds]?|mentioned|cited|cites|habl[óa]|fal[oa]u?|cita|citó|citou|menciona|mencionó|mencionou|pide|pidió|pede|pediu|exigió|exige|exigiu)$/;

/** 'Ada Roe, the mayor, said the bridge': the comma closes an apposition, and who speaks stands before it. */
function isApposed(reading: Reading, at: number, first: number): boolean {
  if (reading.words.dropsSubjects) return reading.words.that.has(wordAt(reading, at + 1));
  const source = sourceBefore(reading, at, first);
  if (!source || source.first > first + 1) return false;
  for (let next = first; next < at; next++) if (isFiniteVerb(reading, next)) return false;
  for (let next = first; next < at - 1; next++) if (wordAt(reading, next) === ',') return true;
  return false;
}

/** ', dijo un funcionario que pidió el anonimato', ', añadió Roe, aunque no dio cifras'. */
function opensRelative(reading: Reading, at: number): boolean {
  const { words } = reading;
  if (!words.dropsSubjects) return words.who.has(wordAt(reading, at));
  return (
    words.that.has(wordAt(reading, at)) ||
    words.who.has(wordAt(reading, at)) ||
    /^(?:aunque|embora|cuando|quando|tras|após|al|ao|mientras|enquanto)$/.test(wordAt(reading, at))
  );
}

/** ', Roe said as he left the court': when, not what. */
function goesOnInTime(reading: Reading, at: number, last: number): boolean {
  const end = afterTime(reading, at, last);
  return reading.document.language === 'en' && /^(?:as|after|when|while|before|during)$/.test(wordAt(reading, end));
}

/** ', insistió en que', ', señala a tres coroneles como jefes': the verb has what it takes behind it. */
function takesMore(reading: Reading, at: number, last: number): boolean {
  const end = afterTime(reading, at, last);
  for (let next = at; next < end; next++)
    if (reading.words.that.has(wordAt(reading, next)) || wordAt(reading, next) === 'como') return true;
  return false;
}

/** 'No segundo dia do julgamento, a viúva relatou': no clause, but when or where. */
function isFronted(reading: Reading, first: number, end: number): boolean {
  if (!reading.words.prepositions.has(wordAt(reading, first))) return false;
  for (let at = first; at < end; at++) if (isFiniteVerb(reading, at) || isPast(reading, at)) return false;
  return true;
}

/** Behind whom somebody told: ', her sister told Radio Lot.' */
function told(reading: Reading, at: number, { kind }: Cue, last: number): number {
  return kind === 'tell' ? (sourceAfter(reading, at + 1, last)?.end ?? at + 1) : at + 1;
}

/** 'X disse, por meio de nota, que …': what is said stands behind. */
function thatBehindComma(reading: Reading, at: number, last: number): boolean {
  if (wordAt(reading, at + 1) !== ',') return false;
  for (let next = at + 2; next < Math.min(last, at + 16); next++)
    if (wordAt(reading, next) === ',' || wordAt(reading, next) === ':')
      return reading.words.that.has(wordAt(reading, next + 1));
  return false;
}

/** Whether the insertion ends there: at a comma or the end, over a time or a listener. */
function isClosed(reading: Reading, at: number, last: number, tail = true): boolean {
  const end = afterTime(reading, overAcronym(reading, at), last);
  return end >= last || /^[,.;)–—-]$/.test(wordAt(reading, end)) || (tail && isTail(reading, end, last));
}

/** Over '(OIT)' behind a name. */
function overAcronym(reading: Reading, at: number): number {
  if (wordAt(reading, at) !== '(') return at;
  for (let next = at + 1; next < at + 5; next++) if (wordAt(reading, next) === ')') return next + 1;
  return at;
}

/** Whether the rest of the sentence only describes who speaks: 'by the council of Ur and the port of Lot'. */
function isTail(reading: Reading, at: number, last: number): boolean {
  const { words } = reading;
  const opens = words.prepositions.has(wordAt(reading, at)) || words.links.has(wordAt(reading, at)) || last - at <= 6;
  if (!opens || last - at > 30) return false;
  for (let next = at; next < last; next++) {
    if (isFiniteVerb(reading, next) || isVerb(reading, next) || words.that.has(wordAt(reading, next))) return false;
  }
  return true;
}
