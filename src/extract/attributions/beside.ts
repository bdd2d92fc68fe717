import { anyVerbAfter } from './any-verb.ts';
import { isTitle } from './quoted-name.ts';
import {
  afterPhrase,
  cueAt,
  isCapital,
  isInitial,
  isParticiple,
  isWord,
  type Reading,
  type Run,
  type Stretch,
  wordAt,
} from './reading.ts';
import type { Source } from './source.ts';
import { sourceAfter } from './source-after.ts';
import { sourceBefore } from './source-before.ts';
import { sourceBehind } from './source-behind.ts';
import { firstSource } from './source-first.ts';
import { isTold } from './speaker.ts';
import { agrees, isNoun, isUnsaid } from './unsaid.ts';
import type { Cue } from './vocabulary.ts';

/** How far from the words who says them may stand. */
const REACH = 14;
/** The same, over what is told of them between commas. */
const APPOSED = 40;

/** Who says the words of a quotation, and what shows it. */
export interface Speaker {
  source: Source;
  cue: Run;
  verb: Pick<Cue, 'stance'>;
  confidence: number;
  /** Set off from what is said. */
  apart?: boolean;
}

/** '“…,” he said', '“…”, dijo la ministra'. */
export function speakerAfter(reading: Reading, first: number, end: number, close: number): Speaker | null {
  let at = end + 1;
  while (at < end + 3 && /^[,”"»’]$/.test(wordAt(reading, at))) at++;
  const limit = Math.min(close, at + REACH);
  if (/^[;:]$/.test(wordAt(reading, at)) || (wordAt(reading, at) === '.' && isCapital(reading, at + 1))) return null;
  while (at < end + 5 && /^[–—-]$/.test(wordAt(reading, at))) at++;
  while (reading.words.have.has(wordAt(reading, at))) at++;
  const cue = cueAt(reading, at);
  if (cue && !cue.gerund && !cue.phrasal && !isCapital(reading, at) && inverts(reading, cue)) {
    const source = sourceBehind(reading, at + 1, limit);
    if (source && cue.kind === 'call' && source.confidence < 0.65) return null;
    if (source) return speaker(source, at, cue, 0.95);
  }
  const according = afterPhrase(reading, at, reading.words.accordingTo);
  if (according > at) {
    const source = sourceAfter(reading, according, limit);
    return source && speaker(source, at, { stance: 'asserted' }, 0.93);
  }
  if (isCapital(reading, at) && wordAt(reading, end - 1) === '.' && reading.document.language === 'en') return null;
  if (isCapital(reading, at) && /^[.!?…]$/.test(wordAt(reading, end - 1))) {
    // '“Why?” Roe asked': the sentence goes on, or another begins; a comma before the mark says which.
    if (!cueNear(reading, at, 4)) return null;
  }
  return besideBehind(reading, at, Math.min(close, at + APPOSED)) ?? byAnyVerb(reading, first, end, at, limit);
}

/** '“Trafficker” and “leader” are its words', 'son palabras suyas': whose words they are. */
export function wordsOf(reading: Reading, end: number, last: number, before: Stretch | undefined): Speaker | null {
  let at = end + 1;
  while (
    at < Math.min(last, end + 14) &&
    !/^(?:is|are|was|were|es|son|era|eran|é|são|eram)$/.test(wordAt(reading, at))
  ) {
    if (reading.quoted[at] !== 1 && isWord(reading, at) && !/^(?:and|or|y|o|e|ou)$/.test(wordAt(reading, at)))
      return null;
    at++;
  }
  for (let next = at + 1; next < Math.min(last, at + 6); next++) {
    if (
      !/^(?:words?|terms?|phrase|language|palabras?|términos?|expresi(?:ón|ones)|palavras?|termos?|expressão)$/.test(
        wordAt(reading, next),
      )
    )
      continue;
    const source = whoseWords(reading, at + 1, next, last, before);
    return source && speaker(source, next, { stance: 'asserted' }, 0.85);
  }
  return null;
}

/** 'its words', 'palabras del juez'; 'palabras suyas': of whom the sentence before was about. */
function whoseWords(
  reading: Reading,
  from: number,
  noun: number,
  last: number,
  before: Stretch | undefined,
): Source | null {
  const behind = wordAt(reading, noun + 1);
  if (/^(?:suy[oa]s?|su[oa]s?|seus?)$/.test(behind))
    return before ? firstSource(reading, before.first, before.last) : null;
  if (/^(?:del?|d[oa]s?|of)$/.test(behind)) return sourceAfter(reading, noun + 2, last);
  return from < noun ? { first: from, end: noun, confidence: 0.85 } : null;
}

/** Any verb will do, where a comma joins it to the words. */
function byAnyVerb(reading: Reading, first: number, end: number, at: number, limit: number): Speaker | null {
  if (
    at > end + 1
      ? !/^[,–—-]$/.test(wordAt(reading, at - 1)) && wordAt(reading, end - 1) !== ','
      : wordAt(reading, end - 1) !== ','
  )
    return null;
  const verb = anyVerbAfter(reading, at, limit, end - first > 3);
  return verb && speaker(verb.source, verb.at, { stance: 'asserted' }, 0.8);
}

/** '“…,” Roe, a friend of Paz, said'. */
function besideBehind(reading: Reading, at: number, far: number): Speaker | null {
  for (let next = at + 1; next < far; next++) {
    if (/^[.;:!?“"«]$/.test(wordAt(reading, next)) && !isInitial(reading, next)) return null;
    const verb = cueAt(reading, next);
    if (
      !verb ||
      verb.phrasal ||
      verb.kind === 'call' ||
      verb.kind === 'accuse' ||
      verb.gerund ||
      isCapital(reading, next)
    )
      continue;
    const source = sourceBefore(reading, next, at);
    if (verb.doubtful && !source) continue;
    const near = source && (source.first <= at || (source.first === at + 1 && !isWord(reading, at)));
    return source && near ? speaker(source, next, verb, 0.93) : null;
  }
  return null;
}

/** '“…,” told Roe': English says whom, not who. */
function inverts({ document }: Reading, { kind }: Cue): boolean {
  return document.language !== 'en' || kind !== 'tell';
}

function cueNear(reading: Reading, at: number, reach: number): boolean {
  for (let next = at; next < at + reach; next++) if (cueAt(reading, next)) return true;
  return false;
}

/** 'He said: “…”', 'the ministry told reporters that “…”', 'dijo el juez: “…”'. */
export function speakerBefore(
  reading: Reading,
  first: number,
  end: number,
  from: number,
  spoke: Source | null,
): Speaker | null {
  const opening = first - 1;
  for (let at = opening - 1; at >= Math.max(from, opening - REACH); at--) {
    const word = wordAt(reading, at);
    if (/^[.;!?”"»]$/.test(word)) return null;
    const cue = cueAt(reading, at);
    if (
      !cue ||
      cue.phrasal ||
      (isCapital(reading, at) && at > from) ||
      (isUnsaid(reading, at, from) && !(cue.bare && wordAt(reading, at - 1) === 'para')) ||
      (cue.doubtful && isCapital(reading, at)) ||
      isParticiple(reading, at) ||
      (cue.doubtful && isNoun(reading, at, cue)) ||
      (cue.bare && !isTold(reading, at) && wordAt(reading, at - 1) !== 'para')
    )
      continue;
    if (
      cue.gerund &&
      isWord(reading, at - 1) &&
      at < opening - 1 &&
      !/^(?:and|e|y|by|al|ao)$/.test(wordAt(reading, at - 1))
    )
      continue;
    const gap = opening - at - 1;
    const apart = !cue.evidence && !isTitle(reading, first, end) && (cue.kind === 'call' || !isCapital(reading, first));
    const close =
      gap <= 1 || /^[:,]$/.test(wordAt(reading, opening - 1)) || reading.words.that.has(wordAt(reading, opening - 1));
    if (cue.doubtful && !close) continue;
    if (!close && !apart) return null;
    const by = reading.words.by.has(wordAt(reading, at + 1));
    const source = by
      ? sourceAfter(reading, at + 2, opening)
      : (sourceBefore(reading, at, from) ?? invertedBefore(reading, at, opening) ?? firstSource(reading, from, at));
    if (!source && close && spoke && reading.words.dropsSubjects)
      return speaker({ ...spoke, confidence: 0.7 }, at, cue, 0.93);
    if (source && !agrees(reading, at, cue, source)) continue;
    if (source) return speaker(source, at, cue, close ? 0.93 : cue.kind === 'call' ? 0.85 : 0.78);
    return null;
  }
  return null;
}

/** 'dijo el juez: “…”'; in English only right before the words: 'said Roe: “…”', not 'that says he has “…”'. */
function invertedBefore(reading: Reading, at: number, opening: number): Source | null {
  if (reading.words.dropsSubjects) return sourceBehind(reading, at + 1, opening);
  const source = sourceAfter(reading, at + 1, opening);
  if (!source) return null;
  if (wordAt(reading, at - 1) === ',' && isCapital(reading, source.first)) return source;
  return source.end >= opening - 1 && /^[:,]$/.test(wordAt(reading, source.end)) ? source : null;
}

/** Who speaks, by the token that shows it. */
export function speaker(source: Source, at: number, verb: Pick<Cue, 'stance'>, confidence: number): Speaker {
  return { source, cue: { first: at, end: at + 1 }, verb, confidence: confidence * source.confidence };
}
