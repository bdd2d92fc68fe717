import { readBefore } from './before.ts';
import { type Trigger, WORD } from './compile.ts';
import { clauseSubject, type Names, namesAfter, namesBefore } from './find-names.ts';
import { single } from './holders.ts';
import { readPair } from './joint.ts';
import { makeDrafts } from './make-drafts.ts';
import { bitsAt, type Draft, indexAt, isDeterminer, mentionOf, type Reading, wordAt } from './reading.ts';

type VerbTrigger = Extract<Trigger, { kind: 'verb' }>;

/** 'A leads B', 'B, led by A', 'after accusing B': the claims of a verb at a token. */
export function readVerb(reading: Reading, at: number, trigger: VerbTrigger, aid: boolean, gap: number): Draft[] {
  if (trigger.needsAid && !aid) return [];
  // 'the control of', 'his support': a noun of the same letters.
  if (trigger.form !== 'participle' && isDeterminer(reading, at - 1) && !(bitsAt(reading, at - 1) & WORD.relative))
    return [];
  const last = at + 1 + gap + trigger.rest.length;
  const passive = trigger.form !== 'finite' && trigger.form !== 'gerund' && bitsAt(reading, last) & WORD.by;
  return passive ? readPassive(reading, at, last, trigger) : readActive(reading, at, last, trigger);
}

function readPassive(reading: Reading, at: number, last: number, trigger: VerbTrigger): Draft[] {
  const before = readBefore(reading, at);
  const [left, right] = [namesBefore(reading, before.at, before.be), namesAfter(reading, last + 1)];
  if (!left || !right || before.infinitive) return [];
  const [subjects, objects] = trigger.swap ? [left, right] : [right, left];
  return makeDrafts(reading, { ...trigger, subjects, objects, stance: before.stance, first: at, last: last + 1 });
}

function readActive(reading: Reading, at: number, last: number, trigger: VerbTrigger): Draft[] {
  const before = readBefore(reading, at);
  const { accused, be, have, infinitive } = before;
  if (infinitive && !accused)
    return trigger.pair ? readPair(reading, at, before.at) : readAppointed(reading, at, last, before.at, trigger);
  if (trigger.form === 'participle' && !have && !isReflexive(trigger)) return [];
  if (trigger.form === 'both' && be) return [];
  const right = namesAfter(reading, last);
  if (!right) return trigger.pair ? readPair(reading, at, before.at) : [];
  const left = subjectOf(reading, before.at, trigger, accused || be || have);
  if (!left) return [];
  const [subjects, objects] = trigger.swap ? [right, left] : [left, right];
  const drafts = makeDrafts(reading, { ...trigger, subjects, objects, stance: before.stance, first: at, last });
  return trigger.far === 'money' ? drafts.filter((one) => isPrivate(reading, one)) : drafts;
}

/** What states and their bodies pay one another is aid. */
function isPrivate(reading: Reading, { subject, object }: Draft): boolean {
  const schemata = [subject, object ?? -1].map((one) => mentionOf(reading, one)?.schema);
  return !schemata.includes('Country') && !schemata.includes('PublicBody');
}

/** 'The choice of X to lead Y', 'nombró a X para dirigir Y'. */
function readAppointed(reading: Reading, at: number, last: number, end: number, trigger: VerbTrigger): Draft[] {
  const person = trigger.predicate === 'leads' ? single(reading, end - 1) : null;
  const right = person && namesAfter(reading, last);
  if (!right || mentionOf(reading, person.mentions[0] ?? -1)?.schema !== 'Person') return [];
  const confidence = trigger.confidence * 0.85;
  return makeDrafts(reading, {
    ...trigger,
    subjects: person,
    objects: right,
    stance: 'asserted',
    confidence,
    first: at,
    last,
  });
}

/** 'allied with', 'aliado con', 'escindido de', 'based in' need no 'by' and no 'has'. */
function isReflexive({ predicate, rest }: VerbTrigger): boolean {
  return rest.length > 0 && (predicate === 'alliedWith' || predicate === 'splinterOf' || predicate === 'presentIn');
}

function subjectOf(reading: Reading, end: number, { form }: VerbTrigger, helped: boolean): Names | null {
  if (form === 'gerund' && !helped) {
    const bits = bitsAt(reading, end - 1);
    // 'To stop it and protect' (an infinitive in Spanish and Portuguese) has no subject there.
    const joined =
      (bits & WORD.conjunction && !(bits & WORD.and)) || /^(by|for|al|tras|após|ao)$/.test(wordAt(reading, end - 1));
    if (joined || wordAt(reading, end - 2) === 'después') return clauseSubject(reading, end - 1);
  }
  const names = namesBefore(reading, end, form !== 'gerund' && form !== 'participle');
  // 'X condemned the attack and asked Y': the first verb's subject.
  const and = form !== 'gerund' && bitsAt(reading, end - 1) & WORD.and;
  const joined = and && (indexAt(reading, end - 2) < 0 || namesBefore(reading, end - 1, true) === null);
  return names ?? (joined ? clauseSubject(reading, end - 1) : null);
}
