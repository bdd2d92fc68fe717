import { isCapital, isInitial, isOwn, isVerb, isWord, type Reading, wordAt } from './reading.ts';
import { confidenceOf, isSpeaker, type Source } from './source.ts';

/** The most tokens of a source. */
const LONGEST = 16;

/** The noun phrase that begins at a token, of who is said to speak: after 'according to', after 'said' or 'dijo'. */
export function sourceAfter(reading: Reading, at: number, limit: number): Source | null {
  const { words } = reading;
  const first = wordAt(reading, at);
  if (at >= limit || isOwn(reading, at) || (words.between.has(first) && !words.determiners.has(first))) return null;
  if (words.pronouns.has(first) && !(words.determiners.has(first) && isWord(reading, at + 1))) {
    return { first: at, end: at + 1, confidence: 0.85 };
  }
  let end = at;
  while (end < limit && end - at < LONGEST && continuesRight(reading, at, end)) end++;
  // 'according to multiple, credible reports'.
  const adjective =
    end === at + 1 && wordAt(reading, end) === ',' && !isCapital(reading, at) && !isSpeaker(reading, at);
  if (adjective) for (end++; end < limit && end - at < LONGEST && continuesRight(reading, end - 1, end); ) end++;
  while (end > at && isTail(reading, end - 1)) end--;
  if (end === at || (end === at + 1 && words.determiners.has(first))) return null;
  const whole = withName(reading, at, end, limit);
  return { first: at, end: whole, confidence: confidenceOf(reading, { first: at, end: whole }) };
}

/** Whether the phrase goes on to the right over a token. */
function continuesRight(reading: Reading, first: number, at: number): boolean {
  const { words } = reading;
  const word = wordAt(reading, at);
  const mention = reading.mentionAt[at] ?? -1;
  const demonym = reading.mentions[mention]?.form === 'demonym' && words.dropsSubjects;
  if (demonym && at > first && isWord(reading, at - 1)) return true;
  if (mention >= 0 && at > first && startsAnother(reading, at)) return false;
  if (mention >= 0) return at === first || mention === reading.mentionAt[at - 1] || !endsBefore(reading, first, at);
  if (/^(?:'s|’s|-|’|')$/.test(word)) return at > first;
  if (word === '.') return isInitial(reading, at) && isCapital(reading, at + 1);
  if (!isWord(reading, at)) return false;
  if ((reading.dateEnds[at] ?? 0) > at || reading.dated[at] === 1) return modifies(reading, first, at);
  if (words.links.has(word))
    return at > first && isWord(reading, at + 1) && !((reading.dateEnds[at + 1] ?? 0) > at + 1);
  if (words.and.has(word)) return isCapital(reading, at - 1) && isCapital(reading, at + 1);
  const afterLink = at === first || words.links.has(wordAt(reading, at - 1));
  if (words.determiners.has(word)) return afterLink || words.determiners.has(wordAt(reading, at - 1));
  if (words.borders.has(word) || words.prepositions.has(word) || words.pronouns.has(word)) return false;
  if (words.who.has(word) || words.that.has(word)) return false;
  if (at > first && !isCapital(reading, at) && isVerb(reading, at)) return false;
  if (words.dropsSubjects && isSpeaker(reading, at - 1) && ADJECTIVE.test(word)) return true;
  return isCapital(reading, at) || !endsBefore(reading, first, at);
}

/** 'According to the State Department Roe asked': a person's name right behind that of a body. */
function startsAnother({ mentions, mentionAt }: Reading, at: number): boolean {
  const [before, here] = [mentionAt[at - 1] ?? -1, mentionAt[at] ?? -1];
  if (before < 0 || before === here) return false;
  return (
    /^(?:PublicBody|Organization|Company)$/.test(mentions[before]?.schema ?? '') && mentions[here]?.schema === 'Person'
  );
}

/** 'la Policía local', 'a Justiça federal', 'el fiscal regional': how adjectives behind such a noun end. */
const ADJECTIVE =
  /(?:al|ais|ales|an[oa]s?|ense|enses|eñ[oa]s?|eir[oa]s?|ic[oa]s?|il|is|inos?|inas?|ar|ares|[ai]d[oa]s)$/;

/** 'a June 2011 report': a date between an article and its noun. */
function modifies(reading: Reading, first: number, at: number): boolean {
  let start = at;
  while (start > first && (reading.dated[start - 1] === 1 || (reading.dateEnds[start - 1] ?? 0) > start - 1)) start--;
  let end = Math.max(at + 1, reading.dateEnds[start] ?? 0);
  while (reading.dated[end] === 1) end++;
  const noun =
    isWord(reading, end) && !isCapital(reading, end) && !reading.words.prepositions.has(wordAt(reading, end));
  return (
    reading.document.language === 'en' &&
    start > first &&
    reading.words.determiners.has(wordAt(reading, start - 1)) &&
    noun
  );
}

/** Whether a lower-case word cannot belong to what stands before it: behind a name, or behind the noun of a speaker. */
function endsBefore(reading: Reading, first: number, at: number): boolean {
  if (at === first) return false;
  const before = wordAt(reading, at - 1);
  if (reading.words.determiners.has(before) || reading.words.links.has(before) || !isWord(reading, at - 1))
    return false;
  if (isCapital(reading, at)) return false;
  const named = (reading.mentionAt[at - 1] ?? -1) >= 0 || (isCapital(reading, at - 1) && at - 1 > first);
  const demonym = named && reading.mentions[reading.mentionAt[at - 1] ?? -1]?.form === 'demonym';
  if (demonym) return false;
  return named || (isSpeaker(reading, at - 1) && !isSpeaker(reading, at));
}

function isTail(reading: Reading, at: number): boolean {
  const { words } = reading;
  const word = wordAt(reading, at);
  return words.links.has(word) || words.determiners.has(word) || words.and.has(word) || /^[-’']$/.test(word);
}

/** With the name that stands behind the office: 'el secretario de Estado, Ada Roe,'. */
function withName(reading: Reading, first: number, end: number, limit: number): number {
  if (wordAt(reading, end) !== ',' || !isCapital(reading, end + 1)) return end;
  // A name is no office: 'Roe, Paz and others' goes on with somebody else.
  if (isCapital(reading, first) && isCapital(reading, end - 1)) return end;
  let after = end + 1;
  while (after < limit && after - end < 6 && isCapital(reading, after)) after++;
  const next = wordAt(reading, after);
  return after >= limit || next === ',' || next === '.' ? after : end;
}
