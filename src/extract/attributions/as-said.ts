import type { Insertion } from './insertion.ts';
import { cueAt, isCapital, isWord, type Reading, wordAt } from './reading.ts';
import { sourceAfter } from './source-after.ts';
import { sourceBefore } from './source-before.ts';
import { isUnsaid } from './unsaid.ts';

/** How far the comma may stand behind 'as'. */
const REACH = 24;
const ASSERTED = { stance: 'asserted' } as const;

/** 'As Roe noted in May, …', '…, as the court put it', 'como señaló el fiscal, …': the clause around it is theirs. */
export function asSaid(reading: Reading, at: number, first: number, last: number): Insertion | null {
  const word = wordAt(reading, at);
  const opens = reading.document.language === 'en' ? word === 'as' : word === 'como';
  if (!opens || (at > first && !/^[,–—(-]$/.test(wordAt(reading, at - 1)))) return null;
  const stop = Math.min(last, at + REACH);
  for (let next = at + 1; next < stop && isWord(reading, next); next++) {
    const cue = cueAt(reading, next);
    if (
      !cue ||
      cue.phrasal ||
      cue.kind === 'call' ||
      cue.kind === 'accuse' ||
      cue.bare ||
      isUnsaid(reading, next, at) ||
      (cue.gerund && !/^been$/.test(wordAt(reading, next - 1)))
    )
      continue;
    if (isCapital(reading, next)) continue;
    const by = reading.words.by.has(wordAt(reading, next + 1));
    const source = by
      ? sourceAfter(reading, next + 2, stop)
      : (sourceBefore(reading, next, at + 1) ?? sourceAfter(reading, next + 1, stop));
    if (
      !source ||
      (source.confidence < 0.75 && wordAt(reading, source.first) !== 'the') ||
      (source.first !== at + 1 && source.first < next)
    )
      return null;
    const end = closedAt(reading, Math.max(next + 1, source.end), last);
    if (end === 0) return null;
    const from = at > first && wordAt(reading, at - 1) === ',' ? at - 1 : at;
    const span = { first: from, end, cue: { first: next, end: next + 1 } };
    return { ...span, verb: ASSERTED, source, confidence: 0.85 };
  }
  return null;
}

/** The comma that closes the insertion, or the sentence's end; 0 when a clause goes on inside it. */
function closedAt(reading: Reading, from: number, last: number): number {
  for (let at = from; at < Math.min(last, from + REACH); at++) {
    const word = wordAt(reading, at);
    if (/^[,)–—;]$/.test(word)) return at;
    if (reading.words.that.has(word) || word === ':' || /^[“”"«]$/.test(word)) return 0;
  }
  return last - from < REACH ? last : 0;
}
