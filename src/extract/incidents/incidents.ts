import type { Document, Sentence } from '../document/document.ts';
import type { Incident, Participant, Suggestions } from '../suggestions.ts';
import { accusedOf } from './accused.ts';
import { toParticipants } from './assign-roles.ts';
import { type Language, WORD } from './compile.ts';
import {
  attributionOf,
  type Between,
  dateOf,
  type Positions,
  placeOf,
  quantitiesOf,
  sortPositions,
  stanceOf,
  stretch,
} from './context.ts';
import { addIncluded, namedBy } from './included.ts';
import { incidentKind } from './kinds.ts';
import { type Clause, readClause, readNoun, readVerb, type Sides } from './participants.ts';
import { rate } from './rate.ts';
import { bitsAt, findPhrases, type Phrase, type Reading, readTokens, wordAt } from './reading.ts';
import { markRepeats } from './repeats.ts';
import { findTriggers, type Trigger } from './triggers.ts';

/** Below this an incident is not proposed. */
const LEAST = 0.3;
/** Longer sentences are quoted by the clause, in UTF-16 units. */
const LONG_SENTENCE = 400;

/** The incidents that a text tells of, in its order. */
export function findIncidents(document: Document, found: Suggestions, language: Language, by: string): Incident[] {
  const reading = readTokens(document, found, language);
  const positions = sortPositions(found);
  const incidents: Incident[] = [];
  for (const sentence of document.sentences) readSentence(reading, positions, sentence, by, incidents);
  return markRepeats(incidents, found);
}

function readSentence(
  reading: Reading,
  positions: Positions,
  sentence: Sentence,
  by: string,
  incidents: Incident[],
): void {
  const triggers = findTriggers(reading, sentence);
  if (triggers.length === 0) return;
  const phrases = findPhrases(reading, sentence);
  const read: { clause: Clause; sides: Sides }[] = [];
  let right = 0;
  let before: { trigger: Trigger; sides: Sides } | null = null;
  for (const trigger of triggers) {
    while (right < phrases.length && (phrases[right]?.first ?? 0) < trigger.last) right++;
    const clause = readClause(reading, sentence, phrases, trigger, right);
    const sides: Sides =
      trigger.voice === 'noun' ? readNoun(reading, clause) : readVerb(reading, clause, carry(before));
    sides.patients = sides.patients.map((phrase) => namedBy(reading, phrases, phrase));
    addIncluded(reading, clause, sides);
    const last = read.at(-1);
    if (last && shares(reading, last, clause)) last.sides.patients = sides.patients;
    if (last && isPair(reading, last, clause)) last.sides.patients = sides.patients;
    read.push({ clause, sides });
    if (trigger.voice !== 'noun') before = { trigger, sides };
  }
  let taken: Trigger | null = null;
  for (const [index, { clause, sides }] of read.entries()) {
    if (taken && isPartOf(reading, taken, clause.trigger)) continue;
    const around = {
      by,
      offence: isOffence(reading, read, clause.trigger),
      between: neighbours(reading, read, index),
      accused: clause.trigger.rule.kind === 'corruption' ? accusedOf(reading, clause, read) : [],
    };
    const incident =
      firstOf(reading, positions, clause, sides, around, incidents) ??
      otherwise(reading, positions, clause, around, incidents);
    if (!incident) continue;
    incidents.push(incident);
    taken = clause.trigger;
  }
}

function firstOf(
  reading: Reading,
  positions: Positions,
  clause: Clause,
  sides: Sides,
  around: Around,
  told: readonly Incident[],
): Incident | null {
  if (clause.trigger.rule.again && !isToldBefore(reading, clause.trigger, told)) return null;
  return toIncident(reading, positions, clause, sides, around);
}

/** What the same words show by another rule, where the first one's needs are not met. */
function otherwise(
  reading: Reading,
  positions: Positions,
  clause: Clause,
  around: Around,
  told: readonly Incident[],
): Incident | null {
  for (const rule of clause.trigger.others) {
    const other = { ...clause, trigger: { ...clause.trigger, rule } };
    if (rule.again && !isToldBefore(reading, other.trigger, told)) continue;
    const sides = other.trigger.voice === 'noun' ? readNoun(reading, other) : readVerb(reading, other, null);
    const incident = toIncident(reading, positions, other, sides, around);
    if (incident) return incident;
  }
  return null;
}

function neighbours({ document: { tokens } }: Reading, read: { clause: Clause }[], index: number): Between {
  const before = read[index - 1]?.clause.trigger.first;
  const after = read[index + 1]?.clause.trigger.first;
  return {
    before: before === undefined ? -1 : (tokens.starts[before] ?? -1),
    after: after === undefined ? Number.POSITIVE_INFINITY : (tokens.starts[after] ?? Number.POSITIVE_INFINITY),
  };
}

/** 'The measure' of a text that told of a sanction; 'the measure of' something is none. */
function isToldBefore(reading: Reading, { rule, first, last }: Trigger, incidents: readonly Incident[]): boolean {
  if (/^(?:an?|una?|uma?)$/.test(wordAt(reading, first - 1))) return false;
  if (!(bitsAt(reading, first - 1) & WORD.determiner) || bitsAt(reading, last) & WORD.of) return false;
  return incidents.some(({ kind, confidence }) => kind === rule.kind && confidence >= TOLD);
}

/** How sure the telling must be that a later word takes up. */
const TOLD = 0.5;

/** 'The kidnapping and murder of X': both are of X. */
function shares(reading: Reading, { clause, sides }: { clause: Clause; sides: Sides }, next: Clause): boolean {
  const { trigger } = clause;
  if (trigger.voice !== 'noun' || next.trigger.voice !== 'noun') return false;
  if (sides.patients.length + sides.agents.length > 0 || next.trigger.first - trigger.last > 3) return false;
  return (bitsAt(reading, trigger.last) & WORD.and) !== 0;
}

/** 'Attacked and beat people': both did it to them. */
function isPair(reading: Reading, { clause, sides }: { clause: Clause; sides: Sides }, next: Clause): boolean {
  const { trigger } = clause;
  if (trigger.voice !== 'active' || next.trigger.voice !== 'active' || sides.patients.length > 0) return false;
  return next.trigger.first - trigger.last === 1 && (bitsAt(reading, trigger.last) & WORD.and) !== 0;
}

/** Bare nouns after 'accused of' are names of offences: what somebody is said to have done. */
function isOffence(reading: Reading, read: { clause: Clause }[], { voice, first }: Trigger): boolean {
  if (voice !== 'noun' || bitsAt(reading, first - 1) & WORD.determiner) return false;
  const legal = read.findLast(({ clause: { trigger } }) => trigger.voice !== 'noun' && trigger.last <= first)?.clause;
  return legal !== undefined && LEADS_TO_DEED.has(legal.trigger.rule.kind) && first - legal.trigger.last < 16;
}

/** The 'sanctions' of 'imposed sanctions'. */
function isPartOf(reading: Reading, verb: Trigger, { rule, first, last }: Trigger): boolean {
  if (verb.rule.kind !== rule.kind || first - verb.last > 8) return false;
  for (let at = first; at < last; at++) if (verb.rule.after?.has(wordAt(reading, at))) return true;
  return false;
}

/** Whom a following verb without a subject is about: after 'was charged' and its like the one who was. */
function carry(before: { trigger: Trigger; sides: Sides } | null): Sides | null {
  if (!before) return null;
  const { trigger, sides } = before;
  const { id, agent } = incidentKind(trigger.rule.kind);
  const legal = (agent === 'authority' || agent === 'accuser') && id !== 'expulsion' && id !== 'sanction';
  const passes = trigger.voice === 'passive' || (legal && LEADS_TO_DEED.has(id));
  return passes ? { ...sides, agents: sides.patients } : sides;
}

/** Kinds that are followed by what the person did: 'accused of killing'. */
const LEADS_TO_DEED = new Set(['accusation', 'charge', 'conviction', 'sentence', 'trial']);

/** What the sentence says around a trigger. */
interface Around {
  by: string;
  offence: boolean;
  between: Between;
  accused: Phrase[];
}

function toIncident(
  reading: Reading,
  positions: Positions,
  clause: Clause,
  sides: Sides,
  { by, offence, between, accused }: Around,
): Incident | null {
  const { trigger, sentence } = clause;
  const participants = toParticipants(reading, clause, sides, accused);
  const attribution = attributionOf(reading, clause, positions);
  const date = dateOf(reading, clause, between, positions);
  const place = placeOf(reading, clause);
  const quantities = quantitiesOf(reading, clause, positions);
  const told = stanceOf(reading, clause, attribution);
  const stance = offence && told === 'asserted' ? 'alleged' : told;
  const known = { participants, date, place, quantities, stance, offence };
  const confidence = rate(reading, clause, sides, known);
  if (confidence < LEAST) return null;
  return {
    ...quoteOf(reading, clause, participants),
    confidence,
    by,
    kind: trigger.rule.kind,
    trigger: stretch(reading, trigger.first, objectEnd(reading, trigger)),
    attribution,
    participants,
    date,
    place,
    quantities,
    stance,
    part: sentence.part,
  };
}

/** 'Imposing financial sanctions' shows it together. */
function objectEnd(reading: Reading, { rule, voice, last }: Trigger): number {
  if (!rule.after || voice === 'noun' || !reading.language.triggers.size) return last;
  for (let at = last; at < last + 6; at++) {
    if (!rule.after.has(wordAt(reading, at))) continue;
    const forms = reading.language.triggers.get(wordAt(reading, at));
    if (
      LIGHT.test(wordAt(reading, last - 1)) ||
      forms?.some((one) => one.form === 'noun' && one.rule.kind === rule.kind)
    )
      return at + 1;
  }
  return last;
}

/** Verbs that say nothing without their object: 'impuso restricciones', 'imposing restrictions'. */
const LIGHT = /^(?:impos|impus|impon|anunci|announc|serv)/;

/** What an editor reads: the sentence, or of a long one the clause with its participants. */
function quoteOf(reading: Reading, clause: Clause, participants: Participant[]): { start: number; end: number } {
  const { sentence, first, last } = clause;
  if (sentence.end - sentence.start <= LONG_SENTENCE) return { start: sentence.start, end: sentence.end };
  const { start, end } = stretch(reading, first, last);
  return {
    start: Math.max(sentence.start, Math.min(start, ...participants.map((participant) => participant.start))),
    end: Math.min(sentence.end, Math.max(end, ...participants.map((participant) => participant.end))),
  };
}
