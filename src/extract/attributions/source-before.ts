import { isCapital, isWord, type Reading, type Run, wordAt } from './reading.ts';

/** Somebody who says something, with how sure it is that the words are all of them and theirs alone. */
export interface Source extends Run {
  confidence: number;
}

/** The most tokens of a source. */
const LONGEST = 16;

/**
 * The subject before a verb of speech: a pronoun, or the noun phrase that ends there, behind auxiliaries and adverbs;
 * over an apposition ('Ada Roe, the group's lawyer, said'). Null when the author speaks, when nobody stands there, or
 * when the verb is denied.
 */
export function sourceBefore(reading: Reading, cue: number, from: number): Source | null {
  const { words } = reading;
  let end = cue;
  while (end > from && isFiller(reading, end - 1)) end--;
  if (end <= from) return null;
  const last = wordAt(reading, end - 1);
  if (words.ownVoice.has(last)) return null;
  if (words.who.has(last)) return beforeWho(reading, end - 1, from);
  if (words.pronouns.has(last)) return { first: end - 1, end, confidence: last === 'it' ? 0.8 : 0.9 };
  if (last === ',') return overApposition(reading, end - 1, from);
  if (words.and.has(last)) return sharedSubject(reading, end - 1, from);
  if (!isWord(reading, end - 1) && !/^['’)”"]/.test(last)) return null;
  const phrase = phraseBefore(reading, end, from);
  // 'A Roe le atribuye': who it is laid to, not who says it.
  const dative = /^l(?:h?e)s?$/.test(wordAt(reading, cue - 1)) && phrase && wordAt(reading, phrase.first - 1) === 'a';
  return dative ? null : phrase;
}

function isFiller(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  return reading.words.between.has(word) || (word.length > 5 && word.endsWith('ly') && !isCapital(reading, at));
}

/** The noun phrase that ends at a token. */
function phraseBefore(reading: Reading, end: number, from: number): Source | null {
  let first = end;
  while (first > from && end - first < LONGEST && continuesLeft(reading, first - 1, end)) first--;
  if (first > from && reading.words.ownVoice.has(wordAt(reading, first - 1))) return null;
  while (first < end && (isLoose(reading, first) || reading.words.and.has(wordAt(reading, first)))) first++;
  const started = withoutOpening(reading, first, end);
  if (started === null || started >= end || reading.words.mute.has(wordAt(reading, end - 1))) return null;
  // 'a la vez recuerda': one plain noun without an article is hardly somebody.
  const plain =
    end - started === 1 && !isCapital(reading, started) && !reading.words.speakers.has(wordAt(reading, started));
  if (plain && (reading.mentionAt[started] ?? -1) < 0 && reading.words.dropsSubjects) return null;
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
    // A nickname stands inside a name.
    return at + 1 < end && isCapital(reading, at + 1) && end - at < 6;
  }
  if (word === "'s" || word === '’s' || word === '-' || word === '’' || word === "'" || word === '.')
    return word !== '.' || isCapital(reading, at - 1);
  if (word === '(' || word === ')') return word === ')' || end - at < 8;
  if (!isWord(reading, at)) return false;
  if (words.borders.has(word) || words.ownVoice.has(word) || words.pronouns.has(word)) {
    return words.determiners.has(word) && words.pronouns.has(word);
  }
  if (words.and.has(word)) return isCapital(reading, at + 1) && isCapital(reading, at - 1);
  return !(words.cues.has(word) && !words.cues.get(word)?.doubtful && !isCapital(reading, at));
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
  return null;
}

/** 'Ada Roe, the group's lawyer, said': both, where the first begins a clause. */
function overApposition(reading: Reading, comma: number, from: number): Source | null {
  let open = comma - 1;
  while (open > from && comma - open < LONGEST && wordAt(reading, open) !== ',') open--;
  if (wordAt(reading, open) !== ',' || comma - open < 2) return null;
  const phrase = phraseBefore(reading, open, from);
  if (!phrase) return null;
  const startsClause = phrase.first === from || !isWord(reading, phrase.first - 1);
  return startsClause || phrase.confidence > 0.85
    ? { first: phrase.first, end: comma, confidence: phrase.confidence * 0.9 }
    : null;
}

/** 'the lawyer who said', 'Roe, who said'. */
function beforeWho(reading: Reading, who: number, from: number): Source | null {
  const end = wordAt(reading, who - 1) === ',' ? who - 1 : who;
  const phrase = end > from ? phraseBefore(reading, end, from) : null;
  return phrase && { ...phrase, confidence: phrase.confidence * 0.9 };
}

/** 'The ministry condemned it and said': the subject of the verb before is the sentence's first phrase. */
function sharedSubject(reading: Reading, and: number, from: number): Source | null {
  const { words } = reading;
  if (words.pronouns.has(wordAt(reading, from))) return { first: from, end: from + 1, confidence: 0.7 };
  let end = from;
  if (words.determiners.has(wordAt(reading, end))) end++;
  if (!isWord(reading, end) || words.prepositions.has(wordAt(reading, end))) return null;
  while (end < and && end - from < LONGEST && (isCapital(reading, end) || (reading.mentionAt[end] ?? -1) >= 0)) end++;
  while (end < and && end - from < 3 && !words.speakers.has(wordAt(reading, end - 1))) end++;
  const known = words.speakers.has(wordAt(reading, end - 1)) || (reading.mentionAt[end - 1] ?? -1) >= 0;
  const article = words.determiners.has(wordAt(reading, from)) && end > from + 1;
  if (!known && article) end = from + 2;
  return known || article ? { first: from, end, confidence: known ? 0.65 : 0.6 } : null;
}

/** How sure such words are somebody who speaks. */
export function confidenceOf(reading: Reading, { first, end }: Run): number {
  let known = 0.6;
  for (let at = first; at < end; at++) {
    if ((reading.mentionAt[at] ?? -1) >= 0) return 0.92;
    if (reading.words.speakers.has(wordAt(reading, at))) known = 0.9;
    else if (isCapital(reading, at) && at > first) known = Math.max(known, 0.8);
  }
  return known;
}
