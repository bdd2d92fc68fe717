import { isFiniteVerb, isOwn, isPast, isVerb, isWord, type Reading, wordAt } from './reading.ts';
import type { SentenceRun } from './sentence-run.ts';
import type { Source } from './source.ts';
import { sourceAfter } from './source-after.ts';
import { sourceBefore } from './source-before.ts';
import { firstSource } from './source-first.ts';
import type { Cue } from './vocabulary.ts';

/** Who says it: before the verb, behind it ('dijo el ministro que'), or whoever spoke before. */
export function speakerOf(reading: Reading, at: number, cue: Cue, sentence: SentenceRun): Source | null {
  const gerund = isGerund(reading, at, cue);
  if (gerund && isDocument(reading, at - 1)) return sourceBefore(reading, at, sentence.first);
  if (gerund && withSubject(reading, at, sentence.first)) return sourceBefore(reading, at, sentence.first);
  if (gerund) return sharedBy(reading, sentence) ?? firstSource(reading, sentence.first, at);
  const before = sourceBefore(reading, at, sentence.first);
  if (before) {
    if (isLed(reading, before, sentence.first)) return null;
    const whole = wholeSubject(reading, before, sentence.first);
    return whole.confidence > 0.6 ? whole : (overRelative(reading, at, sentence.first) ?? whole);
  }
  const behind = invertedSource(reading, at, sentence);
  if (behind) return behind;
  if (reading.words.dropsSubjects && !startsWithOwnVoice(reading, at)) {
    const own = sentence.here || at < sentence.first + 3 ? null : firstSource(reading, sentence.first, at);
    if (own && own.confidence >= 0.65) return { ...own, confidence: 0.75 };
    const known = sentence.here ?? sentence.spoke;
    if (known && !sentence.here && !agreesInNumber(reading, at, known)) return null;
    if (known) return { ...known, confidence: 0.7 };
    const first = firstSource(reading, sentence.first, at);
    return first && first.confidence > 0.6 ? first : null;
  }
  // English leaves out the subject only behind a conjunction or a comma.
  const apart = /^(?:,|and|but|then|also)$/.test(wordAt(reading, at - 1));
  return apart && !cue.doubtful ? firstSource(reading, sentence.first, at - 1) : null;
}

/** 'A poll of people who own a gun found that': the head is the sentence's first noun, if that one can speak. */
function overRelative(reading: Reading, at: number, first: number): Source | null {
  const source = firstSource(reading, first, at);
  if (!source || source.confidence < 0.65 || source.end > at - 3) return null;
  for (let next = source.end; next < at; next++) {
    const word = wordAt(reading, next);
    if (/^[;:.]$/.test(word) || reading.quoted[next] === 1) return null;
    if (reading.words.who.has(word) || reading.words.that.has(word) || /(?:[ai]d[oa]s?|ed|ing)$/.test(word))
      return { ...source, confidence: 0.75 };
  }
  return null;
}

/** 'Para la madre y los otros menciona': all before the verb hangs on the preposition that opens the sentence. */
function isLed(reading: Reading, source: Source, first: number): boolean {
  const { words } = reading;
  if (!words.dropsSubjects || source.first <= first + 1 || !words.and.has(wordAt(reading, source.first - 1)))
    return false;
  if (
    !/^(?:para|sobre|contra|de|em|en|com|con)$/.test(wordAt(reading, first)) &&
    !(wordAt(reading, first) === 'a' && reading.document.language === 'es')
  )
    return false;
  for (let at = first; at < source.first; at++) if (isFiniteVerb(reading, at) || !isWord(reading, at)) return false;
  return true;
}

/** 'El juez del caso de fraude y abuso': all from the sentence's beginning, where no verb or comma parts it. */
function wholeSubject(reading: Reading, source: Source, first: number): Source {
  // 'Tanto Roe como Paz'.
  if (/^(?:como|quanto)$/.test(wordAt(reading, source.first - 1)) && wordAt(reading, first) === 'tanto')
    return { ...source, first: first + 1 };
  if (source.first <= first + 1 || !reading.words.and.has(wordAt(reading, source.first - 1))) return source;
  if (reading.words.determiners.has(wordAt(reading, source.first))) return source;
  for (let at = first; at < source.first; at++)
    if (isFiniteVerb(reading, at) || !isWord(reading, at) || isVerb(reading, at)) return source;
  const opening = firstSource(reading, first, source.first);
  return opening ? { ...opening, end: source.end } : source;
}

/** '…, reiterating its support': of whoever speaks in the sentence already. */
export function isGerund(reading: Reading, at: number, { gerund, bare }: Cue): boolean {
  if (bare) return true;
  if (!gerund) return false;
  const before = wordAt(reading, at - 1);
  return (
    !reading.words.passive.has(before) && !/^(?:está|están|estava|estavam|estaba|estaban|been|still|now)$/.test(before)
  );
}

/** A gerund behind a comma, a conjunction or 'by' tells what somebody said; elsewhere it is a noun. */
export function opensGerund(reading: Reading, at: number): boolean {
  const before = wordAt(reading, at - 1);
  return (
    !isWord(reading, at - 1) ||
    /^(?:emphasizing|underscoring|reaffirming|reiterating|stressing|highlighting|conveying)$/.test(
      wordAt(reading, at),
    ) ||
    isDocument(reading, at - 1) ||
    withSubject(reading, at, 0) ||
    /^(?:and|or|but|by|while|after|when|y|e|al|ao|a|em|en|también|também|also|then|further|publicly|falsely)$/.test(
      before,
    )
  );
}

/** 'reports suggesting': what tells it. */
function isDocument(reading: Reading, at: number): boolean {
  return /^(?:reports?|documents?|evidence|records?|videos?|footage|images|messages|emails|data|testimony|information|indications)$/.test(
    wordAt(reading, at),
  );
}

/** 'com a investigação sugerindo', 'with police saying': a gerund with a subject of its own. */
function withSubject(reading: Reading, at: number, first: number): boolean {
  for (let opener = at - 2; opener >= Math.max(first, at - 7) && isWord(reading, opener); opener--)
    if (/^(?:with|com|con)$/.test(wordAt(reading, opener))) return !isWord(reading, opener - 1) || opener === first;
  return false;
}

/** Whoever speaks in the sentence, but for 'what it calls'. */
function sharedBy(reading: Reading, { here }: SentenceRun): Source | null {
  if (!here || /^(?:what|who|which|that|que)$/.test(wordAt(reading, here.first - 1))) return null;
  return { ...here, confidence: here.confidence * 0.9 };
}

/** 'Le atribuyen seis muertes' is of nobody, where one spoke before. */
function agreesInNumber(reading: Reading, at: number, { first, end }: Source): boolean {
  if (!/(?:[^áéíóú]n|m)$/.test(wordAt(reading, at)) || /(?:ción|ión)$/.test(wordAt(reading, at))) return true;
  for (let here = first; here < end; here++)
    if (/s$/.test(wordAt(reading, here)) || reading.words.and.has(wordAt(reading, here))) return true;
  return false;
}

/** 'dijo el ministro que …'. */
function invertedSource(reading: Reading, at: number, sentence: SentenceRun): Source | null {
  if (!reading.words.dropsSubjects || (wordAt(reading, at - 1) === ',' && at - 1 > sentence.first + 3)) return null;
  const source = sourceAfter(reading, at + 1, sentence.last);
  return source && source.confidence > 0.75 && reading.words.that.has(wordAt(reading, source.end)) ? source : null;
}

/** 'we said', 'dijimos': the author's own words are no attribution. */
function startsWithOwnVoice(reading: Reading, at: number): boolean {
  return isOwn(reading, at - 1) || /(?:amos|emos|imos)$/.test(wordAt(reading, at));
}

/** 'volvió a decir', 'al señalar', 'chegou a afirmar': an infinitive that tells what somebody did say. */
export function isTold(reading: Reading, at: number): boolean {
  const before = wordAt(reading, at - 1);
  if (/^(?:al|ao)$/.test(before)) return true;
  // 'limitou-se a dizer'.
  if (before === 'a' && wordAt(reading, at - 2) === 'se' && wordAt(reading, at - 3) === '-')
    return isPast(reading, at - 4);
  return (
    before === 'a' &&
    (isPast(reading, at - 2) ||
      /^(?:v[ou]lv\w+|vuelve\w*|lleg\w+|pas\w+|volt\w+|cheg\w+|sal\w+|limita\w*)$/.test(wordAt(reading, at - 2)))
  );
}
