import { afterPhrase, cueAt, isCapital, isWord, type Reading, type Run, wordAt } from './reading.ts';
import { sourceAfter } from './source-after.ts';
import { type Source, sourceBefore } from './source-before.ts';
import type { Cue } from './vocabulary.ts';

/** An insertion that says who speaks: 'according to X', ', X said on Monday,', ', dijo el ministro.'. */
export interface Insertion extends Run {
  cue: Run;
  verb: Pick<Cue, 'stance'>;
  source: Source | null;
  confidence: number;
  /** 'in X's words': what follows is theirs, and nothing before it. */
  ahead?: true;
}

const ASSERTED = { stance: 'asserted' } as const;

/** Finds the insertions of a sentence, from left to right. */
export function insertionsIn(reading: Reading, first: number, last: number): Insertion[] {
  const found: Insertion[] = [];
  for (let at = first; at < last; at++) {
    if (reading.quoted[at] === 1) continue;
    const insertion = accordingTo(reading, at, first, last) ?? spokenAt(reading, at, first, last);
    if (!insertion) continue;
    found.push(insertion);
    at = Math.max(at, insertion.end - 1);
  }
  return found;
}

/** 'according to X', 'según X', 'segundo informou X', 'in the ministry's words'. */
function accordingTo(reading: Reading, at: number, first: number, last: number): Insertion | null {
  const { words } = reading;
  const comma = at > first && wordAt(reading, at - 1) === ',' ? at - 1 : at;
  const end = afterPhrase(reading, at, words.accordingTo);
  if (end > at) {
    if (end === at + 1 && !opensSource(reading, at, end)) return null;
    const verb = cueAt(reading, end);
    const source = sourceAfter(reading, verb ? end + 1 : end, last);
    if (!source) return null;
    const told = verb ? null : verbBehind(reading, source.end, last);
    if (told !== null) {
      const whole = { ...source, end: told };
      const cue = { first: at, end: at + 1 };
      return {
        first: comma,
        end: afterTime(reading, told + 1, last),
        cue,
        verb: ASSERTED,
        source: whole,
        confidence: 0.9,
      };
    }
    const cue = { first: at, end: verb ? end + 1 : end };
    return {
      first: comma,
      end: overRelative(reading, source.end, last),
      cue,
      verb: ASSERTED,
      source,
      confidence: 0.93,
    };
  }
  return inOnesWords(reading, at, last, comma) ?? forSomebody(reading, at, first, last);
}

/** 'según el Estado xuleño informó', 'as the ministry said': the verb of speech behind the source. */
function verbBehind(reading: Reading, at: number, last: number): number | null {
  for (let next = at; next < Math.min(last, at + 3) && isWord(reading, next); next++) {
    if (cueAt(reading, next)?.kind === 'say' && !isParticiple(reading, next)) return next;
  }
  return null;
}

/** Over '(ABC)' and ', which gave the number on Monday' behind a source. */
function overRelative(reading: Reading, at: number, last: number): number {
  let end = at;
  if (wordAt(reading, end) === '(') while (end < last && end < at + 6 && wordAt(reading, end - 1) !== ')') end++;
  const next = wordAt(reading, end + 1);
  const relative = wordAt(reading, end) === ',' && (reading.words.who.has(next) || next === 'que');
  return relative ? last : end;
}

/** 'segundo' is 'second', too, and 'conforme' an adjective. */
function opensSource(reading: Reading, at: number, next: number): boolean {
  const { words } = reading;
  const before = wordAt(reading, at - 1);
  if (reading.document.language !== 'pt') return true;
  if (words.determiners.has(before) || /^(?:do|da|no|na|ao|à)$/.test(before)) return false;
  return words.determiners.has(wordAt(reading, next)) || isCapital(reading, next) || cueAt(reading, next) !== null;
}

function inOnesWords(reading: Reading, at: number, last: number, comma: number): Insertion | null {
  const { words } = reading;
  if (words.possessedWords.size === 0 || wordAt(reading, at) !== 'in') return null;
  for (let end = at + 2; end < Math.min(last, at + 9); end++) {
    if (!isWord(reading, end) && !/^['’]$/.test(wordAt(reading, end)) && !/^['’]s$/.test(wordAt(reading, end)))
      return null;
    if (!words.possessedWords.has(wordAt(reading, end))) continue;
    const owned = /^['’]s?$/.test(wordAt(reading, end - 1))
      ? end - 1
      : /^(?:its|his|her|their)$/.test(wordAt(reading, at + 1))
        ? end
        : 0;
    if (owned === 0) return null;
    const source = { first: at + 1, end: owned, confidence: 0.85 };
    const cue = { first: end, end: end + 1 };
    return { first: comma, end: end + 1, cue, verb: ASSERTED, source, confidence: 0.85, ahead: true };
  }
  return null;
}

/** 'Para Roe, …': an opinion, where a person is named at the head of the sentence. */
function forSomebody(reading: Reading, at: number, first: number, last: number): Insertion | null {
  if (at !== first || reading.document.language === 'en' || wordAt(reading, at) !== 'para') return null;
  const mention = reading.mentions[reading.mentionAt[at + 1] ?? -1];
  if (mention?.schema !== 'Person') return null;
  const source = sourceAfter(reading, at + 1, last);
  if (!source || wordAt(reading, source.end) !== ',') return null;
  return { first: at, end: source.end, cue: { first: at, end: at + 1 }, verb: ASSERTED, source, confidence: 0.75 };
}

/** ', X said on Monday.', ', reported the X.', ', dijo,'. */
function spokenAt(reading: Reading, at: number, first: number, last: number): Insertion | null {
  const cue = cueAt(reading, at);
  if (!cue || cue.kind === 'accuse' || cue.kind === 'tell' || cue.kind === 'deny' || isCapital(reading, at))
    return null;
  if (isParticiple(reading, at) || isPassive(reading, at)) return null;
  // ', reiterating its support': not somebody named Support who reiterates.
  if (reading.document.language === 'en' && wordAt(reading, at).endsWith('ing')) return null;
  const before = wordAt(reading, at - 1);
  if (before === ',' && at - 1 > first) {
    const source = sourceAfter(reading, at + 1, last);
    if (source && isClosed(reading, source.end, last) && (cue.kind !== 'call' || isCapital(reading, source.end - 1))) {
      const end = afterTime(reading, source.end, last);
      return { first: at - 1, end, cue: { first: at, end: at + 1 }, verb: cue, source, confidence: 0.9 };
    }
    if (!reading.words.dropsSubjects || cue.kind === 'call' || !isClosed(reading, at + 1, last)) return null;
    return {
      first: at - 1,
      end: afterTime(reading, at + 1, last),
      cue: { first: at, end: at + 1 },
      verb: cue,
      source: null,
      confidence: 0.65,
    };
  }
  if (cue.kind === 'call' || cue.doubtful || !isClosed(reading, at + 1, last)) return null;
  const source = sourceBefore(reading, at, first);
  // 'out of 71 reported,' is nobody.
  if (!source || source.confidence < 0.75 || wordAt(reading, source.first - 1) !== ',' || source.first - 1 <= first)
    return null;
  const confidence = cue.doubtful ? 0.8 : 0.9;
  return {
    first: source.first - 1,
    end: afterTime(reading, at + 1, last),
    cue: { first: at, end: at + 1 },
    verb: cue,
    source,
    confidence,
  };
}

/** Whether the insertion ends there: at a comma or the end, over a time or a listener. */
function isClosed(reading: Reading, at: number, last: number): boolean {
  const end = afterTime(reading, at, last);
  return end >= last || /^[,.;)–—-]$/.test(wordAt(reading, end));
}

/** Over 'on July 27, 2021', 'a Prensa Xul', 'in a statement', 'ayer'. */
function afterTime(reading: Reading, at: number, last: number): number {
  const { words } = reading;
  let end = at;
  for (let part = 0; part < 2; part++) {
    let next = end;
    if (words.prepositions.has(wordAt(reading, next)) || /^(?:el|la)$/.test(wordAt(reading, next))) next++;
    const dated = reading.dateEnds[next] ?? 0;
    if (dated > next) {
      end = dated;
      continue;
    }
    if (next === end) break;
    while (next < last && next - end < 8 && isWord(reading, next)) next++;
    if (!/^[,.;]$/.test(wordAt(reading, next)) && next < last) break;
    end = next;
  }
  return Math.min(end, last);
}

/** 'dicho', 'informado' without 'ha': an adjective. */
export function isParticiple(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  if (reading.document.language === 'en' || !/(?:ado|dicho|dito)$/.test(word)) return false;
  return !reading.words.have.has(wordAt(reading, at - 1)) && !reading.words.have.has(wordAt(reading, at - 2));
}

/** 'was accused', 'se informó', 'acredita-se': nobody is said to speak. */
export function isPassive(reading: Reading, at: number): boolean {
  const { words } = reading;
  if (reading.document.language !== 'en') {
    if (wordAt(reading, at - 1) === 'se') return true;
    if (wordAt(reading, at + 1) === '-' && wordAt(reading, at + 2) === 'se') return true;
  }
  // 'was describing' is no passive.
  if (reading.document.language === 'en' && wordAt(reading, at).endsWith('ing')) return false;
  for (let back = at - 1; back >= at - 2; back--) {
    if (words.passive.has(wordAt(reading, back))) return true;
    if (!words.between.has(wordAt(reading, back))) return false;
  }
  return false;
}
