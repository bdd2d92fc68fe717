import { isCapital, isWord, type Reading, wordAt } from './reading.ts';
import type { Said } from './said.ts';
import { isSpeaker, oneOfThem, type Source } from './source.ts';
import { sourceAfter } from './source-after.ts';

/** Nouns of what is told, before a colon: 'carries a warning: …', 'hace dos salvedades: …'. */
const TELLINGS = {
  en: /^(?:warnings?|points?|caveats?|claims?|allegations?|accusations?|conclusions?|findings?|reservations?|promises?|messages?|answers?|reply|estimates?|reasons?|doubts?|story|version|account|blunt|clear|adamant|categorical|emphatic)$/,
  es: /^(?:advertencias?|salvedad(?:es)?|acusaci(?:ón|ones)|conclusi(?:ón|ones)|reservas?|promesas?|mensajes?|respuestas?|estimaci(?:ón|ones)|precisi(?:ón|ones)|matiz|matices|raz(?:ón|ones)|dudas?|historia|versi(?:ón|ones)|relato|tajante|clar[oa]|categóric[oa]|contundente|enfátic[oa]|crític[oa]|directo|directa)$/,
  pt: /^(?:advertências?|ressalvas?|acusaç(?:ão|ões)|conclus(?:ão|ões)|promessas?|mensagens?|mensagem|respostas?|estimativas?|raz(?:ão|ões)|dúvidas?|história|vers(?:ão|ões)|relato|taxativ[oa]|clar[oa]|categóric[oa]|enfátic[oa]|diret[oa])$/,
} as const;

/** How far the colon may stand behind the noun. */
const REACH = 6;
const ASSERTED = { stance: 'asserted' } as const;

/** 'The statement carries a warning to others: …': what stands behind the colon is told by whoever begins the sentence. */
export function toldBehindColon(
  reading: Reading,
  { index, first, last }: { index: number; first: number; last: number },
): Said | null {
  const source = opening(reading, first, last);
  if (!source) return null;
  for (let at = overCommas(reading, source.end, last); at < Math.min(last, first + 24); at++) {
    if (!isWord(reading, at)) return null;
    if (!TELLINGS[reading.document.language].test(wordAt(reading, at))) continue;
    const colon = colonBehind(reading, at, last);
    if (colon === 0) return null;
    const said = { first: colon + 1, end: last, cue: { first: at, end: at + 1 }, source, verb: ASSERTED };
    return { kind: 'indirect', ...said, confidence: 0.8 * source.confidence, inserted: null, stretch: index };
  }
  return null;
}

/** Over ', of 60 pages,' behind who tells it. */
function overCommas(reading: Reading, at: number, last: number): number {
  if (wordAt(reading, at) !== ',') return at;
  for (let next = at + 1; next < Math.min(last, at + 14); next++) if (wordAt(reading, next) === ',') return next + 1;
  return at;
}

function colonBehind(reading: Reading, at: number, last: number): number {
  for (let next = at + 1; next < Math.min(last - 2, at + REACH); next++) {
    if (wordAt(reading, next) === ':') return isWord(reading, next + 1) ? next : 0;
    if (!isWord(reading, next)) return 0;
  }
  return 0;
}

/** Who begins the sentence, if it is somebody who speaks: a pronoun, a name, 'the statement'. */
function opening(reading: Reading, first: number, last: number): Source | null {
  const { words } = reading;
  if (words.pronouns.has(wordAt(reading, first)) && !isSpeaker(reading, first + 1))
    return { first, end: first + 1, confidence: 0.8 };
  const one = oneOfThem(reading, first);
  if (one > first) return { first, end: one, confidence: 0.85 };
  for (let at = first; at < Math.min(last, first + 5) && isWord(reading, at); at++) {
    if (isSpeaker(reading, at)) return { first, end: at + 1, confidence: 0.9 };
    const mention = reading.mentions[reading.mentionAt[at] ?? -1];
    if (mention && isCapital(reading, at)) return sourceAfter(reading, first, last);
  }
  return null;
}
