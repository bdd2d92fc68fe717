import { overTime } from './clause.ts';
import type { Complement } from './complement.ts';
import { cueAt, isCapital, isPast, isWord, type Reading, wordAt } from './reading.ts';

/** How far a colon may stand behind the verb: 'conceded a point in the end: …'. */
const REACH = 14;

/**
 * What is said as a noun phrase, not as a clause: 'expressed deep concern', 'warned of a raid', 'habló de ataques',
 * 'explained the priority: …'. Null when the verb takes none or none stands there.
 */
export function thingOf(reading: Reading, at: number, last: number): Complement | null {
  const { words } = reading;
  const verb = wordAt(reading, at);
  let next = at + 1;
  if (wordAt(reading, next) === ',' && cueAt(reading, at)?.thing) {
    const close = overComma(reading, next, last);
    if (close === 0) return null;
    next = close;
  }
  if (words.speakOf.has(verb)) {
    while (next < last && words.between.has(wordAt(reading, next))) next++;
    const on = /^report/.test(verb);
    if (on ? wordAt(reading, next) !== 'on' : !words.about.has(wordAt(reading, next))) return null;
    // 'spoke about the raid': what it was about, not what was said.
    if (/^(?:sp[eo]|habl|fal)/.test(verb) && /^(?:about|sobre)$/.test(wordAt(reading, next))) return null;
    next++;
  } else if (cueAt(reading, at)?.thing || cueAt(reading, at)?.paper) {
    while (next < last && words.between.has(wordAt(reading, next)) && !words.determiners.has(wordAt(reading, next)))
      next++;
    if (reading.document.language === 'en') next = overTime(reading, next, last);
    if (opensNothing(reading, next)) return null;
  } else return null;
  const quoted = /^[“"«]$/.test(wordAt(reading, next)) && reading.quoted[next + 1] === 1;
  if (next >= last || (!isWord(reading, next) && !quoted) || words.that.has(wordAt(reading, next))) return null;
  if (words.speakOf.has(verb) && quoted && endsQuoted(reading, next + 1, last)) return null;
  return { first: next, confidence: 0.75, thing: true };
}

/** 'underscored, on the anniversary of the pact, the need': behind the second comma; 0 where no noun phrase stands there. */
function overComma(reading: Reading, comma: number, last: number): number {
  if (!reading.words.prepositions.has(wordAt(reading, comma + 1))) return 0;
  for (let at = comma + 2; at < Math.min(last - 1, comma + 14); at++)
    if (wordAt(reading, at) === ',') return reading.words.determiners.has(wordAt(reading, at + 1)) ? at + 1 : 0;
  return 0;
}

/** Nothing but a quotation stands there: 'spoke of “war”.' */
function endsQuoted(reading: Reading, first: number, last: number): boolean {
  let at = first;
  while (at < last && reading.quoted[at] === 1) at++;
  return at + 2 >= last || /^[.,;]$/.test(wordAt(reading, at + 1));
}

function opensNothing(reading: Reading, at: number): boolean {
  const { words } = reading;
  const word = wordAt(reading, at);
  if (/^(?:neither|ningun[ao]?|ningún|nenhum|nenhuma)$/.test(word)) return true;
  if (words.determiners.has(word)) return false;
  if (
    /^(?:em|en|at|more|about|up|nearly|some|al|más|cerca|casi|unos|ao|mais|pelo|quase|cerca)$/.test(word) &&
    numberSoon(reading, at)
  )
    return false;
  return words.noClause.has(word) || words.prepositions.has(word) || words.borders.has(word) || words.who.has(word);
}

/** 'at least six', 'más de 30', 'pelo menos dois'. */
function numberSoon(reading: Reading, at: number): boolean {
  return /^(?:least|than|to|menos|de)$/.test(wordAt(reading, at + 1)) || /^\d/.test(wordAt(reading, at + 1));
}

/** 'explained the priority: …': what stands behind a colon, where one noun phrase stands between. */
export function behindColon(reading: Reading, at: number, last: number): Complement | null {
  // 'responde a un mandato: …' is told to nobody.
  if (/^(?:to|a|al|ao|à)$/.test(wordAt(reading, at + 1))) return null;
  for (let next = at + 1; next < Math.min(last, at + REACH); next++) {
    const word = wordAt(reading, next);
    if (word === ':')
      return next + 1 < last && isWord(reading, next + 1) ? { first: next + 1, confidence: 0.75 } : null;
    if (!isWord(reading, next) || reading.words.that.has(word)) return null;
    if (cueAt(reading, next) && !isCapital(reading, next) && !cueAt(reading, next)?.doubtful) return null;
  }
  return null;
}

/** Where a noun phrase ends that begins at a token: before ', which', ', without', ', and'. */
export function endOfThing(reading: Reading, first: number, end: number): number {
  const { words } = reading;
  for (let at = first + 1; at < end - 1; at++) {
    if (reading.quoted[at] === 1) continue;
    if (words.and.has(wordAt(reading, at)) && (isNextVerb(reading, at + 1) || isNextCue(reading, at + 1))) return at;
    if (/^(?:but|pero|mas|while|mientras|enquanto)$/.test(wordAt(reading, at))) return at;
    if (wordAt(reading, at) !== ',') continue;
    const next = wordAt(reading, at + 1);
    if (words.who.has(next) || words.that.has(next) || words.not.has(next) || words.borders.has(next)) return at;
    // ', and they discussed', ', and the two leaders agreed': another clause.
    if (words.and.has(next) && (words.pronouns.has(wordAt(reading, at + 2)) || isNextVerb(reading, at + 2))) return at;
    if (words.and.has(next) && words.determiners.has(wordAt(reading, at + 2)) && verbSoon(reading, at + 3, end))
      return at;
  }
  return end;
}

/** 'and called on', 'y suspendió sus': the next verb of the same subject, no part of the noun phrase. */
function isNextVerb(reading: Reading, at: number): boolean {
  const { words } = reading;
  if (!isPast(reading, at)) return false;
  const next = wordAt(reading, at + 1);
  if (reading.document.language !== 'en') return true;
  return (
    words.determiners.has(next) ||
    words.pronouns.has(next) ||
    isCapital(reading, at + 1) ||
    /^(?:on|to|for|with|by|that|him|them|how|why|what)$/.test(next)
  );
}

/** 'y advierte de', 'e questiona as escutas'. */
function isNextCue(reading: Reading, at: number): boolean {
  const cue = reading.words.dropsSubjects ? cueAt(reading, at) : null;
  return (
    cue !== null &&
    !cue.bare &&
    (!cue.doubtful ||
      reading.words.determiners.has(wordAt(reading, at + 1)) ||
      reading.words.that.has(wordAt(reading, at + 1)))
  );
}

function verbSoon(reading: Reading, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 6); at++) {
    const word = wordAt(reading, at);
    if (!isWord(reading, at)) return false;
    if (reading.words.finite.has(word) || (at > from && isPast(reading, at))) return true;
  }
  return false;
}
