import type { Stance } from '../suggestions.ts';
import { type Reading, wordAt } from './reading.ts';
import type { Said } from './said.ts';

/** How far into what is said a 'not' or 'may' speaks of the whole. */
const REACH = 8;

/** Whether the source says that it is so: by its verb first, then by the words that it uses. */
export function stanceOf(reading: Reading, { first, end, cue, verb }: Said): Stance {
  const { words } = reading;
  if (verb.stance !== 'asserted') return verb.stance;
  if (words.condition.has(wordAt(reading, first)) || words.condition.has(wordAt(reading, cue.first - 3)))
    return 'hypothetical';
  const stop = Math.min(end, first + REACH);
  for (let at = first; at < stop; at++) {
    const word = wordAt(reading, at);
    if (words.alleged.has(word)) return 'alleged';
    if (word === ',' || words.that.has(word)) break;
    if (words.maybe.has(word)) return 'hypothetical';
    if (words.not.has(word) || /n['’]t$/.test(word)) return 'negated';
  }
  return 'asserted';
}
