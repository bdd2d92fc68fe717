import type { Tokens } from './tokens.ts';
import type { WordInfo } from './word-info.ts';

/** A rough parse, enough for features: base noun phrases by closed words and word classes, and the verbs beside them. */
export interface Phrases {
  /** First and last token of the base noun phrase around each token; the token itself outside any. */
  first: Int32Array;
  last: Int32Array;
  /** The word that opens the phrase: the token before it and before its articles; -1 at a sentence's beginning. */
  opener: Int32Array;
  /** Nearest verb before the phrase and behind it in the sentence; -1 for none. */
  verbBefore: Int32Array;
  verbAfter: Int32Array;
}

const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
  'el',
  'la',
  'los',
  'las',
  'un',
  'una',
  'o',
  'os',
  'as',
  'um',
  'uma',
]);
const BE = new Set(['was', 'were', 'been', 'be', 'being', 'is', 'are', 'fue', 'fueron', 'foi', 'foram']);

/** Whether a word is an article or what stands in its place. */
export const isArticle = (info: WordInfo): boolean => ARTICLES.has(info.word);
/** Whether a word is a form of "to be", as in a passive. */
export const isBe = (info: WordInfo): boolean => BE.has(info.word);

/** Parses a text's sentences; one pass each way. */
export function findPhrases(tokens: Tokens, infos: readonly WordInfo[]): Phrases {
  const n = tokens.count;
  const phrases: Phrases = {
    first: new Int32Array(n),
    last: new Int32Array(n),
    opener: new Int32Array(n),
    verbBefore: new Int32Array(n),
    verbAfter: new Int32Array(n),
  };
  for (let s = 0; s + 1 < tokens.sentenceStarts.length; s++) {
    parseSentence(phrases, infos, tokens.sentenceStarts[s]!, tokens.sentenceStarts[s + 1]!);
  }
  return phrases;
}

function parseSentence(phrases: Phrases, infos: readonly WordInfo[], from: number, to: number): void {
  let verb = -1;
  for (let i = from; i < to; ) {
    const end = phraseEnd(infos, i, to);
    let opener = i - 1;
    while (opener >= from && isArticle(infos[opener]!)) opener--;
    for (let k = i; k < end; k++) {
      phrases.first[k] = i;
      phrases.last[k] = end - 1;
      phrases.opener[k] = opener >= from ? opener : -1;
      phrases.verbBefore[k] = verb;
    }
    if (end === i + 1 && isVerbAt(infos, i, from)) verb = i;
    i = end;
  }
  verb = -1;
  for (let i = to - 1; i >= from; ) {
    const first = phrases.first[i]!;
    for (let k = i; k >= first; k--) phrases.verbAfter[k] = verb;
    if (first === i && isVerbAt(infos, i, from)) verb = i;
    i = first - 1;
  }
}

/** Behind the last word of the phrase that begins at i. */
function phraseEnd(infos: readonly WordInfo[], i: number, to: number): number {
  let k = i;
  while (k < to && inPhrase(infos, k, i)) k++;
  return Math.max(k, i + 1);
}

function inPhrase(infos: readonly WordInfo[], k: number, first: number): boolean {
  const info = infos[k]!;
  if (info.closed) return false;
  if (info.punctuation) return info.word === '-' && k > first && k + 1 < infos.length && !infos[k + 1]!.closed;
  if (info.nominal || info.part === 3) return !(k > first && isPredicate(infos, k));
  // A participle between an article and a noun belongs to the phrase.
  const before = infos[k - 1];
  return info.verbal && k + 1 < infos.length && infos[k + 1]!.nominal && before !== undefined && isArticle(before);
}

/** A noun that is more likely a verb: an incident word in the past tense right behind a noun. */
function isPredicate(infos: readonly WordInfo[], k: number): boolean {
  return infos[k]!.past && infos[k]!.trigger > 0;
}

function isVerbAt(infos: readonly WordInfo[], i: number, from: number): boolean {
  const info = infos[i]!;
  if (info.verbal) return true;
  return info.past || (info.trigger > 0 && i > from && (isBe(infos[i - 1]!) || infos[i - 1]!.word === 'to'));
}
