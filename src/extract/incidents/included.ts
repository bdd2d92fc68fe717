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

/** 'Its former chief, X, to 30 months', 'o sócio de Y, X.': the name behind the comma is the one that is meant. */
export function namedBy(reading: Reading, phrases: readonly Phrase[], phrase: Phrase): Phrase {
  if (phrase.kind !== 'person' || phrase.last - phrase.first > APPOSITION) return phrase;
  const complement = phrase.mention !== null;
  if (complement && !isAnothers(reading, phrase)) return phrase;
  let end = phrase.last;
  for (const next of phrases) {
    if (next.first < end) continue;
    if (wordAt(reading, end) === ',' && next.first === end + 1) return isName(reading, next) ? next : phrase;
    // 'The director of the prison, X': what he directs.
    if (next.preposition < 0 || next.preposition > end + 1 || next.first > end + 4) return phrase;
    end = next.last;
  }
  return phrase;
}

const APPOSITION = 8;

function isName(reading: Reading, { mention, kind, last }: Phrase): boolean {
  return mention !== null && kind === 'person' && /^(?:[,.;]|to|a|por|for|on|in|en|em|)$/.test(wordAt(reading, last));
}

/** 'The partner of Y', 'el socio de Y': a noun that no list has stands before the 'of'. */
function isAnothers(reading: Reading, { first, preposition }: Phrase): boolean {
  const of = wordAt(reading, first - 1);
  return (
    (preposition === first - 1 || preposition < 0) &&
    /^(?:of|de|del|do|da)$/.test(of) &&
    /^\p{Ll}{4}/u.test(wordAt(reading, first - 2))
  );
}
