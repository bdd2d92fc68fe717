import { onlyPersonBefore } from '../document/names-before.ts';
import type { Participant } from '../suggestions.ts';
import { WORD } from './compile.ts';
import { incidentKind } from './kinds.ts';
import type { Clause } from './participants.ts';
import { bitsAt, type Phrase, type Reading, wordAt } from './reading.ts';

const SUBJECTS = new Set('he she él ella ele ela'.split(' '));
const OBJECTS = new Set('him her'.split(' '));
const CLITICS = new Set(['lo', 'la', 'le', 'o', 'a']);
const OWNERS = new Set('his her su seu sua'.split(' '));

/** Whom a pronoun beside the trigger means as the one it is done to, or who does it; null when several may be meant. */
export function pronounParticipant(
  reading: Reading,
  clause: Clause,
  side: 'agent' | 'patient',
  agents: readonly Phrase[],
): Participant | null {
  const kind = incidentKind(clause.trigger.rule.kind);
  const role = side === 'agent' ? kind.agent : kind.patient;
  if (!role || role === 'target' || role === 'authority') return null;
  const at = side === 'agent' ? agentAt(reading, clause) : patientAt(reading, clause);
  if (at < 0) return null;
  const { starts, ends } = reading.document.tokens;
  const others =
    side === 'patient' ? agents.map(({ mention }) => reading.found.mentions[mention ?? -1]?.first ?? -1) : [];
  const mention = onlyPersonBefore(reading.document, reading.found.mentions, starts[at] ?? 0, others);
  if (mention < 0) return null;
  // 'When the president named her, the secretary designated her': not somebody else of the same sentence.
  const object = side === 'patient' && clause.trigger.voice === 'active';
  const named = reading.found.mentions[mention]?.start ?? 0;
  if (object && named >= clause.sentence.start && !isOutside(reading, clause, named)) return null;
  return { start: starts[at] ?? 0, end: ends[at] ?? 0, role, mention, confidence: 0.6 };
}

/** 'X is wanted in Texas, where a jury indicted him': somebody of the clause around. */
function isOutside(reading: Reading, { first, sentence }: Clause, position: number): boolean {
  const opens = first > sentence.first && OPENS.test(wordAt(reading, first - 1));
  return opens && position < (reading.document.tokens.starts[first - 1] ?? 0);
}

const OPENS = /^(?:where|who|which|that|after|donde|que|quien|onde|quem|tras|após)$/;

function agentAt(reading: Reading, { trigger }: Clause): number {
  if (trigger.voice === 'noun') return trigger.rule.kind === 'corruption' ? ownerAt(reading, trigger.first) : -1;
  if (trigger.voice !== 'active' && trigger.rule.subject !== 'patient') return -1;
  return SUBJECTS.has(wordAt(reading, trigger.group - 1)) ? trigger.group - 1 : -1;
}

/** 'His involvement in corruption', 'of his official power'. */
function ownerAt(reading: Reading, end: number): number {
  for (let at = end - 1; at >= end - 5; at--)
    if (OWNERS.has(wordAt(reading, at)) || SUBJECTS.has(wordAt(reading, at))) return at;
  return -1;
}

function patientAt(reading: Reading, { trigger, sentence }: Clause): number {
  const english = reading.language.language === 'en';
  const before = wordAt(reading, trigger.group - 1);
  if (trigger.voice === 'noun') return OWNERS.has(wordAt(reading, trigger.first - 1)) ? trigger.first - 1 : -1;
  if (trigger.voice === 'passive') {
    if (SUBJECTS.has(before)) return trigger.group - 1;
    // 'Fue detenido en Lima': the subject is understood.
    return !english && trigger.group === sentence.first && trigger.group < trigger.first ? trigger.group : -1;
  }
  if (english) {
    if (!OBJECTS.has(wordAt(reading, trigger.last))) return -1;
    return wordAt(reading, trigger.last) === 'her' && isNounNext(reading, trigger.last + 1) ? -1 : trigger.last;
  }
  return CLITICS.has(wordAt(reading, trigger.first - 1)) && wordAt(reading, trigger.first - 1) !== 'o'
    ? trigger.first - 1
    : -1;
}

function isNounNext(reading: Reading, at: number): boolean {
  return reading.language.nouns.has(wordAt(reading, at)) || (bitsAt(reading, at) & WORD.adjective) !== 0;
}
