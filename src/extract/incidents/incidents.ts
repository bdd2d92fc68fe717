import type { Document, Sentence } from '../document/document.ts';
import type { Incident, Participant, Suggestions } from '../suggestions.ts';
import { isActor, toParticipants } from './assign-roles.ts';
import { type Language, type TriggerRule, WORD } from './compile.ts';
import {
  attributionOf,
  dateOf,
  type Positions,
  placeOf,
  quantitiesOf,
  sortPositions,
  stanceOf,
  stretch,
} from './context.ts';
import { incidentKind } from './kinds.ts';
import { type Clause, readClause, readNoun, readVerb, type Sides } from './participants.ts';
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
    const last = read.at(-1);
    if (last && shares(reading, last, clause)) last.sides.patients = sides.patients;
    read.push({ clause, sides });
    if (trigger.voice !== 'noun') before = { trigger, sides };
  }
  let taken: Trigger | null = null;
  for (const { clause, sides } of read) {
    if (isOffence(reading, read, clause.trigger)) continue;
    if (taken && isPartOf(reading, taken, clause.trigger)) continue;
    const incident = toIncident(reading, positions, clause, sides, by);
    if (!incident) continue;
    incidents.push(incident);
    taken = clause.trigger;
  }
}

/** 'The kidnapping and murder of X': both are of X. */
function shares(reading: Reading, { clause, sides }: { clause: Clause; sides: Sides }, next: Clause): boolean {
  const { trigger } = clause;
  if (trigger.voice !== 'noun' || next.trigger.voice !== 'noun') return false;
  if (sides.patients.length + sides.agents.length > 0 || next.trigger.first - trigger.last > 3) return false;
  return (bitsAt(reading, trigger.last) & WORD.and) !== 0;
}

/** Bare nouns after 'accused of' are names of offences. */
function isOffence(reading: Reading, read: { clause: Clause }[], { voice, first }: Trigger): boolean {
  if (voice !== 'noun' || bitsAt(reading, first - 1) & WORD.determiner) return false;
  const legal = read.findLast(({ clause: { trigger } }) => trigger.voice !== 'noun' && trigger.last <= first)?.clause;
  return legal !== undefined && LEADS_TO_DEED.has(legal.trigger.rule.kind) && first - legal.trigger.last < 16;
}

/** The 'sanctions' of 'imposed sanctions'. */
function isPartOf(reading: Reading, verb: Trigger, { rule, first }: Trigger): boolean {
  if (verb.rule.kind !== rule.kind || first - verb.last > 8) return false;
  return verb.rule.after?.has(wordAt(reading, first)) ?? false;
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

function toIncident(reading: Reading, positions: Positions, clause: Clause, sides: Sides, by: string): Incident | null {
  const { trigger, sentence } = clause;
  const participants = toParticipants(reading, clause, sides);
  const attribution = attributionOf(reading, clause, positions);
  const date = dateOf(reading, clause, positions);
  const place = placeOf(reading, clause);
  const quantities = quantitiesOf(reading, clause, positions);
  const stance = stanceOf(reading, clause, attribution);
  const known = { participants, date, place, quantities, stance };
  const confidence = rate(reading, clause, sides, known);
  if (confidence < LEAST) return null;
  return {
    ...quoteOf(reading, clause, participants),
    confidence,
    by,
    kind: trigger.rule.kind,
    trigger: stretch(reading, trigger.first, trigger.last),
    attribution,
    ...known,
    part: sentence.part,
  };
}

type Known = Pick<Incident, 'participants' | 'date' | 'place' | 'quantities' | 'stance'>;

/** How sure an incident is: by its words, then by what else the sentence gives of it. */
function rate(reading: Reading, clause: Clause, sides: Sides, known: Known): number {
  const { rule, voice, sure } = clause.trigger;
  const share = voice === 'noun' ? rateNoun(reading, clause, sides, known) : rateVerb(reading, clause, sides);
  let confidence = rule.confidence * sure * share;
  if (known.stance === 'hypothetical') confidence *= 0.55;
  if (known.stance === 'negated') confidence *= 0.6;
  return Math.round(Math.min(0.95, confidence) * 100) / 100;
}

function rateVerb(reading: Reading, clause: Clause, sides: Sides): number {
  const { trigger } = clause;
  const { needs, subject } = trigger.rule;
  const patient = sides.patients.some((phrase) => fits(needs, phrase)) || hasPronoun(reading, clause);
  if (needs && !patient)
    return trigger.voice === 'passive' && hasAuxiliary(reading, clause) && needs === 'actor' ? 0.6 : 0;
  if (trigger.rule.kind === 'aid' && sides.patients.length + sides.beneficiaries.length === 0) return 0;
  // 'Gangs extort shopkeepers' tells of a habit.
  const habit = trigger.form === 'present' || trigger.form === 'base' ? 0.75 : 1;
  // Without a subject an English verb was perhaps an adjective: 'designated officials'.
  const alone = trigger.voice === 'active' && sides.agents.length === 0 && reading.language.language === 'en';
  if (patient) return alone ? habit * 0.75 : habit;
  if (sides.agents.length > 0 && !sides.unknownPatient) return 0.75 * habit;
  if (trigger.voice === 'free' || subject) return 0.5;
  return trigger.voice === 'passive' && !hasAuxiliary(reading, clause) ? 0.35 : 0.65 * habit;
}

/** Whether a passive has its auxiliary. */
function hasAuxiliary(reading: Reading, { trigger }: Clause): boolean {
  for (let at = trigger.group; at < trigger.first; at++) if (bitsAt(reading, at) & WORD.passive) return true;
  return false;
}

const PRONOUNS = new Set('he she they him them her lo los la las le les ele ela eles elas él ella ellos'.split(' '));

function hasPronoun(reading: Reading, { trigger }: Clause): boolean {
  const at = trigger.voice === 'passive' || trigger.rule.subject ? trigger.group - 1 : trigger.last;
  const word = wordAt(reading, at);
  if (!PRONOUNS.has(word) && !(trigger.voice === 'active' && isClitic(wordAt(reading, trigger.first - 1))))
    return false;
  // Spanish 'la', 'los' after a verb are articles.
  return trigger.voice === 'passive' || reading.language.language === 'en' || at < trigger.first;
}

function isClitic(word: string): boolean {
  return word === 'lo' || word === 'los' || word === 'le' || word === 'les';
}

function rateNoun(reading: Reading, clause: Clause, sides: Sides, known: Known): number {
  const { trigger } = clause;
  const { needs } = trigger.rule;
  const named = sides.patients.some((phrase) => fits(needs, phrase));
  if (named) return isHabit(reading, clause, sides, known) ? 0.6 : 0.95;
  if (needs && sides.agents.length === 0) return 0;
  if (isGeneral(reading, clause)) return 0;
  if (sides.agents.length > 0) return sides.unknownPatient ? 0.6 : 0.85;
  if (sides.unknownPatient) return 0.4;
  const definite = (bitsAt(reading, trigger.first - 1) & WORD.determiner) !== 0;
  if (known.date !== null || known.place !== null || known.quantities.length > 0) return definite ? 0.8 : 0.65;
  return definite ? 0.6 : 0.3;
}

/** 'Attacks on journalists' are many, and none in particular. */
function isHabit(reading: Reading, { trigger }: Clause, sides: Sides, { date, quantities }: Known): boolean {
  if (date !== null || quantities.length > 0 || sides.agents.length > 0) return false;
  if (sides.patients.some(({ mention }) => mention !== null)) return false;
  return (
    !(bitsAt(reading, trigger.first - 1) & WORD.determiner) && !(bitsAt(reading, trigger.first - 2) & WORD.determiner)
  );
}

/** 'Fight against kidnapping' tells of no incident. */
function isGeneral(reading: Reading, { trigger, first }: Clause): boolean {
  for (let at = trigger.first - 1; at >= first && at >= trigger.first - 4; at--) {
    const bits = bitsAt(reading, at);
    if (bits & WORD.determiner && wordAt(reading, at) !== 'any') return false;
    if (bits & WORD.general) return true;
  }
  return false;
}

function fits(needs: TriggerRule['needs'], phrase: Phrase): boolean {
  if (needs === 'cargo') return phrase.kind === 'goods' || phrase.kind === 'weapon';
  if (needs === 'actor') return isActor(phrase);
  return needs !== 'goods' || !isActor(phrase);
}

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
