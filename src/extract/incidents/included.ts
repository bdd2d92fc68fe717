import { listFrom } from './lists.ts';
import type { Clause, Sides } from './participants.ts';
import { isActor, type Phrase, type Reading, wordAt } from './reading.ts';

/** Tokens after the trigger in which its patients may be named, and between 'including' and the first name. */
const REACH = 45;
const NEAR = 12;

/** 'Some 80 suspects have been arrested, including X', 'prisão de três pessoas, entre elas Y': those named are patients too. */
export function addIncluded(reading: Reading, { phrases, right, trigger, sentence }: Clause, sides: Sides): void {
  const { patients } = sides;
  if (patients.length === 0 || patients.some(({ mention, kind }) => mention !== null || kind !== 'person')) return;
  const until = Math.min(sentence.last, trigger.last + REACH);
  for (let at = trigger.last; at < until; at++) {
    // 'The arrest of six in the murder of four, including X': of those murdered.
    if (reading.language.triggers.has(wordAt(reading, at))) return;
    const start = pastIncluding(reading, at);
    if (start < 0) continue;
    for (let index = right; index < phrases.length; index++) {
      const phrase = phrases[index];
      if (!phrase || phrase.first - start > NEAR) return;
      if (phrase.first < start || phrase.preposition >= start || !isNamed(phrase)) continue;
      sides.patients = [...patients, ...listFrom(reading, phrases, index)];
      return;
    }
    return;
  }
}

function isNamed(phrase: Phrase): boolean {
  return phrase.mention !== null && isActor(phrase) && phrase.kind !== 'country';
}

function pastIncluding(reading: Reading, at: number): number {
  const word = wordAt(reading, at);
  if (/^(?:including|incluid[oa]s?|incluyendo|incluindo|inclusive)$/.test(word)) return at + 1;
  if (/^(?:among|entre)$/.test(word) && /^(?:them|ell[oa]s|el[ea]s)$/.test(wordAt(reading, at + 1))) return at + 2;
  return -1;
}
