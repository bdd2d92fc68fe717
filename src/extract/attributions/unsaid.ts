import { isCapital, isWord, type Reading, wordAt } from './reading.ts';
import type { Source } from './source.ts';
import type { Cue } from './vocabulary.ts';

/** 'knew of reports that', 'the claim', 'a prosecutor’s claim': a noun, no verb. */
export function isNoun(reading: Reading, at: number, cue: Cue): boolean {
  const preceding = wordAt(reading, at - 1);
  const { links, prepositions, determiners, pronouns } = reading.words;
  const led = links.has(preceding) || prepositions.has(preceding) || /^['’]s?$/.test(preceding);
  if (cue.gerund && reading.document.language === 'en') return determiners.has(preceding) && !pronouns.has(preceding);
  const article = determiners.has(preceding) && !pronouns.has(preceding);
  // 'provided details on': another verb stands there already.
  if (cue.doubtful && /^an?$/.test(wordAt(reading, at - 2))) return true;
  if (preceding === 'or') return true;
  const verb = reading.document.language === 'en' && (/ed$/.test(preceding) || reading.words.passive.has(preceding));
  if (cue.doubtful) return led || article || verb;
  return reading.document.language === 'en' && /^(?:the|an?)$/.test(preceding);
}

/** 'the move shows that': who cannot know it says nothing. */
export function canSay(reading: Reading, source: Source, cue: Cue): boolean {
  if (!cue.evidence) return true;
  const { words } = reading;
  for (let at = source.first; at < source.end; at++) {
    if (words.speakers.has(wordAt(reading, at)) || (isCapital(reading, at) && at > source.first)) return true;
    if ((reading.mentionAt[at] ?? -1) >= 0) return true;
  }
  return isCapital(reading, source.first) && !words.determiners.has(wordAt(reading, source.first));
}

/** Denied, wished or possible speech is none: 'did not say', 'to say', 'would say'. */
export function isUnsaid(reading: Reading, at: number, first: number): boolean {
  const { words } = reading;
  if (words.unsaid.has(wordAt(reading, at - 1))) return true;
  for (let back = at - 1; back >= Math.max(first, at - 3); back--) {
    const word = wordAt(reading, back);
    if (words.not.has(word) || /n['’]t$/.test(word)) return true;
    if (!isWord(reading, back)) return false;
  }
  return false;
}
