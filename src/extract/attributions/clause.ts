import type { Complement } from './complement.ts';
import { isCapital, isFiniteVerb, isPast, isWord, type Reading, wordAt } from './reading.ts';
import type { Cue } from './vocabulary.ts';

/** 'told reporters he would', 'told Roe they had', 'told the court the bridge had fallen'. */
export function toldSomebody(reading: Reading, next: number, last: number): Complement | null {
  const { words } = reading;
  const stop = Math.min(last, next + 12);
  for (let at = next + 1; at < stop && isWord(reading, at); at++) {
    const word = wordAt(reading, at);
    if (words.pronouns.has(word)) return { first: at, confidence: 0.72 };
    if (/^(?:to|about|of|what|who|which|when|where)$/.test(word)) return null;
    const clause =
      at <= next + 6 && (words.determiners.has(word) || (isCapital(reading, at) && !isCapital(reading, at - 1)));
    if (clause && finiteBehind(reading, at, last)) return { first: at, confidence: 0.62 };
  }
  return null;
}

/** Whether a noun phrase and then a finite verb stand at a token: 'the bridge had'. */
function finiteBehind(reading: Reading, first: number, last: number): boolean {
  const { words } = reading;
  for (let at = first + 1; at < Math.min(last, first + 14); at++) {
    const word = wordAt(reading, at);
    if (words.finite.has(word)) return true;
    if (at > first + 1 && isPast(reading, at) && hasObject(reading, at + 1)) return true;
    if (words.who.has(word) || words.that.has(word) || /^[,;:()“”"]$/.test(word)) return false;
    if (/^(?:as|when|while|after|before|because|where|if|to|by|and)$/.test(word)) return false;
  }
  return false;
}

/** 'took some $5 million', 'killed the man', 'gave Roe': a verb of the past, no participle. */
function hasObject(reading: Reading, at: number): boolean {
  const { words } = reading;
  const word = wordAt(reading, at);
  return (
    words.determiners.has(word) ||
    words.pronouns.has(word) ||
    isCapital(reading, at) ||
    /^(?:[$€£]|\d.*|him|them|money|bribes)$/.test(word)
  );
}

/** 'said the gang was', 'argues it has': a clause without 'that', in English. */
export function bareClause(reading: Reading, at: number, next: number, last: number, cue: Cue): Complement | null {
  const { words } = reading;
  const word = wordAt(reading, next);
  if (!isWord(reading, next) || (words.noClause.has(word) && !opensClause(reading, at, next, last))) return null;
  const plain = /^(?:said|says?|saying|believes?)$/.test(wordAt(reading, at));
  if (plain && (words.pronouns.has(word) || isCapital(reading, next))) return { first: next, confidence: 0.88 };
  if (words.pronouns.has(word) && word !== 'it') return { first: next, confidence: cue.kind === 'say' ? 0.85 : 0.75 };
  if (finiteBehind(reading, next, last)) return { first: next, confidence: plain ? 0.88 : 0.72 };
  if (cue.kind !== 'say' || (cue.doubtful && cue.stance === 'asserted')) return null;
  if (pastSoon(reading, next, last)) return { first: next, confidence: 0.72 };
  for (let here = next + 1; here < Math.min(last, next + 16); here++) {
    const verb = wordAt(reading, here);
    if (/^[;:()]$/.test(verb)) return null;
    if (words.finite.has(verb)) return { first: next, confidence: plain ? 0.88 : 0.7 };
  }
  return plain ? { first: next, confidence: 0.72 } : null;
}

/** 'allege Roe paid bribes': a verb of the past behind one name or noun phrase. */
function pastSoon(reading: Reading, next: number, last: number): boolean {
  const opens = isCapital(reading, next) || reading.words.determiners.has(wordAt(reading, next));
  for (let at = next + 1; opens && at < Math.min(last - 1, next + 7) && isWord(reading, at); at++)
    if (isPast(reading, at)) return true;
  return false;
}

/** 'said in May the bridge fell': what opens with a preposition may still hold a clause, behind 'said' alone. */
function opensClause(reading: Reading, at: number, next: number, last: number): boolean {
  const word = wordAt(reading, next);
  if (!/^(?:said|says?|saying)$/.test(wordAt(reading, at))) return false;
  return (
    (/^(?:as|no|if|when|all|at|more|nothing|in|with|by|from|both|only)$/.test(word) ||
      (word === 'about' && /^\d/.test(wordAt(reading, next + 1)))) &&
    finiteSoon(reading, next, last)
  );
}

function finiteSoon(reading: Reading, next: number, last: number): boolean {
  for (let at = next + 2; at < Math.min(last, next + 14); at++) {
    if (isFiniteVerb(reading, at)) return true;
    if (/^[;:()“”"]$/.test(wordAt(reading, at))) return false;
  }
  return false;
}

/** 'said on Thursday it would', 'said in a statement the bridge fell', 'said this week Roe had fled'. */
export function clauseLater(reading: Reading, at: number, last: number): Complement | null {
  if (!/^(?:said|says)$/.test(wordAt(reading, at))) return null;
  const first = overTime(reading, at + 1, last);
  if (first <= at + 1 || first >= last - 1) return null;
  const word = wordAt(reading, first);
  const { words } = reading;
  if (words.pronouns.has(word)) return { first, confidence: 0.88 };
  const opens = words.determiners.has(word) || isCapital(reading, first) || /s$/.test(word);
  return opens && finiteBehind(reading, first, last) ? { first, confidence: 0.78 } : null;
}

/** Over 'on Thursday', 'this week', 'in a statement', 'at a news conference' behind a verb. */
export function overTime(reading: Reading, at: number, last: number): number {
  let end = at;
  for (let part = 0; part < 2; part++) {
    const led = reading.words.prepositions.has(wordAt(reading, end)) ? end + 1 : end;
    const dated = reading.dateEnds[led] ?? 0;
    if (dated > led) end = /^(?:morning|afternoon|evening|night)$/.test(wordAt(reading, dated)) ? dated + 1 : dated;
    else if (led > end && /^(?:an?|the|its|his|her|their)$/.test(wordAt(reading, led))) {
      let next = led + 1;
      while (next < Math.min(last, led + 5) && isWord(reading, next) && !OCCASION.test(wordAt(reading, next))) next++;
      if (!OCCASION.test(wordAt(reading, next))) return end;
      end = next + 1;
    } else return end;
  }
  return end;
}

/** Where something is said. */
const OCCASION =
  /^(?:statement|interview|conference|briefing|report|letter|speech|tweet|post|email|message|filing|call|release|testimony|affidavit|complaint|video|hearing)$/;
