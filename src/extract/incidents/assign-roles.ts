import type { Participant, ParticipantRole } from '../suggestions.ts';
import { incidentKind } from './kinds.ts';
import type { Clause, Sides } from './participants.ts';
import { pronounParticipant } from './pronouns.ts';
import { isActor, type Phrase, type Reading } from './reading.ts';

/** The parties in their roles. `accused`: whose deed it is where the words beside it don't say. */
export function toParticipants(
  reading: Reading,
  clause: Clause,
  sides: Sides,
  accused: readonly Phrase[] = [],
): Participant[] {
  const kind = incidentKind(clause.trigger.rule.kind);
  const taken: Participant[] = [];
  const add = (phrase: Phrase, role: ParticipantRole | null, confidence: number) => {
    if (!role) return;
    const participant = toParticipant(reading, phrase, role, confidence);
    const first = firstOf(reading, participant.mention);
    const same = (other: Participant) =>
      other.start === participant.start ||
      (first >= 0 && other.role === role && firstOf(reading, other.mention) === first);
    if (!taken.some(same)) taken.push(participant);
  };
  const sure = sides.inherited ? 0.65 : 0.85;
  for (const phrase of sides.patients) add(phrase, patientRole(kind.patient, kind.roles, phrase), 0.85);
  for (const phrase of sides.agents) add(phrase, agentRole(kind.agent, phrase), sure);
  if (kind.roles.includes('beneficiary') && kind.agent !== 'beneficiary') {
    for (const phrase of sides.beneficiaries) if (isActor(phrase)) add(phrase, 'beneficiary', 0.75);
  }
  if (kind.roles.includes('instrument')) {
    for (const phrase of instruments(clause, kind.id)) add(phrase, 'instrument', 0.7);
  }
  if (kind.id === 'corruption' && !taken.some(({ role }) => role === 'accused')) {
    for (const phrase of accused) add(phrase, 'accused', 0.6);
  }
  for (const side of ['patient', 'agent'] as const) {
    const role = side === 'patient' ? kind.patient : kind.agent;
    if (
      taken.some((other) => other.role === role || (role === 'perpetrator' && other.role === 'perpetratorOrganisation'))
    )
      continue;
    const meant = pronounParticipant(reading, clause, side, sides.agents);
    if (meant && !taken.some((other) => other.start === meant.start)) taken.push(meant);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** The first mention of whom a participant is; -1 for words that name nobody. */
function firstOf({ found }: Reading, mention: number | null): number {
  return mention === null ? -1 : (found.mentions[mention]?.first ?? mention);
}

function instruments({ phrases, right, trigger, first, last }: Clause, kind: string): Phrase[] {
  const help = kind === 'aid' || kind === 'aidRequest';
  return phrases
    .slice(Math.max(0, right - 8), right + 8)
    .filter((phrase) => phrase.first >= (help ? trigger.last : first) && phrase.last <= last)
    .filter(({ kind: type }) => (help ? type === 'thing' || type === 'weapon' || type === 'goods' : type === 'weapon'));
}

function agentRole(role: ParticipantRole | null, phrase: Phrase): ParticipantRole | null {
  if (!isActor(phrase)) return null;
  return role === 'perpetrator' && phrase.kind !== 'person' ? 'perpetratorOrganisation' : role;
}

function patientRole(role: ParticipantRole | null, roles: ParticipantRole[], phrase: Phrase): ParticipantRole | null {
  const actor = isActor(phrase);
  if (role === 'victim') {
    if (phrase.kind === 'person') return 'victim';
    if (roles.includes('target')) return phrase.kind === 'weapon' ? null : 'target';
    return actor ? 'victim' : null;
  }
  if (role === 'instrument') return actor ? 'beneficiary' : 'instrument';
  return role === 'target' || actor ? role : null;
}

function toParticipant(reading: Reading, phrase: Phrase, role: ParticipantRole, confidence: number): Participant {
  const { document, found } = reading;
  const mention = phrase.mention === null ? null : found.mentions[phrase.mention];
  if (mention && phrase.kind !== 'country') {
    return { start: mention.start, end: mention.end, role, mention: phrase.mention, confidence };
  }
  const start = document.tokens.starts[phrase.first] ?? 0;
  const end = document.tokens.ends[phrase.last - 1] ?? start;
  return { start, end, role, mention: phrase.mention, confidence: mention ? confidence : confidence - 0.1 };
}
