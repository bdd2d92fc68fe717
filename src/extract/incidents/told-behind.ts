import { listFrom } from './lists.ts';
import type { Clause } from './participants.ts';
import { type Phrase, type Reading, wordAt } from './reading.ts';

/** 'Los extraditados son A y B', 'among those arrested are A and B', 'entre los detenidos figura A'. */
export function toldBehind(reading: Reading, { phrases, right, trigger, sentence }: Clause): Phrase[] {
  if (!/^(?:those|the|los|las|os|as|dos|el|o|them)$/.test(wordAt(reading, trigger.first - 1))) return [];
  let at = trigger.last;
  while (at < trigger.last + 6 && at < sentence.last && !TELLS_WHO.test(wordAt(reading, at))) at++;
  if (!TELLS_WHO.test(wordAt(reading, at))) return [];
  for (let index = right; index < phrases.length; index++) {
    const phrase = phrases[index];
    if (!phrase || phrase.first > at + 8) return [];
    if (phrase.first > at && phrase.mention !== null && phrase.kind === 'person')
      return listFrom(reading, phrases, index);
  }
  return [];
}

const TELLS_WHO = /^(?:are|were|is|was|include|includes|included|son|es|fueron|está|están|figuran?|estão|são|foram|é)$/;
