import { complementOf } from './complement.ts';
import { type Insertion, insertionsIn, isParticiple, isPassive } from './inserted.ts';
import { cueAt, isCapital, isWord, type Reading, wordAt } from './reading.ts';
import type { Said } from './said.ts';
import { sourceAfter } from './source-after.ts';
import { type Source, sourceBefore } from './source-before.ts';
import { toldBehindColon } from './telling.ts';
import { endOfThing } from './things.ts';
import type { Cue } from './vocabulary.ts';

/** A sentence as tokens, with whoever spoke last in its paragraph. */
export interface SentenceRun {
  index: number;
  first: number;
  last: number;
  spoke: Source | null;
  /** Who spoke last in this very sentence. */
  here?: Source | null;
}

/** Indirect speech in a sentence: 'X said that …', '…, according to X', 'X accused Y of …'. */
export function indirectIn(reading: Reading, sentence: SentenceRun): Said[] {
  const { first } = sentence;
  let last = sentence.last;
  while (last > first && !isWord(reading, last - 1) && !/^[”"»’)%]$/.test(wordAt(reading, last - 1))) last--;
  const insertions = insertionsIn(reading, first, last);
  const found = insertions.flatMap((one) => saidAround(reading, one, insertions, { ...sentence, last }));
  let { spoke } = sentence;
  let here: Source | null = null;
  for (let at = first; at < last; at++) {
    const cue = cueAt(reading, at);
    if (!cue || isCapitalWord(reading, at, first) || insertions.some((one) => at >= one.first && at < one.end))
      continue;
    const said = saidBehind(reading, at, cue, insertions, { ...sentence, last, spoke, here });
    if (!said || isOwnText(reading, said.source)) continue;
    found.push(said);
    spoke = said.source;
    here = said.source;
  }
  const told = found.length === 0 ? toldBehindColon(reading, { ...sentence, last }) : null;
  if (told) return [told];
  return cutAtNext(
    reading,
    found.toSorted((a, b) => a.first - b.first),
  );
}

/** 'This article speaks of …': the text about itself. */
function isOwnText(reading: Reading, { first }: Source): boolean {
  return (
    /^(?:this|est[ea])$/.test(wordAt(reading, first)) &&
    /^(?:article|story|nota|artículo|artigo|matéria)$/.test(wordAt(reading, first + 1))
  );
}

/** Words between 'and' and its verb: 'y a la vez recuerda'. */
function isFiller(reading: Reading, at: number): boolean {
  const { between, mute } = reading.words;
  return between.has(wordAt(reading, at)) || mute.has(wordAt(reading, at)) || mute.has(wordAt(reading, at + 1));
}

/** A capital inside a sentence is no verb: 'the United States'. */
function isCapitalWord(reading: Reading, at: number, first: number): boolean {
  return isCapital(reading, at) && at > first;
}

/** What is said around an insertion: all of its clause. */
function saidAround(reading: Reading, one: Insertion, all: Insertion[], sentence: SentenceRun): Said[] {
  const source = one.source ?? (sentence.spoke && { ...sentence.spoke, confidence: 0.75 });
  if (!source) return [];
  let start = sentence.first;
  let end = sentence.last;
  for (let at = one.first - 1; at > sentence.first; at--) {
    if (wordAt(reading, at) === ';') {
      start = at + 1;
      break;
    }
  }
  for (let at = one.end; at < sentence.last; at++) {
    if (wordAt(reading, at) === ';') {
      end = at;
      break;
    }
  }
  if (one.end >= end) end = one.first;
  if (one.first <= start) start = wordAt(reading, one.end) === ',' ? one.end + 1 : one.end;
  // Of two who say it, the later one is told around the first: 'According to X, …, reported Y'.
  for (const other of all)
    if (other !== one && other.first > one.first && other.end >= end && other.first > start) end = other.first;
  while (start < end && /^[,–—-]$|^(?:and|but|y|e|pero|mas)$/.test(wordAt(reading, start))) start++;
  // '…, who, it says, took part': only the relative clause is theirs.
  const relative = wordAt(reading, one.first - 1);
  if (one.first > start && (reading.words.who.has(relative) || relative === 'that' || relative === 'que')) {
    start = wordAt(reading, one.end) === ',' ? one.end + 1 : one.end;
  }
  if (one.ahead && one.end + 1 < end && one.first > start)
    start = wordAt(reading, one.end) === ',' ? one.end + 1 : one.end;
  const apposed = apposition(reading, one, start, end);
  if (apposed >= 0) {
    start = apposed;
    end = one.first;
  }
  if (end - start < (apposed >= 0 ? 1 : 2)) return [];
  const confidence = one.confidence * source.confidence;
  const { cue, verb } = one;
  const inserted = { first: one.first, end: one.end };
  return [{ kind: 'indirect', first: start, end, cue, source, verb, confidence, inserted, stretch: sentence.index }];
}

/** The few words of ', hondureños según X,' that X says, where the sentence goes on behind them; -1: there are none. */
function apposition(reading: Reading, one: Insertion, start: number, end: number): number {
  if (one.end >= end || wordAt(reading, one.end) !== ',' || wordAt(reading, one.first) === ',') return -1;
  for (let at = one.first - 1; at > start && at >= one.first - 4; at--) {
    if (wordAt(reading, at) === ',') return at + 1;
    if (!isWord(reading, at)) return -1;
  }
  return -1;
}

/** 'X said that …': what stands behind the verb at a token. */
function saidBehind(reading: Reading, at: number, cue: Cue, all: Insertion[], sentence: SentenceRun): Said | null {
  if (isUnsaid(reading, at, sentence.first) || isParticiple(reading, at)) return null;
  if (cue.kind === 'call') return calledAs(reading, at, cue, sentence);
  // 'knew of reports that': a noun.
  const preceding = wordAt(reading, at - 1);
  const { links, prepositions, determiners } = reading.words;
  if (cue.doubtful && (links.has(preceding) || prepositions.has(preceding) || determiners.has(preceding))) return null;
  if (isPassive(reading, at)) return cue.kind === 'accuse' ? accusedBy(reading, at, cue, sentence) : null;
  const gerund = isGerund(reading, at, cue);
  const before = gerund ? sharedBy(sentence) : sourceBefore(reading, at, sentence.first);
  const behind = before || gerund ? null : invertedSource(reading, at, sentence);
  const complement =
    cue.kind === 'accuse'
      ? accusation(reading, at, sentence.last)
      : complementOf(reading, behind ? behind.end - 1 : at, sentence.last, cue);
  if (!complement) return cue.doubtful || behind ? null : calledAs(reading, at, cue, sentence);
  const dropped = !before && !behind && reading.words.dropsSubjects && !startsWithOwnVoice(reading, at);
  const source = before ?? behind ?? (dropped && sentence.spoke ? { ...sentence.spoke, confidence: 0.7 } : null);
  if (!source || (complement.first <= source.first === false && source.first > at && source.end > complement.first))
    return null;
  const ends = endOf(reading, complement.first, all, sentence.last);
  return {
    kind: 'indirect',
    first: complement.first,
    end:
      reading.words.things.has(wordAt(reading, at)) || reading.words.speakOf.has(wordAt(reading, at))
        ? endOfThing(reading, complement.first, ends)
        : ends,
    cue: { first: at, end: at + 1 },
    source,
    verb: cue,
    confidence: complement.confidence * source.confidence,
    inserted: null,
    stretch: sentence.index,
  };
}

/** '…, reiterating its support': of whoever speaks in the sentence already. */
function isGerund(reading: Reading, at: number, { kind }: Cue): boolean {
  return reading.document.language === 'en' && kind === 'that' && wordAt(reading, at).endsWith('ing');
}

function sharedBy({ here }: SentenceRun): Source | null {
  return here ? { ...here, confidence: here.confidence * 0.9 } : null;
}

/** 'describes him as a trader', 'what it calls corruption': the words that somebody chose. */
function calledAs(reading: Reading, at: number, cue: Cue, sentence: SentenceRun): Said | null {
  if (isPassive(reading, at)) return calledBy(reading, at, cue, sentence);
  const before = sourceBefore(reading, at, sentence.first);
  const dropped = !before && reading.words.dropsSubjects && !startsWithOwnVoice(reading, at) ? sentence.spoke : null;
  const source = before ?? (dropped && { ...dropped, confidence: 0.7 });
  if (!source) return null;
  const what = wordAt(reading, source.first - 1) === 'what';
  let first = what ? at + 1 : namedSo(reading, at);
  for (let next = at + 1; first === 0 && next < Math.min(sentence.last, at + 10); next++) {
    if (!isWord(reading, next) && !/^['’“”«»]/.test(wordAt(reading, next))) return null;
    if (
      wordAt(reading, next) === 'as' ||
      wordAt(reading, next) === 'como' ||
      (next === at + 1 && wordAt(reading, next) === 'de')
    )
      first = next + 1;
  }
  let end = first;
  while (end < sentence.last && (reading.quoted[end] === 1 || !/^[;:.]$/.test(wordAt(reading, end)))) {
    if (wordAt(reading, end) === ',' && !goesOn(reading, end + 1)) break;
    // '… as a trader and holds that': the next verb of the same subject.
    if (reading.words.and.has(wordAt(reading, end)) && cueAt(reading, end + 1)) break;
    end++;
  }
  if (first === 0 || end <= first) return null;
  const confidence = 0.75 * source.confidence;
  const said = { first, end, cue: { first: at, end: at + 1 }, source, verb: cue, confidence };
  return { kind: 'indirect', ...said, inserted: null, stretch: sentence.index };
}

/** 'a first list, which grows', 'a leader of the Herons, a gang of Ur': the comma does not end what somebody calls it. */
function goesOn(reading: Reading, next: number): boolean {
  const { and, borders, pronouns, that, who } = reading.words;
  const word = wordAt(reading, next);
  if (who.has(word) || that.has(word)) return true;
  if (pronouns.has(word)) return false;
  return (
    isWord(reading, next) && !isCapital(reading, next) && !and.has(word) && !borders.has(word) && !cueAt(reading, next)
  );
}

/** 'was described by X as a trader', 'fue señalado por X como líder'. */
function calledBy(reading: Reading, at: number, cue: Cue, sentence: SentenceRun): Said | null {
  if (!reading.words.by.has(wordAt(reading, at + 1))) return null;
  const source = sourceAfter(reading, at + 2, sentence.last);
  if (!source || !/^(?:as|como)$/.test(wordAt(reading, source.end))) return null;
  const first = source.end + 1;
  let end = first;
  while (end < sentence.last && (reading.quoted[end] === 1 || !/^[,;:.]$/.test(wordAt(reading, end)))) end++;
  if (end <= first) return null;
  const said = { first, end, cue: { first: at, end: at + 1 }, source, verb: cue };
  return { kind: 'indirect', ...said, confidence: 0.85 * source.confidence, inserted: null, stretch: sentence.index };
}

/** 'called it a trap', 'la llamó una trampa': the token where the name begins, or 0. */
function namedSo(reading: Reading, at: number): number {
  if (!/^(?:call|ll?am|cham|calific|tild)/.test(wordAt(reading, at))) return 0;
  const { determiners } = reading.words;
  if (reading.document.language === 'en')
    return /^(?:it|him|her|them|this)$/.test(wordAt(reading, at + 1)) && /^(?:an?|the)$/.test(wordAt(reading, at + 2))
      ? at + 2
      : 0;
  return /^(?:l[oa]s?|os?|as?)$/.test(wordAt(reading, at - 1)) && determiners.has(wordAt(reading, at + 1)) ? at + 1 : 0;
}

/** 'dijo el ministro que …'. */
function invertedSource(reading: Reading, at: number, sentence: SentenceRun): Source | null {
  if (!reading.words.dropsSubjects) return null;
  const source = sourceAfter(reading, at + 1, sentence.last);
  return source && reading.words.that.has(wordAt(reading, source.end)) ? source : null;
}

/** 'we said', 'dijimos': the author's own words are no attribution. */
function startsWithOwnVoice(reading: Reading, at: number): boolean {
  return reading.words.ownVoice.has(wordAt(reading, at - 1)) || /(?:amos|emos|imos)$/.test(wordAt(reading, at));
}

/** Denied, wished or possible speech is none: 'did not say', 'to say', 'would say'. */
function isUnsaid(reading: Reading, at: number, first: number): boolean {
  const { words } = reading;
  if (words.unsaid.has(wordAt(reading, at - 1))) return true;
  for (let back = at - 1; back >= Math.max(first, at - 3); back--) {
    const word = wordAt(reading, back);
    if (words.not.has(word) || /n['’]t$/.test(word)) return true;
    if (!isWord(reading, back)) return false;
  }
  return false;
}

/** 'accuses X of …', 'acusó a X de …': what is laid to somebody's charge. */
function accusation(reading: Reading, at: number, last: number): { first: number; confidence: number } | null {
  const english = reading.document.language === 'en';
  for (let next = at + 1; next < Math.min(last, at + 22); next++) {
    const word = wordAt(reading, next);
    if (/^[.;:]$/.test(word)) return null;
    if (!reading.words.ofThing.has(word)) continue;
    const thing = wordAt(reading, next + 1);
    const verbal = english ? thing.endsWith('ing') : /(?:[aei]r)(?:l[aoe]s?|se)?$/.test(thing);
    if (verbal) return { first: next + 1, confidence: 0.88 };
    // 'of' inside the name of who is accused, or before what they are accused of.
    if (english && !isCapital(reading, next + 1) && next > at + 1) return { first: next + 1, confidence: 0.7 };
  }
  return null;
}

/** 'was accused by X of …'; 'is accused of' says not by whom, and is left out. */
function accusedBy(reading: Reading, at: number, cue: Cue, sentence: SentenceRun): Said | null {
  if (!reading.words.by.has(wordAt(reading, at + 1))) return null;
  const thing = accusation(reading, at + 1, sentence.last);
  const source = thing && sourceAfter(reading, at + 2, thing.first - 1);
  if (!source || thing.first > source.end + 2) return null;
  return {
    kind: 'indirect',
    first: thing.first,
    end: sentence.last,
    cue: { first: at, end: at + 1 },
    source,
    verb: cue,
    confidence: 0.85 * source.confidence,
    inserted: null,
    stretch: sentence.index,
  };
}

/** Where what is said ends: at a semicolon, or at an insertion that closes the sentence. */
function endOf(reading: Reading, first: number, all: Insertion[], last: number): number {
  for (const one of all) if (one.first > first && one.end >= last) return one.first;
  for (let at = first; at < last; at++) if (wordAt(reading, at) === ';' && reading.quoted[at] !== 1) return at;
  return last;
}

/** 'X said A, but Y said B': the first ends where the clause of the next begins. */
function cutAtNext(reading: Reading, found: Said[]): Said[] {
  return found.map((said, index) => {
    const next = found[index + 1];
    if (!next || next.inserted || said.inserted || next.source.first >= said.end) return said;
    let cut = next.source.first;
    // 'X said A and added B': one subject of both.
    if (cut <= said.first) {
      cut = next.cue.first;
      if (cut <= said.first || cut >= said.end) return said;
      while (cut > said.first && isFiller(reading, cut - 1)) cut--;
    }
    const joined = /^(?:and|but|while|y|e|pero|mas|mientras|enquanto)$/.test(wordAt(reading, cut - 1));
    if (joined) cut--;
    if (wordAt(reading, cut - 1) === ',') cut--;
    else if (!joined) return said;
    return cut > said.first ? { ...said, end: cut } : said;
  });
}
