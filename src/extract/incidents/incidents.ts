import type { Document, Sentence } from '../document/document.ts';
import type { Incident, Participant, Suggestions } from '../suggestions.ts';
import { accusedOf } from './accused.ts';
import { toParticipants } from './assign-roles.ts';
import { type Language, type TriggerRule, WORD } from './compile.ts';
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
import { addIncluded } from './included.ts';
import { incidentKind } from './kinds.ts';
import { type Clause, readClause, readNoun, readVerb, type Sides } from './participants.ts';
import { bitsAt, findPhrases, isActor, type Phrase, type Reading, readTokens, wordAt } from './reading.ts';
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
    if (clause.trigger.rule.again && !isToldBefore(reading, clause.trigger, incidents)) continue;
    const around = {
      by,
      offence: isOffence(reading, read, clause.trigger),
      between: neighbours(reading, read, index),
      accused: clause.trigger.rule.kind === 'corruption' ? accusedOf(reading, clause, read) : [],
    };
    const incident =
      toIncident(reading, positions, clause, sides, around) ?? otherwise(reading, positions, clause, around);
    if (!incident) continue;
    incidents.push(incident);
    taken = clause.trigger;
  }
}

/** What the same words show by another rule, where the first one's needs are not met. */
function otherwise(reading: Reading, positions: Positions, clause: Clause, around: Around): Incident | null {
  for (const rule of clause.trigger.others) {
    if (rule.again) continue;
    const other = { ...clause, trigger: { ...clause.trigger, rule } };
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
function isToldBefore(reading: Reading, { rule, first, last }: Trigger, incidents: Incident[]): boolean {
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

type Known = Pick<Incident, 'participants' | 'date' | 'place' | 'quantities' | 'stance'> & { offence: boolean };

/** 'Imposing financial sanctions' shows it together. */
function objectEnd(reading: Reading, { rule, voice, last }: Trigger): number {
  if (!rule.after || voice === 'noun' || !reading.language.triggers.size) return last;
  for (let at = last; at < last + 4; at++) {
    const forms = rule.after.has(wordAt(reading, at)) ? reading.language.triggers.get(wordAt(reading, at)) : undefined;
    if (forms?.some((form) => form.form === 'noun' && form.rule.kind === rule.kind)) return at + 1;
  }
  return last;
}

/** How sure an incident is: by its words, then by what else the sentence gives of it. */
function rate(reading: Reading, clause: Clause, sides: Sides, known: Known): number {
  const { rule, voice, sure } = clause.trigger;
  const share = voice === 'noun' ? rateNoun(reading, clause, sides, known) : rateVerb(reading, clause, sides, known);
  let confidence = rule.confidence * sure * share;
  if (known.stance === 'hypothetical') confidence *= isSaidToHappen(reading, clause) ? 0.55 : 0;
  if (known.stance === 'negated') confidence *= 0.75;
  return Math.round(Math.min(0.95, confidence) * 100) / 100;
}

/** What is asked for or promised, tried or perhaps done is told as an incident; what may come is not. */
function isSaidToHappen(reading: Reading, { trigger, first }: Clause): boolean {
  if (PROMISED.has(trigger.rule.kind)) return true;
  for (let at = trigger.first - 1; at >= first && at >= trigger.first - 6; at--) {
    if (bitsAt(reading, at) & WORD.perfect || TRIED.test(wordAt(reading, at))) return true;
  }
  return false;
}

const PROMISED = new Set(['agreement', 'aid', 'aidRequest']);
const TRIED = /^(?:attempt|tri(?:ed|es)|trying|plot|order|tent[aoe]|intent[aoóe]|orden[oó])/;

function rateVerb(reading: Reading, clause: Clause, sides: Sides, known: Known): number {
  const { trigger } = clause;
  if (HABITS.has(trigger.rule.kind) && isPresent(trigger) && known.date === null && known.quantities.length === 0)
    return 0;
  if (trigger.rule.by === 'state' && !isByState(reading, clause, sides)) return 0;
  const { needs, subject } = trigger.rule;
  const patient = sides.patients.some((phrase) => fits(needs, phrase)) || hasPronoun(reading, clause);
  if (needs && !patient) return needs === 'actor' ? rateUnread(reading, clause, sides) : 0;
  if (trigger.rule.kind === 'aid' && sides.patients.length + sides.beneficiaries.length === 0) return 0;
  // 'Gangs extort shopkeepers' tells of a habit.
  const habit = isPresent(trigger) ? 0.75 : 1;
  // Without a subject an English verb was perhaps an adjective: 'designated officials'.
  const alone = trigger.voice === 'active' && sides.agents.length === 0 && reading.language.language === 'en';
  if (patient) return alone ? habit * 0.75 : habit;
  if (sides.agents.length > 0 && !sides.unknownPatient) return 0.75 * habit;
  if (trigger.voice === 'free' || subject) return 0.5;
  return trigger.voice === 'passive' && !hasAuxiliary(reading, clause) ? 0.35 : 0.65 * habit;
}

/** Whom it is done to is no name and no noun of the lists: told all the same by 'was arrested', 'Varesia has extradited …', 'those arrested'. */
function rateUnread(reading: Reading, clause: Clause, { agents }: Sides): number {
  const { trigger } = clause;
  if (trigger.voice === 'passive')
    return hasAuxiliary(reading, clause) ? 0.6 : isSubstantive(reading, trigger) ? 0.75 : 0;
  const told = trigger.voice === 'active' && !isPresent(trigger) && trigger.rule.confidence >= SURE_VERB;
  return told && agents.some(isActor) && isWordNext(reading, trigger.last) ? 0.75 : 0;
}

/** From this share on a verb hardly means anything else, whatever its object. */
const SURE_VERB = 0.85;

function isWordNext(reading: Reading, at: number): boolean {
  return (
    /^[\p{L}\p{N}]/u.test(wordAt(reading, at)) && !(bitsAt(reading, at) & (WORD.clause | WORD.relative | WORD.passive))
  );
}

/** 'Los detenidos', 'among those extradited': a participle that stands for the people. */
function isSubstantive(reading: Reading, { rule, first, last }: Trigger): boolean {
  if (!OF_PEOPLE.has(rule.kind)) return false;
  const before = wordAt(reading, first - 1);
  const next = wordAt(reading, last);
  if (reading.language.language === 'en') {
    const many = before === 'the' && bitsAt(reading, first - 2) !== 0;
    return before === 'those' || (many && (!isLetters(next) || isVerbal(reading, last)));
  }
  if (SINGLE.has(before)) return isVerbal(reading, last);
  if (!/[oa]s$/.test(wordAt(reading, first)) || !SEVERAL.has(before)) return false;
  return !isLetters(next) || bitsAt(reading, last) !== 0 || reading.dateAt[last] === 1;
}

/** 'El detenido fue …', 'o preso é …'. */
function isVerbal(reading: Reading, at: number): boolean {
  return (bitsAt(reading, at) & (WORD.passive | WORD.perfect)) !== 0;
}

const SINGLE = new Set(['el', 'la', 'o', 'a']);
const isLetters = (word: string) => /^\p{L}/u.test(word);
const SEVERAL = new Set('los las os as dos das nos aos ao al'.split(' '));
const OF_PEOPLE = new Set(['arrest', 'conviction', 'extradition', 'kidnapping', 'killing', 'sanction']);

/** Kinds that in the present are a trade, not a deed: 'the group traffics cocaine'. */
const HABITS = new Set(['trafficking', 'extortion']);

function isPresent({ form }: Trigger): boolean {
  return form === 'present' || form === 'base';
}

/** 'The Treasury designated', 'we are designating', 'was designated'. */
function isByState(reading: Reading, clause: Clause, { agents }: Sides): boolean {
  const { trigger, first } = clause;
  if (agents.length > 0)
    return agents.some(({ kind }) => kind === 'country' || kind === 'body' || kind === 'authority');
  if (trigger.voice === 'passive') return hasAuxiliary(reading, clause);
  return trigger.voice === 'active' && trigger.group > first && OURS.has(wordAt(reading, trigger.group - 1));
}

const OURS = new Set(['we', 'department', 'treasury', 'it', 'nosotros']);

/** Whether a passive has its auxiliary. */
function hasAuxiliary(reading: Reading, { trigger }: Clause): boolean {
  for (let at = trigger.group; at < trigger.first; at++) if (bitsAt(reading, at) & WORD.passive) return true;
  // 'Had been arrested or killed': the auxiliary of the verb before serves both.
  if (!(bitsAt(reading, trigger.group - 1) & WORD.and) || wordAt(reading, trigger.group - 1) === ',') return false;
  const verb = reading.language.triggers.get(wordAt(reading, trigger.group - 2));
  const participle = verb?.some(({ form }) => form === 'participle' || form === 'past');
  return participle === true && [3, 4].some((k) => (bitsAt(reading, trigger.group - k) & WORD.passive) !== 0);
}

const PRONOUNS = new Set('he she they him them her lo los la las le les ele ela eles elas él ella ellos'.split(' '));

function hasPronoun(reading: Reading, { trigger }: Clause): boolean {
  if (trigger.voice === 'active' && isClitic(reading, trigger.first - 1)) return true;
  const at = trigger.voice === 'passive' || trigger.rule.subject ? trigger.group - 1 : trigger.last;
  if (!PRONOUNS.has(wordAt(reading, at))) return false;
  // Spanish 'la', 'los' after a verb are articles.
  return trigger.voice === 'passive' || reading.language.language === 'en' || at < trigger.first;
}

/** 'La detuvo', 'lo acusó': before a Spanish verb these stand for somebody. */
function isClitic(reading: Reading, at: number): boolean {
  return reading.language.language === 'es' && /^l[aoe]s?$/.test(wordAt(reading, at));
}

function rateNoun(reading: Reading, clause: Clause, sides: Sides, known: Known): number {
  const { trigger } = clause;
  const { needs } = trigger.rule;
  const parties = trigger.rule.kind === 'aid' ? sides.beneficiaries : sides.patients;
  const named = parties.some((phrase) => fits(needs, phrase));
  if (named) return isHabit(reading, clause, sides, known) ? 0.6 : 0.95;
  if (known.offence && (needs ?? 'actor') === 'actor') return 0.55;
  const alone = sides.agents.length === 0;
  if (needs && alone) return needs === 'actor' ? rateAlone(reading, clause, known) : 0;
  if (isGeneral(reading, clause) || isGeneric(reading, clause)) return 0;
  if (trigger.rule.before && alone) return 0.75;
  if (known.stance === 'negated' && JUDGED.has(trigger.rule.kind)) return 0.6;
  if (trigger.rule.bare && alone && !sides.unknownPatient) return 0.65;
  if (sides.agents.length > 0) return sides.unknownPatient ? 0.6 : 0.85;
  if (sides.unknownPatient) return 0.4;
  const definite = isDefinite(reading, trigger.first - 1);
  if (known.date !== null || known.place !== null || known.quantities.length > 0) return definite ? 0.8 : 0.65;
  return definite ? 0.6 : 0.3;
}

/** 'The arrests', 'the surprise arrests'. */
function isDefinite(reading: Reading, before: number): boolean {
  const bits = bitsAt(reading, before);
  if (bits & WORD.determiner) return true;
  if (bits & ~WORD.adjective || !isLetters(wordAt(reading, before))) return false;
  return DEFINITE.has(wordAt(reading, before - 1));
}

/** 'His trial', 'the expulsion', 'no conviction': told before, or denied, without a name beside it. */
function rateAlone(reading: Reading, clause: Clause, known: Known): number {
  const { trigger } = clause;
  if (!JUDGED.has(trigger.rule.kind) || isGeneral(reading, clause) || isGeneric(reading, clause)) return 0;
  if (known.stance === 'negated') return 0.6;
  if (known.quantities.length > 0) return 0.7;
  if (bitsAt(reading, trigger.last) & WORD.against && !(bitsAt(reading, trigger.last) & WORD.in)) return 0.5;
  return DEFINITE.has(wordAt(reading, trigger.first - 1)) ? 0.5 : 0;
}

/** Kinds of which a text also tells that they did not come about. */
const JUDGED = new Set([
  'acquittal',
  'arrest',
  'charge',
  'conviction',
  'extradition',
  'sentence',
  'trial',
  'disappearance',
]);
const DEFINITE = new Set(
  'the his her their this that el la los las su sus este esta o a os as seu sua seus suas'.split(' '),
);

/** 'A designation is an administrative act' speaks of designations as such. */
function isGeneric(reading: Reading, { trigger, first }: Clause): boolean {
  if (!/^(?:an?|una?|uma?)$/.test(wordAt(reading, trigger.first - 1)) || trigger.first - 2 >= first) return false;
  return GENERIC.has(wordAt(reading, trigger.last));
}

const GENERIC = new Set('is has does can may means remains es tiene no implica supone é tem não'.split(' '));

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
    if (bits & WORD.general && !(trigger.rule.before && wordAt(reading, at) === 'for')) return true;
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
