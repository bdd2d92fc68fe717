import { cueAt, isCapital, isPassive, isWord, type Reading, wordAt } from './reading.ts';
import type { Said } from './said.ts';
import type { SentenceRun } from './sentence-run.ts';
import { sourceAfter } from './source-after.ts';
import { speakerOf } from './speaker.ts';
import type { Cue } from './vocabulary.ts';

/** 'describes him as a trader', 'what it calls corruption': the words that somebody chose. */
export function calledAs(reading: Reading, at: number, cue: Cue, sentence: SentenceRun): Said | null {
  if (isPassive(reading, at)) return calledBy(reading, at, cue, sentence);
  if (/^(?:on|for|upon|off|out|up)$/.test(wordAt(reading, at + 1))) return null;
  if (cue.kind !== 'call' && reading.document.language === 'en') return null;
  const source = speakerOf(reading, at, cue, sentence);
  if (!source || source.first > at) return null;
  const what = wordAt(reading, source.first - 1) === 'what';
  let first = what ? (/^(?:as|como)$/.test(wordAt(reading, at + 1)) ? at + 2 : at + 1) : namedSo(reading, at);
  for (let next = at + 1; first === 0 && next < Math.min(sentence.last, at + 16); next++) {
    if (reading.words.who.has(wordAt(reading, next)) || reading.words.that.has(wordAt(reading, next))) return null;
    if (!isWord(reading, next) && !/^[,'’“”«»]/.test(wordAt(reading, next))) return null;
    if (reading.words.and.has(wordAt(reading, next)) && cueAt(reading, next + 1)) return null;
    if (
      (wordAt(reading, next) === (reading.document.language === 'en' ? 'as' : 'como') && leadsName(reading, next)) ||
      (next === at + 1 && wordAt(reading, next) === 'de' && cue.kind === 'call')
    )
      first = next + 1;
  }
  let end = first;
  while (end < sentence.last && (reading.quoted[end] === 1 || !/^[;:.]$/.test(wordAt(reading, end)))) {
    if (wordAt(reading, end) === ',' && !goesOn(reading, end + 1)) break;
    // '… as a trader and holds that': the next verb of the same subject.
    if (reading.words.and.has(wordAt(reading, end)) && cueAt(reading, end + 1)) break;
    end++;
  }
  if (first === 0 || end <= first) return null;
  const confidence = 0.75 * source.confidence;
  const said = { first, end, cue: { first: at, end: at + 1 }, source, verb: cue, confidence };
  return { kind: 'indirect', ...said, inserted: null, stretch: sentence.index };
}

/** 'as a trader', not 'as well as', 'such as'; behind a comma only with a quotation: ', as a member of it,'. */
function leadsName(reading: Reading, at: number): boolean {
  const before = wordAt(reading, at - 1);
  if (/^(?:well|such|same|soon|far|long|much|as|así|tal|tanto|assim)$/.test(before)) return false;
  return before !== ',' || reading.quoted[at + 2] === 1;
}

/** 'a first list, which grows', 'a leader of the Herons, a gang of Ur': the comma does not end what somebody calls it. */
function goesOn(reading: Reading, next: number): boolean {
  const { and, borders, pronouns, that, who } = reading.words;
  const word = wordAt(reading, next);
  if (who.has(word) || that.has(word)) return true;
  if (pronouns.has(word)) return false;
  return (
    isWord(reading, next) && !isCapital(reading, next) && !and.has(word) && !borders.has(word) && !cueAt(reading, next)
  );
}

/** 'was described by X as a trader', 'fue señalado por X como líder'. */
export function calledBy(reading: Reading, at: number, cue: Cue, sentence: SentenceRun): Said | null {
  if (!reading.words.by.has(wordAt(reading, at + 1))) return null;
  const source = sourceAfter(reading, at + 2, sentence.last);
  if (!source || !/^(?:as|como)$/.test(wordAt(reading, source.end))) return null;
  const first = source.end + 1;
  let end = first;
  while (end < sentence.last && (reading.quoted[end] === 1 || !/^[,;:.]$/.test(wordAt(reading, end)))) end++;
  if (end <= first) return null;
  const said = { first, end, cue: { first: at, end: at + 1 }, source, verb: cue };
  return { kind: 'indirect', ...said, confidence: 0.85 * source.confidence, inserted: null, stretch: sentence.index };
}

/** 'called it a trap', 'la llamó una trampa': the token where the name begins, or 0. */
function namedSo(reading: Reading, at: number): number {
  if (!/^(?:call|ll?am|cham|calific|tild)/.test(wordAt(reading, at))) return 0;
  const { determiners } = reading.words;
  if (reading.document.language === 'en')
    return /^(?:it|him|her|them|this)$/.test(wordAt(reading, at + 1)) && /^(?:an?|the)$/.test(wordAt(reading, at + 2))
      ? at + 2
      : 0;
  return /^(?:l[oa]s?|os?|as?)$/.test(wordAt(reading, at - 1)) && determiners.has(wordAt(reading, at + 1)) ? at + 1 : 0;
}
