import { isAdverb, isCapital, isWord, type Reading, wordAt } from './reading.ts';
import { isSpeaker, type Source } from './source.ts';
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
    if (isSpeaker(reading, at) || (isCapital(reading, at) && at > source.first)) return true;
    if ((reading.mentionAt[at] ?? -1) >= 0) return true;
  }
  return isCapital(reading, source.first) && !words.determiners.has(wordAt(reading, source.first));
}

/** 'also', 'publicly' between an auxiliary and its verb. */
function isFiller(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  return /^(?:also|have|then|again|once|soon|now|também|también|haber|ter)$/.test(word) || isAdverb(reading, at);
}

/** Denied, wished or possible speech is none: 'did not say', 'to say', 'would say'. */
export function isUnsaid(reading: Reading, at: number, first: number): boolean {
  const { words } = reading;
  let aux = at - 1;
  while (aux > first && aux > at - 4 && isFiller(reading, aux)) aux--;
  if (words.unsaid.has(wordAt(reading, aux))) return true;
  // 'nor does the text say'.
  for (let back = at - 2; back >= Math.max(first, at - 6); back--)
    if (/^(?:nor|neither|tampoco|tampouco)$/.test(wordAt(reading, back))) return true;
  for (let back = at - 1; back >= Math.max(first, at - 3); back--) {
    const word = wordAt(reading, back);
    if (words.not.has(word) || /n['’]t$/.test(word)) return true;
    if (!isWord(reading, back)) return false;
  }
  return false;
}

/** 'the bribery claim': a bare form that is a noun, too, has a subject of several before it. */
export function agrees(reading: Reading, at: number, cue: Cue, source: Source): boolean {
  const word = wordAt(reading, at);
  if (!cue.doubtful || reading.document.language !== 'en' || source.first > at || /(?:s|ed|ing)$/.test(word))
    return true;
  if (!/^(?:claim|report|note|estimate|state|show|hope|fear|doubt|reason|view|cite|mention|answer|record)$/.test(word))
    return true;
  for (let here = source.first; here < source.end; here++)
    if (
      /(?:s|they|police|people|men|women|media|data|who)$/.test(wordAt(reading, here)) ||
      reading.words.and.has(wordAt(reading, here))
    )
      return true;
  return false;
}
