import type { Span, Stance, Suggestions } from '../suggestions.ts';
import { WORD } from './compile.ts';
import type { Clause } from './participants.ts';
import { bitsAt, isOwnerMark, type Reading, wordAt } from './reading.ts';

/** Indices of a text's items by position, for looking up from a trigger. */
export interface Positions {
  dates: number[];
  quantities: number[];
  attributions: number[];
}

/** How many items on each side of a trigger are looked at, so that a sentence of a megabyte stays cheap. */
const LOOK = 12;

/** Sorts what was found before by its place in the text. */
export function sortPositions({ dates, quantities, attributions }: Suggestions): Positions {
  return { dates: order(dates), quantities: order(quantities), attributions: order(attributions) };
}

function order(spans: readonly Span[]): number[] {
  return spans.map((_, index) => index).sort((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0));
}

/** Where in an order the items at or after a position begin. */
function seek(spans: readonly Span[], order: readonly number[], position: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[order[middle] ?? 0]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Items around a position that lie in a stretch, those nearest first. */
function near(spans: readonly Span[], order: readonly number[], at: number, { start, end }: Span): number[] {
  const from = seek(spans, order, at);
  return order
    .slice(Math.max(0, from - LOOK), from + LOOK)
    .filter((index) => (spans[index]?.start ?? -1) >= start && (spans[index]?.end ?? end + 1) <= end)
    .sort((a, b) => Math.abs((spans[a]?.start ?? 0) - at) - Math.abs((spans[b]?.start ?? 0) - at));
}

/** The stretch of text between two tokens. */
export function stretch({ document: { tokens } }: Reading, first: number, last: number): Span {
  const start = tokens.starts[first] ?? 0;
  return { start, end: Math.max(start, tokens.ends[last - 1] ?? start) };
}

/** Where the triggers before and after one lie, in UTF-16 units. */
export interface Between {
  before: number;
  after: number;
}

/** The nearest date of the clause that belongs to no other deed, or the only one of the sentence. */
export function dateOf(reading: Reading, clause: Clause, between: Between, { dates: order }: Positions): number | null {
  const { dates } = reading.found;
  const at = reading.document.tokens.starts[clause.trigger.first] ?? 0;
  const own = (index: number) => !isCountedFrom(reading, clause, dates[index]);
  const far = (index: number) => distance(dates[index]?.start ?? 0, at, between);
  const inClause = near(dates, order, at, stretch(reading, clause.first, clause.last))
    .filter(own)
    .sort((a, b) => far(a) - far(b));
  if (inClause[0] !== undefined) return inClause[0];
  const inSentence = near(dates, order, at, clause.sentence);
  return inSentence.length === 1 ? (inSentence.filter(own)[0] ?? null) : null;
}

/** Beyond another deed's word, a date is that one's. */
const ANOTHERS = 10_000;
/** After the deed before, a date may be that one's. */
const PERHAPS_ANOTHERS = 60;

function distance(start: number, at: number, { before, after }: Between): number {
  const far = Math.abs(start - at);
  if (start < before || start > after) return far + ANOTHERS;
  return start < at && before >= 0 ? far + PERHAPS_ANOTHERS : far;
}

/** 'Two weeks after the killing' is not when somebody was killed. */
function isCountedFrom({ document: { text, tokens } }: Reading, { trigger }: Clause, date: Span | undefined): boolean {
  const start = tokens.starts[trigger.first] ?? 0;
  if (!date || date.end > start || start - date.end > 16) return false;
  return AFTER.test(text.slice(date.start, start));
}

const AFTER = /\b(?:after|before|following|después|antes|tras|após|depois)\b[^.,;]{0,12}$/iu;

/** The nearest place that 'in', 'en' or 'em' introduces: in the clause after the trigger, then before it. */
export function placeOf(reading: Reading, { phrases, right, trigger, first, last }: Clause): number | null {
  const after = phrases.slice(right, right + LOOK).filter((phrase) => phrase.last <= last);
  const before = phrases.slice(Math.max(0, right - LOOK), right).filter((phrase) => phrase.first >= first);
  for (const phrase of [...after, ...before.reverse()]) {
    const mention = phrase.mention === null ? null : reading.found.mentions[phrase.mention];
    if (mention?.schema !== 'Place' && mention?.schema !== 'Country') continue;
    if (phrase.last - phrase.first > 6 || mention.form === 'demonym' || phrase.preposition < 0) continue;
    if (isOwnerMark(wordAt(reading, phrase.last))) continue;
    if (phrase.preposition >= trigger.first && phrase.preposition < trigger.last) continue;
    if (bitsAt(reading, phrase.preposition) & WORD.in) return phrase.mention;
  }
  return null;
}

/** Units that say how long or what share, not how many or how much. */
const MEASURES = new Set(['%', 'years', 'months', 'days', 'hours', 'weeks', 'km']);

/** The quantities of the clause that can belong to that kind: years are those of a punishment. */
export function quantitiesOf(reading: Reading, clause: Clause, { quantities: order }: Positions): number[] {
  const { quantities } = reading.found;
  const at = reading.document.tokens.starts[clause.trigger.first] ?? 0;
  const { kind } = clause.trigger.rule;
  const punishes = kind === 'sentence' || kind === 'conviction';
  return near(quantities, order, at, stretch(reading, clause.first, clause.last))
    .filter((index) => MEASURES.has(quantities[index]?.unit ?? '') === (punishes && isTime(quantities[index]?.unit)))
    .sort((a, b) => a - b);
}

function isTime(unit: string | undefined): boolean {
  return unit === 'years' || unit === 'months' || unit === 'days';
}

/** Words that report; at the end of a paragraph's next sentence they stand for both. */
const REPORTS = /^(?:reported|reports|informó|reportó|informou|noticiou)\b/i;

/** The innermost attribution that covers the trigger, or the one that ends the next sentence of the paragraph. */
export function attributionOf(reading: Reading, clause: Clause, positions: Positions): number | null {
  const { attributions } = reading.found;
  const { trigger, sentence } = clause;
  const { start, end } = stretch(reading, trigger.first, trigger.last);
  const order = positions.attributions;
  const from = seek(attributions, order, start + 1);
  for (let step = from - 1; step >= 0 && step >= from - LOOK; step--) {
    const index = order[step] ?? -1;
    if ((attributions[index]?.end ?? 0) >= end) return index;
  }
  return nextReport(reading, sentence, order);
}

function nextReport(
  { document, found }: Reading,
  sentence: Clause['sentence'],
  order: readonly number[],
): number | null {
  const { attributions } = found;
  const from = seek(attributions, order, sentence.end);
  for (const index of order.slice(from, from + 4)) {
    const attribution = attributions[index];
    if (!attribution || attribution.start > sentence.end + 600) break;
    const { cue, source } = attribution;
    if (!REPORTS.test(document.text.slice(cue.start, cue.start + 12))) continue;
    const between = document.text.slice(sentence.end, cue.start);
    if (between.length > 600 || between.includes('\n\n')) continue;
    if (/^\W{0,3}(?:\s|$)/.test(document.text.slice(source.end, source.end + 4)) && cue.start < source.start)
      return index;
  }
  return null;
}

/** Whether the text says that it is so: by words just before the trigger, else by who says it. */
export function stanceOf(reading: Reading, clause: Clause, attribution: number | null): Stance {
  const { trigger } = clause;
  if (trigger.form === 'future' || trigger.form === 'conditional') return 'hypothetical';
  const bits = bitsBefore(reading, clause);
  if (bits & WORD.denied) return 'denied';
  if (bits & WORD.negation) return 'negated';
  if (bits & WORD.hypothetical || isPurpose(reading, trigger.group, trigger.first)) return 'hypothetical';
  const after = bitsAt(reading, trigger.last) | bitsAt(reading, trigger.last + 1);
  if ((bits | (trigger.voice === 'noun' ? 0 : after)) & WORD.alleged) return 'alleged';
  return attribution === null ? 'asserted' : (reading.found.attributions[attribution]?.stance ?? 'asserted');
}

/** How far back words of doubt reach, and how far a 'not'. */
const DOUBT = 8;
const NOT = 3;
/** 'Does not tell of any arrest'. */
const NOT_NOUN = 5;

function bitsBefore(reading: Reading, { first, trigger }: Clause): number {
  let bits = 0;
  const reach = trigger.voice === 'noun' ? NOT_NOUN : NOT;
  for (let at = Math.max(first, trigger.group - DOUBT); at < trigger.first; at++) {
    // 'Police who could not …, killed': another verb's words end at a comma.
    if (wordAt(reading, at) === ',' && at < trigger.group) bits = 0;
    else if (isNoDoubt(wordAt(reading, at), wordAt(reading, at + 1))) continue;
    else bits |= at < trigger.group - reach ? bitsAt(reading, at) & ~WORD.negation : bitsAt(reading, at);
  }
  return bits;
}

/** 'The so-called killing', 'wanted for murder': words of doubt only before 'for', 'to'. */
function isNoDoubt(word: string, next: string): boolean {
  if (/^call/.test(word)) return !/^(?:for|on|upon)$/.test(next);
  return word === 'wanted' && next !== 'to' && next !== 'him' && next !== 'her';
}

/** 'to kill', 'para matar': what somebody means to do. */
function isPurpose(reading: Reading, group: number, first: number): boolean {
  const before = wordAt(reading, group - 1);
  return before === 'para' || wordAt(reading, first - 1) === 'to' || wordAt(reading, group) === 'to';
}
