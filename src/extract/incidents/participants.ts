import type { Sentence } from '../document/document.ts';
import { SHAPE } from '../document/tokens.ts';
import type { ParticipantRole } from '../suggestions.ts';
import { WORD } from './compile.ts';
import { incidentKind } from './kinds.ts';
import { listFrom, listTo } from './lists.ts';
import { asideEnd, crossesVerb, isNear } from './near.ts';
import { objectBefore } from './object-before.ts';
import { bitsAt, isOwnerMark, type Phrase, type Reading, wordAt } from './reading.ts';
import { toldBehind } from './told-behind.ts';
import type { Trigger } from './triggers.ts';

/** A trigger's place in its sentence: the phrases around it and how far its clause goes. */
export interface Clause {
  sentence: Sentence;
  /** Of the whole sentence, in order. */
  phrases: Phrase[];
  trigger: Trigger;
  /** Tokens of the clause. */
  first: number;
  last: number;
  /** Index of the first phrase that begins after the trigger. */
  right: number;
}

/** Who takes part, as phrases. */
export interface Sides {
  agents: Phrase[];
  patients: Phrase[];
  beneficiaries: Phrase[];
  /** Whether the agents are those of another verb of the sentence. */
  inherited: boolean;
  /** Whether words stand where the patient should, but no name or known noun. */
  unknownPatient: boolean;
}

const REACH = 40;

/** Finds a trigger's clause. Bounded by `REACH` tokens on each side. */
export function readClause(
  reading: Reading,
  sentence: Sentence,
  phrases: Phrase[],
  trigger: Trigger,
  right: number,
): Clause {
  let first = trigger.group;
  while (first > sentence.first && first > trigger.group - REACH) {
    const open = wordAt(reading, first - 1) === ')' ? pairOf(reading, first - 1, -1) : -1;
    if (open > sentence.first) first = open;
    else if (isBoundary(reading, first - 1, trigger)) break;
    else first--;
  }
  let last = trigger.last;
  while (last < sentence.last && last < trigger.last + REACH) {
    const close = wordAt(reading, last) === '(' ? pairOf(reading, last, 1) : -1;
    if (close >= 0 && close < sentence.last) last = close + 1;
    else if (isBoundary(reading, last, null)) break;
    else last++;
  }
  return { sentence, phrases, trigger, first, last, right };
}

/** The bracket that closes or opens what one opens or closes, when little stands between: '(16)', '(FARC)'; or -1. */
function pairOf(reading: Reading, at: number, step: 1 | -1): number {
  const wanted = step > 0 ? ')' : '(';
  for (let k = 1; k <= IN_BRACKETS; k++) if (wordAt(reading, at + step * k) === wanted) return at + step * k;
  return -1;
}

const IN_BRACKETS = 8;

/** Where a clause ends: at stops, and at words that begin another. A relative pronoun just before the verb is inside. */
function isBoundary(reading: Reading, at: number, verb: Trigger | null): boolean {
  const word = wordAt(reading, at);
  if (word === ';' || word === ':' || word === '(' || word === ')') return true;
  // 'On Feb. 27', 'Gen. So-and-so': a stop inside a sentence is an abbreviation's.
  if (word === '.') return at + 1 >= reading.document.tokens.count || !/^[\p{L}\p{N}]/u.test(wordAt(reading, at + 1));
  const bits = bitsAt(reading, at);
  if (isTimeAfter(reading, at)) return false;
  if (!(bits & (WORD.clause | WORD.relative)) || (reading.mentionAt[at] ?? -1) >= 0) return false;
  return !(verb && at === verb.group - 1 && bits & WORD.relative);
}

/** 'Horas después', 'dois dias depois': when, not another clause. */
function isTimeAfter(reading: Reading, at: number): boolean {
  if (!/^(?:después|antes|depois|later|earlier)$/.test(wordAt(reading, at))) return false;
  return /^(?:minut[eo]s?|hor[a]s?|hours?|d[ií]as?|days?|semanas?|weeks?|meses|months?|años|anos|years?)$/.test(
    wordAt(reading, at - 1),
  );
}

/** The parties of an incident whose trigger is a verb. */
export function readVerb(reading: Reading, clause: Clause, before: Sides | null): Sides {
  const { trigger } = clause;
  const right = readRight(reading, clause);
  const sides: Sides = {
    agents: right.by,
    patients: [],
    beneficiaries: right.to,
    inherited: false,
    unknownPatient: right.unknownObject,
  };
  if (trigger.rule.subject === 'patient') {
    sides.patients = trigger.voice === 'free' ? inherit(sides, before) : subjects(reading, clause);
    if (sides.patients.length === 0 && reading.language.nounFirst) sides.patients = right.objects;
    // 'Who was convicted and is serving 14 years'.
    if (sides.patients.length === 0 && isAfterAnd(reading, trigger)) sides.patients = firstSubject(reading, clause);
  } else if (trigger.voice === 'passive') {
    sides.patients = subjects(reading, clause);
    if (sides.patients.length === 0 && (reading.language.nounFirst || trigger.first === clause.sentence.first)) {
      sides.patients = right.objects;
    }
    if (sides.patients.length === 0) sides.patients = toldBehind(reading, clause);
    // 'Was arrested and extradited': the same person.
    if (sides.patients.length === 0 && isAfterAnd(reading, trigger))
      sides.patients = before?.agents.length ? before.agents : firstSubject(reading, clause);
    if (isUnread(trigger, sides)) swap(sides);
    if (sides.patients.length === 0 && trigger.sure < 1) sides.patients = objectBefore(reading, clause);
  } else {
    sides.patients = right.objects.length > 0 ? right.objects : right.against;
    if (sides.patients.length === 0) sides.patients = objectBefore(reading, clause);
    const own = trigger.voice === 'free' ? inherit(sides, before) : subjects(reading, clause);
    sides.agents = own.length > 0 ? own : sides.agents;
    if (own.length === 0 && isAfterAnd(reading, trigger)) sides.agents = inherit(sides, before);
  }
  return sides;
}

/** 'The ministry designated al-So-and-so': an authority before an English past is its subject, not its object. */
function isUnread({ sure, rule }: Trigger, { patients, agents }: Sides): boolean {
  if (sure === 1 || agents.length > 0 || patients.length === 0) return false;
  return incidentKind(rule.kind).agent === 'authority' && patients.every(isState);
}

function swap(sides: Sides): void {
  sides.agents = sides.patients;
  sides.patients = [];
  sides.unknownPatient = true;
}

/** 'raided a house and seized': the second verb has the first one's subject. */
function isAfterAnd(reading: Reading, { group }: Trigger): boolean {
  const bits = bitsAt(reading, group - 1);
  return (bits & WORD.and) !== 0;
}

/** 'X belonged to Y and was convicted': the sentence's subject, where the second verb has none of its own. */
function firstSubject(reading: Reading, { phrases, right, trigger, first }: Clause): Phrase[] {
  if (/^(?:who|quien|quem)$/.test(wordAt(reading, first - 1)))
    return antecedent(reading, phrases, lastBefore(phrases, right, first - 1), first - 1);
  for (let index = Math.max(0, right - SUBJECT_BACK); index < right; index++) {
    const phrase = phrases[index];
    if (!phrase || phrase.first < first || phrase.last > trigger.group) continue;
    if (phrase.preposition >= 0 || isOwnerMark(wordAt(reading, phrase.last))) continue;
    return phrase.mention !== null && phrase.kind === 'person' ? listFrom(reading, phrases, index).slice(0, 1) : [];
  }
  return [];
}

/** Phrases that are looked back over for a subject. */
const SUBJECT_BACK = 12;

function inherit(sides: Sides, before: Sides | null): Phrase[] {
  sides.inherited = true;
  return before?.agents ?? [];
}

interface Right {
  objects: Phrase[];
  by: Phrase[];
  to: Phrase[];
  against: Phrase[];
  unknownObject: boolean;
}

/** What follows a verb. */
function readRight(reading: Reading, clause: Clause): Right {
  const { phrases, trigger } = clause;
  const found: Right = { objects: [], by: [], to: [], against: [], unknownObject: false };
  const stop = Math.min(clause.last, trigger.last + 24);
  let end = trigger.last;
  // 'Arrested in Lima the head of …': only places may stand between a verb and its object.
  let placesOnly = true;
  for (let index = clause.right; index < phrases.length; index++) {
    const phrase = phrases[index];
    if (!phrase || phrase.first >= stop) break;
    if (crossesVerb(reading, end, phrase.first)) break;
    const bits = governing(reading, phrase, trigger);
    // 'Involved in trafficking and money laundering': the money is another's object.
    const joined = end === trigger.last && bitsAt(reading, end) & WORD.and && phrase.first > end;
    if (joined && asideEnd(reading, end, phrase.first) === end) break;
    // 'Sanctioned Cuba's minister': the minister, not Cuba.
    if (bits === 0 && isOwnerOf(reading, phrase, phrases[index + 1])) continue;
    const postposed = found.by.length > 0 && reading.language.nounFirst && trigger.voice === 'passive';
    if (bits === 0 && found.objects.length === 0 && (found.by.length === 0 || postposed)) {
      if ((placesOnly || postposed) && isNear(reading, end, phrase.first))
        found.objects = listFrom(reading, phrases, index);
      else if (end === trigger.last) found.unknownObject = true;
    } else if (bits & WORD.by && found.by.length === 0) found.by = listFrom(reading, phrases, index);
    else if (isPersonalA(reading, phrase, trigger) && found.objects.length === 0) {
      found.objects = listFrom(reading, phrases, index);
    } else if (bits & WORD.to && found.to.length === 0) found.to = listFrom(reading, phrases, index);
    else if (bits & WORD.against && !(bits & WORD.in) && found.against.length === 0) {
      found.against = listFrom(reading, phrases, index);
    }
    // 'Extradited to X the head of …': where to, before whom.
    const whither = bits & WORD.to && (phrase.kind === 'place' || phrase.kind === 'country');
    const punishment = trigger.rule.kind === 'sentence' && phrase.mention === null;
    if (!(bits & WORD.in) && !whither && !punishment) placesOnly = false;
    end = Math.max(end, phrase.last);
    // ', em X, o fazendeiro Y': past the comma that closes where.
    if (bits & WORD.in && wordAt(reading, end) === ',' && wordAt(reading, phrase.preposition - 1) === ',') end++;
  }
  return found;
}

function isOwnerOf(reading: Reading, owner: Phrase, next: Phrase | undefined): boolean {
  if (!next || !isOwnerMark(wordAt(reading, owner.last)) || next.preposition >= owner.last) return false;
  return next.first - owner.last <= 4 && isNear(reading, owner.last + 1, next.first);
}

/** Spanish marks people as objects by 'a': 'detuvo a dos hombres'. */
function isPersonalA(reading: Reading, phrase: Phrase, trigger: Trigger): boolean {
  if (reading.language.language === 'en' || phrase.preposition < trigger.last) return false;
  const word = wordAt(reading, phrase.preposition);
  if (word !== 'a' && word !== 'al' && word !== 'ao' && word !== 'aos') return false;
  return phrase.kind !== 'place' && phrase.kind !== 'country' && phrase.kind !== 'goods';
}

/** Bits of the preposition that governs a phrase; 0 when none does, or when it belongs to the trigger. */
function governing(reading: Reading, phrase: Phrase, trigger: Trigger): number {
  return phrase.preposition < trigger.last ? 0 : bitsAt(reading, phrase.preposition);
}

/** The subject of a verb: the nearest phrase to its left that nothing governs and that fits where it stands. */
function subjects(reading: Reading, clause: Clause): Phrase[] {
  const { phrases, trigger, first } = clause;
  const relative = bitsAt(reading, trigger.group - 1) & WORD.relative;
  let index = lastBefore(phrases, clause.right, trigger.group);
  if (relative) return antecedent(reading, phrases, index, trigger.group - 1);
  // 'X, who has been a fugitive since 2016, was sentenced'.
  const around =
    wordAt(reading, trigger.group - 1) === ',' && /^(?:who|quien|quem|que)$/.test(wordAt(reading, first - 1));
  if (around) return antecedent(reading, phrases, lastBefore(phrases, clause.right, first - 1), first - 1);
  for (let steps = 0; index >= 0 && steps < 8; index--, steps++) {
    const phrase = phrases[index];
    if (!phrase || phrase.first < first) break;
    if (phrase.preposition >= first) continue;
    if (!isSubjectEnd(reading, phrase.last, trigger.group)) return [];
    // 'Others detained with them': without an auxiliary only what stands beside the verb is its subject.
    if (trigger.voice === 'passive' && trigger.sure < 1 && phrase.last < trigger.group - 1) return [];
    const head = beforeApposition(reading, phrases, index, trigger.group);
    return listTo(reading, phrases, head, first);
  }
  return [];
}

function lastBefore(phrases: Phrase[], right: number, token: number): number {
  let index = right - 1;
  while (index >= 0 && (phrases[index]?.last ?? 0) > token) index--;
  return index;
}

/** Whom 'who' or 'que' stands for: what stands just before it, or the person before an 'of'. */
function antecedent(reading: Reading, phrases: Phrase[], index: number, pronoun: number): Phrase[] {
  const phrase = phrases[index];
  if (!phrase) return [];
  const gap = pronoun - phrase.last;
  if (gap > 1 || (gap === 1 && wordAt(reading, phrase.last) !== ',')) return [];
  const before = phrases[index - 1];
  const ofPerson = before?.kind === 'person' && before.last === phrase.preposition;
  return ofPerson && phrase.kind !== 'person' ? [before] : [phrase];
}

/** What may stand after a subject: the verb, a comma, a preposition, 'who', 'and'. */
function isSubjectEnd(reading: Reading, at: number, group: number): boolean {
  if (at >= group) return true;
  const word = wordAt(reading, at);
  if (word === ',' || word === ')' || word === '(' || word === '-' || word === '–' || word === '—') return true;
  if (word === "'s" || word === '’s') return false;
  const bits = bitsAt(reading, at);
  return (bits & (WORD.preposition | WORD.relative | WORD.adverb)) !== 0;
}

/** 'X, leader of Y, was arrested' is about X. */
function beforeApposition(reading: Reading, phrases: Phrase[], index: number, group: number): number {
  if (wordAt(reading, group - 1) !== ',') return index;
  const phrase = phrases[index];
  const before = phrases[index - 1];
  if (!phrase || !before || wordAt(reading, before.last) !== ',') return index;
  for (let at = before.last + 1; at < phrase.first; at++) {
    if (!(bitsAt(reading, at) & (WORD.determiner | WORD.adjective))) return index;
  }
  return before.preposition < 0 ? index - 1 : index;
}

/** The parties of an incident whose trigger is a noun. */
export function readNoun(reading: Reading, clause: Clause): Sides {
  const { phrases, trigger } = clause;
  const kind = incidentKind(trigger.rule.kind);
  const sides: Sides = { agents: [], patients: [], beneficiaries: [], inherited: false, unknownPatient: false };
  const owner = ownerOf(reading, clause);
  if (owner) (ownerActs(kind.agent, owner, trigger) ? sides.agents : sides.patients).push(owner);
  const stop = Math.min(clause.last, trigger.last + 20);
  let end = trigger.last;
  for (let index = clause.right; index < phrases.length; index++) {
    const phrase = phrases[index];
    if (!phrase || phrase.first >= stop || crossesVerb(reading, end, phrase.first)) break;
    if (hasComma(reading, end, phrase.first) || !isNear(reading, end, phrase.first)) break;
    const bits = governing(reading, phrase, trigger);
    const list = listFrom(reading, phrases, index);
    const side = sideOf(bits, phrase, trigger, kind.agent, sides);
    if (side && (!(bits & WORD.of) || isAttached(reading, phrase, trigger))) side.push(...list);
    end = Math.max(end, list.at(-1)?.last ?? phrase.last);
    index += list.length - 1;
  }
  const next = bitsAt(reading, trigger.last);
  sides.unknownPatient = sides.patients.length === 0 && (next & (WORD.of | WORD.against)) !== 0 && !(next & WORD.in);
  return sides;
}

function hasComma(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (wordAt(reading, at) === ',') return true;
  return false;
}

/** Whether an 'of' belongs to the trigger: it follows at once, or after words that describe it. */
function isAttached(reading: Reading, { preposition }: Phrase, { last }: Trigger): boolean {
  if (preposition > last && bitsAt(reading, last) & WORD.and) return false;
  // 'The killing Secretary of State …': the 'of' is part of a title.
  for (let at = last; at < preposition; at++) if (isCapital(reading, at)) return false;
  return preposition - last <= 2 && isNear(reading, last, preposition) && !reading.dateAt[preposition + 1];
}

function isCapital({ document }: Reading, at: number): boolean {
  return ((document.tokens.shapes[at] ?? 0) & SHAPE.capital) !== 0;
}

/** What is done by, not to, those whom 'of' introduces, when they are states or their bodies. */
const ACTS_OF_STATE = new Set([
  'acquittal',
  'charge',
  'conviction',
  'raid',
  'sanction',
  'seizure',
  'sentence',
  'trial',
]);

function sideOf(
  bits: number,
  phrase: Phrase,
  { rule }: Trigger,
  agent: ParticipantRole | null,
  sides: Sides,
): Phrase[] | null {
  if (bits & WORD.by) return sides.agents;
  if (bits & WORD.between) return sides.patients;
  if (bits & WORD.with) return rule.kind === 'clash' || rule.kind === 'agreement' ? sides.patients : null;
  if (bits & WORD.of) {
    const state = ACTS_OF_STATE.has(rule.kind) && isState(phrase);
    const acts = state || rule.of === 'agent' || (agent === 'beneficiary' && sides.agents.length === 0);
    return acts ? sides.agents : sides.patients;
  }
  if (bits & WORD.to && (rule.kind === 'extradition' || rule.kind === 'aid')) return sides.beneficiaries;
  return bits & WORD.against ? sides.patients : null;
}

/** 'Bolivia's request', 'police raid': whose it is. */
function ownerOf(reading: Reading, { phrases, right, trigger, first }: Clause): Phrase | null {
  const phrase = phrases[lastBefore(phrases, right, trigger.first)];
  if (!phrase || phrase.last < first) return null;
  const word = wordAt(reading, phrase.last);
  const owned = word === "'s" || word === '’s' || (word === '’' && !reading.language.nounFirst);
  if (owned) return trigger.first - phrase.last <= 4 && isNear(reading, phrase.last + 1, trigger.first) ? phrase : null;
  if (reading.language.nounFirst || phrase.last !== trigger.first) return null;
  // 'Security assistance' is not the police's.
  if (trigger.rule.kind === 'aid' && phrase.kind === 'authority') return null;
  return phrase.kind === 'authority' || phrase.kind === 'group' || phrase.kind === 'goods' ? phrase : null;
}

function ownerActs(agent: ParticipantRole | null, owner: Phrase, { rule }: Trigger): boolean {
  if (rule.of === 'agent' || agent === 'beneficiary' || agent === 'accuser') return true;
  if (owner.mention === null && owner.kind === 'group') return agent === 'perpetrator';
  return owner.kind === 'authority' || (agent === 'authority' && isState(owner));
}

function isState({ kind }: Phrase): boolean {
  return kind === 'country' || kind === 'body' || kind === 'authority';
}
