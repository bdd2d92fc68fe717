import { PREDICATES } from '../claims/predicates.ts';
import { type Document, sentenceAt } from '../document/document.ts';
import { INCIDENT_KINDS } from '../incidents/kinds.ts';
import type { ExtractedClaim, Incident, Mention, MentionSchema, Span, Suggestions } from '../suggestions.ts';
import { NAME_KINDS } from './prompt.ts';
import type { Answer } from './read-answer.ts';

/** What a model's answers about one text came to. */
export interface TakenIn {
  mentions: Mention[];
  incidents: Incident[];
  claims: ExtractedClaim[];
  /** Items left out: not in the text letter for letter, of no known kind, or without the names that they are about. */
  dropped: number;
}

/** Nobody has measured a model that the newsroom chose: its items never stand above what was measured. */
const CONFIDENCE = 0.5;
/** Places at which one name is marked. */
const MOST_PLACES = 50;

const KINDS = new Set<string>(NAME_KINDS);
const INCIDENTS = new Set(INCIDENT_KINDS.map(({ id }) => id));

/**
 * Takes from an answer about the passage that begins at `offset` what stands in the text letter for letter and is new;
 * items of the extractors before it are never changed, only added to (their indexes stay).
 */
export function takeIn(document: Document, found: Suggestions, answer: Answer, passage: Span, by: string): TakenIn {
  const taken: TakenIn = { mentions: [], incidents: [], claims: [], dropped: answer.malformed };
  for (const item of answer.mentions) takeName(document, found, taken, item, passage, by);
  for (const item of answer.incidents) takeIncident(document, found, taken, item, passage, by);
  for (const item of answer.claims) takeClaim(document, found, taken, item, passage, by);
  return taken;
}

function takeName(
  { text }: Document,
  found: Suggestions,
  taken: TakenIn,
  { quote, kind }: Answer['mentions'][number],
  passage: Span,
  by: string,
): void {
  const places = KINDS.has(kind) ? placesOf(text, quote, passage) : [];
  if (places.length === 0) taken.dropped++;
  const known = (place: Span) => [...found.mentions, ...taken.mentions].some((one) => overlaps(one, place));
  let first = -1;
  for (const place of places) {
    if (known(place)) continue;
    const index = found.mentions.length + taken.mentions.length;
    if (first < 0) first = index;
    const schema = kind as MentionSchema;
    const rest = { form: 'name', name: quote, entity: null, candidates: [], first, role: null } as const;
    taken.mentions.push({ ...place, confidence: CONFIDENCE, by, schema, ...rest, candidates: [] });
  }
}

function takeIncident(
  document: Document,
  found: Suggestions,
  taken: TakenIn,
  { kind, trigger, sentence }: Answer['incidents'][number],
  passage: Span,
  by: string,
): void {
  const where = sentenceOf(document, sentence, passage);
  const [at] = where && INCIDENTS.has(kind) ? placesOf(document.text, trigger, where) : [];
  if (!where || !at) {
    taken.dropped++;
    return;
  }
  if ([...found.incidents, ...taken.incidents].some((one) => overlaps(one.trigger, at))) return;
  taken.incidents.push({
    start: where.start,
    end: where.end,
    confidence: CONFIDENCE,
    by,
    kind,
    trigger: at,
    participants: [],
    date: null,
    place: null,
    attribution: null,
    quantities: [],
    stance: 'alleged',
    part: where.part,
  });
}

function takeClaim(
  document: Document,
  found: Suggestions,
  taken: TakenIn,
  { predicate, subject, object, sentence }: Answer['claims'][number],
  passage: Span,
  by: string,
): void {
  const where = sentenceOf(document, sentence, passage);
  const allowed = Object.hasOwn(PREDICATES, predicate) ? PREDICATES[predicate as keyof typeof PREDICATES] : null;
  const mentions = [...found.mentions, ...taken.mentions];
  const named = (name: string, schemata: readonly MentionSchema[] | null | undefined) => {
    const [place] = where ? placesOf(document.text, name, where) : [];
    const index = place ? mentions.findIndex((one) => overlaps(one, place)) : -1;
    return index >= 0 && schemata?.includes(mentions[index]!.schema) ? index : -1;
  };
  const [one, other] = [named(subject, allowed?.subject), named(object, allowed?.object)];
  if (!where || one < 0 || other < 0 || one === other) {
    taken.dropped++;
    return;
  }
  const same = (claim: ExtractedClaim) =>
    claim.predicate === predicate && claim.subject === one && claim.object === other;
  if ([...found.claims, ...taken.claims].some(same)) return;
  taken.claims.push({
    start: where.start,
    end: where.end,
    confidence: CONFIDENCE,
    by,
    predicate,
    subject: one,
    object: other,
    value: null,
    date: null,
    attribution: null,
    stance: 'alleged',
    part: where.part,
  });
}

/** The sentence of the text in which a quoted one begins, when that stands there letter for letter. */
function sentenceOf(document: Document, quote: string, passage: Span) {
  const [place] = placesOf(document.text, quote, passage);
  return place ? document.sentences[sentenceAt(document, place.start)] : undefined;
}

/** Where words stand in a stretch, letter for letter and as whole words. */
function placesOf(text: string, quote: string, { start, end }: Span): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(quote, start); at >= 0 && at + quote.length <= end; at = text.indexOf(quote, at + 1)) {
    const span = { start: at, end: at + quote.length };
    if (!isLetter(text, at - 1, at) && !isLetter(text, span.end, span.end - 1)) places.push(span);
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

/** Whether letters stand on both sides of a border: then it is none between words. */
function isLetter(text: string, outside: number, inside: number): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return letter.test(text[outside] ?? '') && letter.test(text[inside] ?? '');
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
