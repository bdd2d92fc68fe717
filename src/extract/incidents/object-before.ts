import type { Clause } from './participants.ts';
import { type Phrase, type Reading, wordAt } from './reading.ts';

/** 'X, a businessman whom Y extradited', 'a quien Y extraditó': whom the relative pronoun stands for. */
export function objectBefore(reading: Reading, { phrases, right, trigger, first }: Clause): Phrase[] {
  const whom = wordAt(reading, first - 1);
  const a = whom === 'quien' || whom === 'quienes' || whom === 'quem';
  if (whom !== 'whom' && !(a && wordAt(reading, first - 2) === 'a')) return [];
  const end = a ? first - 2 : first - 1;
  for (let index = Math.min(right, phrases.length) - 1; index >= 0; index--) {
    const phrase = phrases[index];
    if (!phrase || phrase.last > Math.min(end, trigger.first)) continue;
    if (end - phrase.last > WHOM_BACK) break;
    if (phrase.mention !== null && phrase.kind === 'person') return [phrase];
  }
  return [];
}

/** Tokens between somebody and the 'whom' that means him: ', a businessman from X,'. */
const WHOM_BACK = 8;
