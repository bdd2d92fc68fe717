import { incidentKind } from './kinds.ts';
import { listFrom } from './lists.ts';
import type { Clause, Sides } from './participants.ts';
import { isActor, isOwnerMark, type Phrase, type Reading, wordAt } from './reading.ts';

/** A trigger that was read, and its parties. */
interface Read {
  clause: Clause;
  sides: Sides;
}

/** Tokens between a person and the noun of what the person is said to have done. */
const FAR = 40;

/**
 * Whose deed a noun such as 'corruption' tells, when nothing beside it says so: that of whom the sentence says before to
 * be designated, charged or convicted; else that of the clause's subject. Never that of who says it or who punishes it.
 */
export function accusedOf(reading: Reading, clause: Clause, read: readonly Read[]): Phrase[] {
  const { first } = clause.trigger;
  const legal = read.findLast((one) => one.clause.trigger.last <= first && isLegal(one.clause));
  if (legal) return legal.sides.patients;
  return isFirstLegal(read, first) ? [] : subject(reading, clause);
}

function isLegal({ trigger }: Clause): boolean {
  const { agent } = incidentKind(trigger.rule.kind);
  return agent === 'authority' || agent === 'accuser';
}

/** 'For corruption the judge sentenced X': what follows tells it. */
function isFirstLegal(read: readonly Read[], first: number): boolean {
  return read.some(({ clause }) => clause.trigger.first > first && isLegal(clause));
}

/** The first actor of the clause whom no preposition governs and who doesn't only say it. */
function subject(reading: Reading, { phrases, right, trigger, first }: Clause): Phrase[] {
  for (let index = Math.max(0, right - FAR); index < right; index++) {
    const phrase = phrases[index];
    if (!phrase || phrase.first < Math.max(first, trigger.first - FAR) || phrase.preposition >= 0) continue;
    if (!isActor(phrase) || isOwnerMark(wordAt(reading, phrase.last)) || reading.sourceAt[phrase.first]) continue;
    if (phrase.mention === null || (phrase.kind !== 'person' && phrase.kind !== 'group')) return [];
    return listFrom(reading, phrases, index).filter((one) => one.last <= trigger.first);
  }
  return [];
}
