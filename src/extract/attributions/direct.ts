import { tokenAt } from '../document/document.ts';
import { cueAt, isCapital, isWord, type Reading, type Run, type Stretch, wordAt } from './reading.ts';
import type { Said } from './said.ts';
import { sourceAfter } from './source-after.ts';
import { type Source, sourceBefore } from './source-before.ts';
import type { Cue } from './vocabulary.ts';

const REACH = 14;

interface Speaker {
  source: Source;
  cue: Run;
  verb: Pick<Cue, 'stance'>;
  confidence: number;
}

/** Direct speech: each quotation whose speaker can be told, by the words around it or by the quotation before. */
export function directSpeech(
  reading: Reading,
  stretches: readonly Stretch[],
  indirect: ReadonlyMap<number, Said[]>,
): Said[] {
  const { document } = reading;
  const found: Said[] = [];
  let before: { said: Said; paragraph: number } | null = null;
  let stretch = 0;
  for (const quotation of document.quotations) {
    const first = tokenAt(document, quotation.start);
    const end = tokenAt(document, quotation.end);
    if (end <= first || isInName(reading, first, end)) continue;
    while (stretch + 1 < stretches.length && (stretches[stretch + 1]?.first ?? 0) <= first) stretch++;
    const { first: from = 0, last = 0, paragraph = 0 } = stretches[stretch] ?? {};
    const speaker =
      speakerAfter(reading, end) ??
      speakerBefore(reading, first, Math.min(from, first)) ??
      inReported(indirect.get(stretch) ?? [], first, end) ??
      (before?.paragraph === paragraph && first <= from + 1 ? sameAsBefore(before.said) : null) ??
      calledSo(reading, first, from, last);
    if (!speaker) continue;
    const { source, cue, verb, confidence } = speaker;
    const said: Said = { kind: 'direct', first, end, cue, source, verb, confidence, inserted: null, stretch };
    found.push(said);
    before = { said, paragraph };
  }
  return found;
}

/** A nickname: 'Ada “Big” Roe', 'alias “Big”'. */
function isInName(reading: Reading, first: number, end: number): boolean {
  const inner = reading.mentionAt[first] ?? -1;
  if (inner >= 0 && (inner === reading.mentionAt[first - 2] || inner === reading.mentionAt[end + 1])) return true;
  if (/^(?:alias|apodado|apelidado|nicknamed|aka|conocido|conhecido)$/.test(wordAt(reading, first - 2))) return true;
  return end - first <= 3 && isCapital(reading, first - 2) && isCapital(reading, end + 1) && isCapital(reading, first);
}

/** '“…,” he said', '“…”, dijo la ministra'. */
function speakerAfter(reading: Reading, end: number): Speaker | null {
  let at = end + 1;
  while (at < end + 3 && /^[,”"»’]$/.test(wordAt(reading, at))) at++;
  const limit = Math.min(reading.document.tokens.count, at + REACH);
  const cue = cueAt(reading, at);
  if (cue) {
    const source = sourceAfter(reading, at + 1, limit);
    return source && speaker(source, at, cue, 0.95);
  }
  if (isCapital(reading, at) && /^[.!?…]$/.test(wordAt(reading, end - 1))) {
    // '“Why?” Roe asked': the sentence goes on, or another begins; a comma before the mark says which.
    if (!cueNear(reading, at, 4)) return null;
  }
  for (let next = at + 1; next < limit; next++) {
    if (/^[.;:!?“"«]$/.test(wordAt(reading, next))) return null;
    const verb = cueAt(reading, next);
    if (!verb || verb.doubtful || verb.kind === 'call' || verb.kind === 'accuse') continue;
    const source = sourceBefore(reading, next, at);
    return source && source.first <= at + 1 ? speaker(source, next, verb, 0.93) : null;
  }
  return null;
}

function cueNear(reading: Reading, at: number, reach: number): boolean {
  for (let next = at; next < at + reach; next++) if (cueAt(reading, next)) return true;
  return false;
}

/** 'He said: “…”', 'the ministry told reporters that “…”', 'dijo el juez: “…”'. */
function speakerBefore(reading: Reading, first: number, from: number): Speaker | null {
  const opening = first - 1;
  for (let at = opening - 1; at >= Math.max(from, opening - REACH); at--) {
    const word = wordAt(reading, at);
    if (/^[.;!?”"»]$/.test(word)) return null;
    const cue = cueAt(reading, at);
    if (!cue || (isCapital(reading, at) && at > from)) continue;
    const gap = opening - at - 1;
    const close =
      gap <= 1 || /^[:,]$/.test(wordAt(reading, opening - 1)) || reading.words.that.has(wordAt(reading, opening - 1));
    if (cue.doubtful && !close) continue;
    const source = sourceBefore(reading, at, from) ?? sourceAfter(reading, at + 1, opening);
    if (source) return speaker(source, at, cue, close ? 0.93 : cue.kind === 'call' ? 0.85 : 0.78);
    return null;
  }
  return null;
}

/** Words quoted inside what somebody is reported to have said. */
function inReported(indirect: readonly Said[], first: number, end: number): Speaker | null {
  const around = indirect.find((said) => said.first <= first && said.end >= end);
  return around ? { ...around, confidence: around.confidence * 0.9 } : null;
}

function sameAsBefore(said: Said): Speaker {
  return { source: said.source, cue: said.cue, verb: said.verb, confidence: said.confidence * 0.8 };
}

/** Another verb of speech in the sentence, behind the words: 'it speaks of “…”' is found before, this one after. */
function calledSo(reading: Reading, first: number, from: number, last: number): Speaker | null {
  if (last - from > 80) return null;
  for (let at = first; at < last; at++) {
    const cue = cueAt(reading, at);
    if (!cue || cue.doubtful || isCapital(reading, at) || !isWord(reading, at)) continue;
    const source = sourceBefore(reading, at, from);
    if (source && source.confidence > 0.7) return speaker(source, at, cue, 0.6);
  }
  return null;
}

function speaker(source: Source, at: number, verb: Cue, confidence: number): Speaker {
  return { source, cue: { first: at, end: at + 1 }, verb, confidence: confidence * source.confidence };
}
