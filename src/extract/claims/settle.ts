import { type Document, sentenceAt } from '../document/document.ts';
import type { ExtractedClaim, Stance, Suggestions } from '../suggestions.ts';
import type { Draft, Reading } from './reading.ts';

/** Dates and attributions by the sentences that they touch. */
export interface BySentence {
  dates: Map<number, number[]>;
  attributions: Map<number, number[]>;
}

/** Sentences that an attribution may run over. */
const LONGEST = 40;

/** The dates of each sentence and the attributions that touch it, by index. */
export function bySentence(document: Document, { dates, attributions }: Suggestions): BySentence {
  const found: BySentence = { dates: new Map(), attributions: new Map() };
  const add = (map: Map<number, number[]>, key: number, index: number) => {
    const list = map.get(key);
    if (list) list.push(index);
    else map.set(key, [index]);
  };
  for (const [index, { start }] of dates.entries()) add(found.dates, sentenceAt(document, start), index);
  attributions.forEach(({ start, end }, index) => {
    const first = sentenceAt(document, start);
    const last = Math.min(sentenceAt(document, end - 1), first + LONGEST);
    for (let k = first; k <= last; k++) add(found.attributions, k, index);
  });
  return found;
}

/** Items of a sentence that are looked at, so that a sentence of a megabyte stays cheap. */
const MOST = 50;

/** Kinds that happen on a day: the only date of the sentence is theirs. Of others only a date in the passage. */
const HAPPENINGS = new Set(['legalStatus', 'accuses', 'asksHelpFrom']);

/** Gives a draft its passage, date, source and stance. `number`: the sentence's. */
export function settle(reading: Reading, draft: Draft, near: BySentence, number: number, by: string): ExtractedClaim {
  const { document, found, sentence } = reading;
  const start = document.tokens.starts[draft.first] ?? sentence.start;
  const end = document.tokens.ends[draft.last - 1] ?? sentence.end;
  const dates = (near.dates.get(number) ?? []).slice(0, MOST);
  const inside = dates.filter(
    (one) => (found.dates[one]?.start ?? -1) >= start && (found.dates[one]?.end ?? end + 1) <= end + 25,
  );
  const said = (near.attributions.get(number) ?? [])
    .slice(0, MOST)
    .filter(
      (one) => (found.attributions[one]?.start ?? end) <= start + 1 && (found.attributions[one]?.end ?? 0) >= end - 1,
    );
  const attribution = said[0] ?? null;
  return {
    start,
    end,
    confidence: Math.round(draft.confidence * (sentence.end - sentence.start > 1500 ? 0.7 : 1) * 1000) / 1000,
    by,
    predicate: draft.predicate,
    subject: byName(reading, draft.subject),
    object: draft.object === null ? null : byName(reading, draft.object),
    value: draft.value,
    date: inside[0] ?? (HAPPENINGS.has(draft.predicate) && dates.length === 1 ? (dates[0] ?? null) : null),
    attribution,
    stance: stanceOf(draft.stance, attribution === null ? undefined : found.attributions[attribution]?.stance),
    part: sentence.part,
  };
}

/** Of a description ('the cartel') the nearest mention before that names whom it means. */
function byName({ found: { mentions }, document: { text } }: Reading, index: number): number {
  const mention = mentions[index];
  const isCalled = mention?.form === 'alias' && mention.name !== text.slice(mention.start, mention.end);
  const stands = mention?.form === 'description' || (isCalled && mention?.entity === null);
  if (!mention || !stands || mention.first === index) return index;
  for (let at = index - 1; at >= 0 && at > index - MOST; at--) {
    const one = mentions[at];
    if (one?.first === mention.first && one.form !== 'description' && one.form !== 'alias') return at;
  }
  return mention.first;
}

/** What the sentence itself says counts before what its source is said to think of it. */
function stanceOf(own: Stance, source: Stance | undefined): Stance {
  return own !== 'asserted' || source === undefined ? own : source;
}
