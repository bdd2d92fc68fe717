import { isCapital, isInitial, isOwn, isVerb, isWord, type Reading, wordAt } from './reading.ts';
import { isSpeaker, type Source } from './source.ts';
import { sourceAfter } from './source-after.ts';

/** The longest subject that is taken where no noun of a speaker and no name says where it ends. */
const SHORT = 4;

/** The first phrase of a sentence if it can be a subject, over what opens it: 'In 2009, the ministry …'. */
export function firstSource(reading: Reading, from: number, limit: number): Source | null {
  const { words } = reading;
  const at = overOpening(reading, from, limit);
  if (at >= limit) return null;
  if (isVerb(reading, at) && (!isCapital(reading, at) || (at === from && words.dropsSubjects)))
    return sourceAfter(reading, at + 1, limit);
  const first = wordAt(reading, at);
  if (isOwn(reading, at) || /^(?:i|we|you)['’]/.test(first)) return null;
  if (words.pronouns.has(first) && !(words.determiners.has(first) && isWord(reading, at + 1)))
    return { first: at, end: at + 1, confidence: 0.7 };
  if (
    (words.prepositions.has(first) && !words.determiners.has(first)) ||
    words.borders.has(first) ||
    (words.noClause.has(first) && !words.determiners.has(first))
  )
    return null;
  const source = sourceAfter(reading, at, limit);
  // 'MS ROE: …': who speaks in a transcript.
  if (!source || wordAt(reading, source.end) === ':') return null;
  const end = headEnd(reading, source.first, source.end);
  return end === null ? null : { first: source.first, end, confidence: source.confidence * 0.78 };
}

/** Where the phrase ends: behind the first noun of a speaker or name, with what is linked to it. */
function headEnd(reading: Reading, first: number, end: number): number | null {
  const { words } = reading;
  let head = -1;
  for (let at = first; at < end; at++) {
    const known = isSpeaker(reading, at) || (reading.mentionAt[at] ?? -1) >= 0 || isCapital(reading, at);
    if (known && (at > first || isCapital(reading, at))) head = at;
    else if (isSpeaker(reading, at)) head = at;
    else if (isInitial(reading, at) || /^['’]s?$/.test(wordAt(reading, at))) continue;
    else if (head >= 0 && !words.links.has(wordAt(reading, at)) && !words.determiners.has(wordAt(reading, at))) break;
  }
  if (head < 0) {
    const article = words.determiners.has(wordAt(reading, first)) && end - first >= 2;
    return article && end - first <= SHORT ? Math.min(end, first + 3) : article ? first + 2 : null;
  }
  const opening = head === first && words.determiners.has(wordAt(reading, first));
  return opening ? Math.min(end, first + 2) : head + 1;
}

/** Over a phrase of time, place or manner with which a sentence opens, up to its comma. */
function overOpening(reading: Reading, from: number, limit: number): number {
  const { words } = reading;
  let at = from;
  while (at < limit && (/^[-–—•*“"«”»,]$/.test(wordAt(reading, at)) || reading.quoted[at] === 1)) at++;
  const word = wordAt(reading, at);
  const opens =
    words.prepositions.has(word) ||
    (words.between.has(word) && !words.determiners.has(word)) ||
    (reading.dateEnds[at] ?? 0) > at ||
    words.condition.has(word) ||
    words.and.has(word) ||
    /(?:.{3}[ai]d[oa]s?|.{3}ndo)$/.test(word) ||
    /^(?:asked|speaking|citing|based|according|given|following|despite|writing)$/.test(word) ||
    (wordAt(reading, at + 1) === ',' && !isCapitalName(reading, at)) ||
    /^(?:while|when|as|although|though|but|because|however|meanwhile|cuando|mientras|aunque|pero|sin|al|quando|enquanto|embora|mas|porém|ao|se|no|na|nos|nas)$/.test(
      word,
    );
  if (!opens) return at;
  for (let comma = at + 1; comma < Math.min(limit, at + 20); comma++) {
    if (wordAt(reading, comma) === ',' && reading.quoted[comma] !== 1) return comma + 1;
    if (/^[.;:]$/.test(wordAt(reading, comma))) break;
  }
  const dated = reading.dateEnds[at] ?? 0;
  if (dated > at) return dated;
  return words.and.has(word) || /^(?:but|pero|mas)$/.test(word) ? at + 1 : at;
}

function isCapitalName(reading: Reading, at: number): boolean {
  return (reading.mentionAt[at] ?? -1) >= 0;
}
