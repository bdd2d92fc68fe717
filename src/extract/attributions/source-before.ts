import { isNickname, nicknames } from './nickname.ts';
import {
  cueAt,
  isAdverb,
  isCapital,
  isInitial,
  isOwn,
  isVerb,
  isWord,
  type Reading,
  type Run,
  wordAt,
} from './reading.ts';
import { confidenceOf, isSpeaker, type Source } from './source.ts';
import { firstSource } from './source-first.ts';

/** The most tokens of a source, and of what stands between it and its verb. */
const LONGEST = 16;
const APART = 32;

/**
 * The subject before a verb of speech: a pronoun, or the noun phrase that ends there, behind auxiliaries and adverbs;
 * over an apposition ('Ada Roe, the group's lawyer, said'). Null when the author speaks, when nobody stands there, or
 * when the verb is denied.
 */
export function sourceBefore(reading: Reading, cue: number, from: number): Source | null {
  const { words } = reading;
  const end = beforeVerb(reading, cue, from);
  if (end <= from) return null;
  const last = wordAt(reading, end - 1);
  if (isOwn(reading, end - 1) || /^(?:i|we|you|they|he|she|it|there|that)['’]/.test(last)) return null;
  const acronym = isCapital(reading, end - 1) && end - 1 > from;
  if (words.who.has(last) && !acronym) return beforeWho(reading, end - 1, from);
  if (words.pronouns.has(last)) return { first: end - 1, end, confidence: last === 'it' ? 0.8 : 0.9 };
  if (last === ',') return overApposition(reading, end - 1, from);
  if (/^[–—-]$/.test(last)) return overDashes(reading, end - 1, from);
  if (words.and.has(last)) return sharedSubject(reading, end - 1, from);
  if (words.that.has(last)) return beforeThat(reading, end - 1, from, words.that.has(wordAt(reading, cue + 1)));
  if (!isWord(reading, end - 1) && !/^['’)”"]/.test(last)) return null;
  const phrase = phraseBefore(reading, end, from);
  // 'A Roe le atribuye': who it is laid to, not who says it.
  const dative = /^l(?:h?e)s?$/.test(wordAt(reading, cue - 1)) && phrase && wordAt(reading, phrase.first - 1) === 'a';
  return dative ? null : phrase;
}

/** The token behind which the subject ends: over auxiliaries, adverbs, 'on Tuesday'. */
function beforeVerb(reading: Reading, cue: number, from: number): number {
  const { words } = reading;
  let end = cue;
  // 'O Departamento os acusa', 'la ministra lo negó'.
  if (words.dropsSubjects && end > from + 1 && /^(?:l[aeo]s?|os?|as?|lhes?)$/.test(wordAt(reading, end - 1))) end--;
  const progressive = cueAt(reading, cue)?.gerund === true;
  while (end > from && (isFiller(reading, end - 1) || (progressive && isBeing(reading, end - 1)))) end--;
  if (wordAt(reading, end - 3) === 'at' && wordAt(reading, end - 1) === 'time') end -= 3;
  let dated = end;
  while (dated > from && reading.dated[dated - 1] === 1) dated--;
  if (dated === end && isDay(reading, end - 1)) dated--;
  if (dated < end && dated - 1 > from && words.prepositions.has(wordAt(reading, dated - 1))) {
    end = dated - 1;
    while (end > from && isFiller(reading, end - 1)) end--;
  } else if (
    dated < end &&
    dated > from &&
    isWord(reading, dated - 1) &&
    !words.borders.has(wordAt(reading, dated - 1))
  ) {
    end = dated;
    while (end > from && isFiller(reading, end - 1)) end--;
  }
  return end;
}

function isDay(reading: Reading, at: number): boolean {
  return (reading.dateEnds[at] ?? 0) === at + 1;
}

function isBeing(reading: Reading, at: number): boolean {
  return (
    reading.words.passive.has(wordAt(reading, at)) ||
    /^(?:está|están|estava|estavam|estaba|estaban)$/.test(wordAt(reading, at))
  );
}

function isFiller(reading: Reading, at: number): boolean {
  return reading.words.between.has(wordAt(reading, at)) || isAdverb(reading, at);
}

/** 'a report that found', 'una carta que dice': the noun before the relative. */
function beforeThat(reading: Reading, that: number, from: number, claims: boolean): Source | null {
  const end = wordAt(reading, that - 1) === ',' ? that - 1 : that;
  const near = end > from ? phraseBefore(reading, end, from) : null;
  const phrase = end < that && (!near || near.confidence < 0.75) ? (overApposition(reading, end, from) ?? near) : near;
  if (!phrase) return null;
  const apart = wordAt(reading, that - 1) === ',';
  const known = reading.words.speakers.has(headOf(reading, phrase)) || (apart && phrase.confidence > 0.85);
  // Any 'dos académicos que afirman', but not 'los datos que indica'.
  const several = /s$/.test(headOf(reading, phrase)) && reading.words.determiners.has(wordAt(reading, phrase.first));
  if (!known && !(several && claims)) return null;
  return { ...phrase, confidence: phrase.confidence * (known ? 0.8 : 0.9) };
}

function headOf(reading: Reading, { end }: Run): string {
  return wordAt(reading, end - 1);
}

/** The noun phrase that ends at a token. */
function phraseBefore(reading: Reading, end: number, from: number): Source | null {
  let first = end;
  while (first > from && end - first < LONGEST && continuesLeft(reading, first - 1, end)) first--;
  if (first > from && isOwn(reading, first - 1)) return null;
  while (first < end && (isLoose(reading, first) || reading.words.and.has(wordAt(reading, first)))) first++;
  const started = withoutOpening(reading, first, end);
  if (started === null || started >= end || reading.words.mute.has(wordAt(reading, end - 1))) return null;
  // 'a la vez recuerda': one plain noun without an article is hardly somebody.
  const plain = end - started === 1 && !isCapital(reading, started) && !isSpeaker(reading, started);
  const several = /s$/.test(wordAt(reading, started)) && !reading.words.dropsSubjects;
  if (plain && (reading.mentionAt[started] ?? -1) < 0 && !several) return null;
  if (
    !isWord(reading, started) ||
    /^(?:just|good|having|often|so|yes|well|ok|okay|again)$/.test(wordAt(reading, end - 1))
  )
    return null;
  // 'making the gang', 'helping citizens': no one.
  if (
    reading.document.language === 'en' &&
    /[a-z]{3}ing$/.test(wordAt(reading, started)) &&
    !isCapital(reading, started) &&
    end - started > 1
  )
    return null;
  const whole = withPartner(reading, started, from);
  return { first: whole, end, confidence: confidenceOf(reading, { first: whole, end }) };
}

/** 'The Secretary and the Minister reaffirmed': both, where the sentence begins with the other one. */
function withPartner(reading: Reading, first: number, from: number): number {
  const { words } = reading;
  if (!words.and.has(wordAt(reading, first - 1)) || !words.determiners.has(wordAt(reading, first))) return first;
  for (let at = from; at < first - 1; at++) {
    const word = wordAt(reading, at);
    const named = isCapital(reading, at) || words.speakers.has(word) || words.links.has(word);
    if (!named && !(at === from && words.determiners.has(word))) return first;
  }
  return first - 1 > from ? from : first;
}

/** Whether the phrase goes on to the left over a token. */
function continuesLeft(reading: Reading, at: number, end: number): boolean {
  const word = wordAt(reading, at);
  const { words } = reading;
  if (reading.dated[at] === 1) return false;
  if (reading.mentionAt[at] !== -1 && reading.mentionAt[at] === reading.mentionAt[at + 1]) return true;
  if (reading.quoted[at] === 1 || /^[“”"«»]$/.test(word)) {
    return at + 1 < end && end - at < 6 && isNickname(reading, at);
  }
  if (word === "'s" || word === '’s' || word === '-' || word === '’' || word === "'" || word === '.')
    return word !== '.' || isCapital(reading, at - 1);
  if (word === '(' || word === ')') return word === ')' || end - at < 8;
  if (!isWord(reading, at)) return false;
  if (words.borders.has(word) || isOwn(reading, at) || words.pronouns.has(word)) {
    return words.determiners.has(word) && words.pronouns.has(word);
  }
  if (words.who.has(word) && !isCapital(reading, at)) return false;
  if (words.and.has(word)) return isCapital(reading, at + 1) && isCapital(reading, at - 1);
  return isCapital(reading, at) || !isVerb(reading, at);
}

function isLoose(reading: Reading, at: number): boolean {
  return (
    (isFiller(reading, at) && !reading.words.determiners.has(wordAt(reading, at))) ||
    /^[-–—)’']$/.test(wordAt(reading, at)) ||
    /^(?:then|however|meanwhile|pero|mas|but)$/.test(wordAt(reading, at))
  );
}

/** Drops what opens a sentence before its subject: 'On July 13', 'In Ecuador', 'In the same call'. */
function withoutOpening(reading: Reading, first: number, end: number): number | null {
  const { words, dateEnds } = reading;
  let at = first;
  const dated = dateEnds[at] ?? 0;
  if (dated > at && dated < end) return dated;
  const word = wordAt(reading, at);
  if (!words.prepositions.has(word) || words.determiners.has(word)) return at;
  at++;
  // 'el 5 de mayo', 'the same week'.
  for (let next = at; next < end; next++) {
    const dateEnd = dateEnds[next] ?? 0;
    if (dateEnd > next && dateEnd < end && next <= at + 1) return dateEnd;
  }
  const mention = reading.mentionAt[at] ?? -1;
  if (mention !== -1) {
    while (at < end && reading.mentionAt[at] === mention) at++;
    if (isWord(reading, at) && !/^['’]/.test(wordAt(reading, at)) && !words.links.has(wordAt(reading, at)))
      return at < end ? at : null;
  }
  for (let next = end - 1; next > at; next--) {
    const before = wordAt(reading, next - 1);
    if (words.determiners.has(wordAt(reading, next)) && !words.links.has(before) && !words.prepositions.has(before))
      return next;
  }
  return nameBehind(reading, at, end);
}

/** 'In an interview Roe said': the name behind the noun. */
function nameBehind(reading: Reading, from: number, end: number): number | null {
  const { words } = reading;
  let first = end;
  while (first > from && isCapital(reading, first - 1)) first--;
  const before = wordAt(reading, first - 1);
  if (first === end || first <= from + 1 || !isWord(reading, first - 1)) return null;
  return words.links.has(before) || words.prepositions.has(before) || words.determiners.has(before) ? null : first;
}

/** 'Ada Roe, the group's lawyer, said': both, where the first begins a clause; over several commas. */
function overApposition(reading: Reading, comma: number, from: number): Source | null {
  let best: Source | null = null;
  for (let open = comma - 1; open > from && comma - open < APART; open--) {
    const word = wordAt(reading, open);
    if (/^[.;:“”«»"]$/.test(word) && !isInitial(reading, open) && !nicknames(reading, open)) break;
    if (word !== ',' || comma - open < 2) continue;
    const phrase = phraseBefore(reading, open, from);
    if (!phrase) continue;
    const startsClause = phrase.first === from || (!isWord(reading, phrase.first - 1) && phrase.confidence > 0.6);
    if (startsClause || phrase.confidence > 0.85) {
      const source = { first: phrase.first, end: comma, confidence: phrase.confidence * 0.9 };
      // The farthest that begins the clause holds the nearer ones: 'Roe, mayor of Ur, a friend of Paz, said'.
      if (best === null || phrase.first === from) best = source;
      if (phrase.first === from) break;
    }
  }
  return best;
}

/** 'the lawyer who said', 'Roe, who said'. */
function beforeWho(reading: Reading, who: number, from: number): Source | null {
  const end = wordAt(reading, who - 1) === ',' ? who - 1 : who;
  const phrase = end > from ? phraseBefore(reading, end, from) : null;
  return phrase && { ...phrase, confidence: phrase.confidence * 0.9 };
}

/** 'Ada Roe — the group's lawyer — said'. */
function overDashes(reading: Reading, close: number, from: number): Source | null {
  let open = close - 1;
  if (/^[–—-]$/.test(wordAt(reading, open))) open--;
  while (open > from && close - open < APART && !/^[–—-]$/.test(wordAt(reading, open))) open--;
  let end = open;
  while (end > from && /^[–—-]$/.test(wordAt(reading, end - 1))) end--;
  if (open <= from || end <= from) return null;
  const phrase = phraseBefore(reading, end, from);
  return phrase && { ...phrase, confidence: phrase.confidence * 0.9 };
}

/** 'The ministry condemned it and said': the subject of the verb before is the sentence's first phrase. */
function sharedSubject(reading: Reading, and: number, from: number): Source | null {
  const source = firstSource(reading, from, and);
  return source && { ...source, confidence: Math.min(0.7, source.confidence) };
}
