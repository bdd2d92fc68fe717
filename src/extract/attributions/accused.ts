import type { Complement } from './complement.ts';
import { isCapital, type Reading, wordAt } from './reading.ts';
import type { Said } from './said.ts';
import type { SentenceRun } from './sentence-run.ts';
import { sourceAfter } from './source-after.ts';
import type { Cue } from './vocabulary.ts';

/** 'accuses X of …', 'acusó a X de …': what is laid to somebody's charge. */
export function accusation(reading: Reading, at: number, last: number): Complement | null {
  const english = reading.document.language === 'en';
  for (let next = at + 1; next < Math.min(last, at + 22); next++) {
    const word = wordAt(reading, next);
    if (/^[.;:]$/.test(word)) return null;
    if (!reading.words.ofThing.has(word)) continue;
    const thing = wordAt(reading, next + 1);
    const verbal = english ? thing.endsWith('ing') : /(?:[aei]r)(?:l[aoe]s?|se)?$/.test(thing);
    if (verbal) return { first: next + 1, confidence: 0.88 };
    // 'of' inside the name of who is accused, or before what they are accused of.
    if (english && !isCapital(reading, next + 1) && next > at + 1) return { first: next + 1, confidence: 0.7 };
  }
  return null;
}

/** 'was accused by X of …'; 'is accused of' says not by whom, and is left out. */
export function accusedBy(reading: Reading, at: number, cue: Cue, sentence: SentenceRun): Said | null {
  if (!reading.words.by.has(wordAt(reading, at + 1))) return null;
  const thing = accusation(reading, at + 1, sentence.last);
  const source = thing && sourceAfter(reading, at + 2, thing.first - 1);
  if (!source || thing.first > source.end + 2) return null;
  return {
    kind: 'indirect',
    first: thing.first,
    end: sentence.last,
    cue: { first: at, end: at + 1 },
    source,
    verb: cue,
    confidence: 0.85 * source.confidence,
    inserted: null,
    stretch: sentence.index,
  };
}
