import type { Incident } from '../suggestions.ts';
import { type TriggerRule, WORD } from './compile.ts';
import type { Clause, Sides } from './participants.ts';
import { bitsAt, isActor, type Phrase, type Reading, wordAt } from './reading.ts';
import type { Trigger } from './triggers.ts';

/** What the sentence gives of an incident beside its words. */
export type Known = Pick<Incident, 'participants' | 'date' | 'place' | 'quantities' | 'stance'> & { offence: boolean };

/** How sure an incident is: by its words, then by what else the sentence gives of it. */
export function rate(reading: Reading, clause: Clause, sides: Sides, known: Known): number {
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
  const gives = trigger.rule.kind === 'aid' && !hasMoney(reading, known.quantities);
  if (gives && sides.patients.length + sides.beneficiaries.length === 0) return 0;
  // 'Gangs extort shopkeepers' tells of a habit.
  const habit = isPresent(trigger) ? 0.75 : 1;
  // Without a subject an English verb was perhaps an adjective: 'designated officials'.
  const alone = trigger.voice === 'active' && sides.agents.length === 0 && reading.language.language === 'en';
  if (patient) return alone ? habit * 0.75 : habit;
  if (sides.agents.length > 0 && !sides.unknownPatient) return 0.75 * habit;
  if (trigger.voice === 'free' || subject) return 0.5;
  return trigger.voice === 'passive' && !hasAuxiliary(reading, clause) ? 0.35 : 0.65 * habit;
}

/** Whether an amount of money is among what was counted. */
function hasMoney({ found }: Reading, quantities: readonly number[]): boolean {
  return quantities.some((index) => /^[A-Z]{3}$/.test(found.quantities[index]?.unit ?? ''));
}

/** Whom it is done to is no name and no noun of the lists: told all the same by 'was arrested', 'Varesia has extradited …', 'those arrested'. */
function rateUnread(reading: Reading, clause: Clause, { agents }: Sides): number {
  const { trigger } = clause;
  if (trigger.voice === 'passive')
    return hasAuxiliary(reading, clause) ? 0.6 : isSubstantive(reading, trigger) ? 0.75 : 0;
  const told =
    trigger.voice === 'active' &&
    !isPresent(trigger) &&
    trigger.rule.confidence >= SURE_VERB &&
    !AMBIGUOUS.has(trigger.rule.kind);
  return told && agents.some(isActor) && isWordNext(reading, trigger.last) ? 0.75 : 0;
}

/** Kinds whose verbs have other objects as well: 'denounced the threats', 'condenaron los asesinatos'. */
const AMBIGUOUS = new Set(['accusation', 'charge', 'conviction', 'sanction']);
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
    if (isPeopleBefore(reading, first) && !isDoneNext(reading, last)) return true;
    const many = before === 'the' && bitsAt(reading, first - 2) !== 0;
    return before === 'those' || (many && (!isLetters(next) || isVerbal(reading, last)));
  }
  if (SINGLE.has(before)) return isVerbal(reading, last);
  if (!/[oa]s$/.test(wordAt(reading, first)) || !SEVERAL.has(before)) return false;
  return !isLetters(next) || bitsAt(reading, last) !== 0 || reading.dateAt[last] === 1;
}

/** 'Those killed, detained or missing', 'the persons designated', 'candidates recently detained'. */
function isPeopleBefore(reading: Reading, first: number): boolean {
  let at = first - 1;
  for (let steps = 0; steps < 6 && at >= 0; steps++, at--) {
    const word = wordAt(reading, at);
    const passed =
      word === ',' || word === 'or' || word === 'and' || word.endsWith('ly') || bitsAt(reading, at) & WORD.adverb;
    if (!passed && !isParticiple(reading, at)) break;
  }
  return PEOPLE.has(wordAt(reading, at));
}

function isParticiple(reading: Reading, at: number): boolean {
  const forms = reading.language.triggers.get(wordAt(reading, at));
  return forms?.some(({ form }) => form === 'past' || form === 'participle') ?? false;
}

/** What follows a verb of the sentence's own: 'others killed two men'. */
function isDoneNext(reading: Reading, at: number): boolean {
  return (
    (reading.mentionAt[at] ?? -1) >= 0 ||
    reading.language.nouns.has(wordAt(reading, at)) ||
    (bitsAt(reading, at) & (WORD.determiner | WORD.number)) !== 0
  );
}

const PEOPLE = new Set(
  'those persons people others individuals candidates journalists suspects officials prisoners activists leaders members'.split(
    ' ',
  ),
);

/** 'El detenido fue …', 'o preso é …'. */
function isVerbal(reading: Reading, at: number): boolean {
  return (bitsAt(reading, at) & (WORD.passive | WORD.perfect)) !== 0;
}

const SINGLE = new Set(['el', 'la', 'o', 'a']);
const isLetters = (word: string) => /^\p{L}/u.test(word);
const SEVERAL = new Set('los las os as dos das nos aos ao al'.split(' '));
const OF_PEOPLE = new Set([
  'arrest',
  'conviction',
  'disappearance',
  'extradition',
  'kidnapping',
  'killing',
  'sanction',
]);

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
    const ends = bits & WORD.determiner && wordAt(reading, at) !== 'any';
    if (ends && !MATTERS.test(wordAt(reading, trigger.first))) return false;
    if (bits & WORD.general && !(trigger.rule.before && wordAt(reading, at) === 'for')) return true;
  }
  return false;
}

/** What is a matter with an article, too: 'end the violence', 'contra la violencia'. */
const MATTERS = /^viol[eê]nc/;

function fits(needs: TriggerRule['needs'], phrase: Phrase): boolean {
  if (needs === 'cargo') return phrase.kind === 'goods' || phrase.kind === 'weapon';
  if (needs === 'actor') return isActor(phrase);
  return needs !== 'goods' || !isActor(phrase);
}
