import type { Document } from '../document/document.ts';
import { sentenceAt, tokenAt } from '../document/document.ts';
import type { Incident, Participant, Suggestions } from '../suggestions.ts';
import type { LegalStatus } from './predicates.ts';
import type { Draft } from './reading.ts';

/** What an incident makes of those whom it concerns. */
const STATUSES: Record<string, { status: LegalStatus; role: Participant['role'] }> = {
  acquittal: { status: 'acquitted', role: 'subject' },
  arrest: { status: 'arrested', role: 'subject' },
  charge: { status: 'charged', role: 'accused' },
  conviction: { status: 'convicted', role: 'subject' },
  extradition: { status: 'extradited', role: 'subject' },
  sanction: { status: 'sanctioned', role: 'subject' },
  sentence: { status: 'sentenced', role: 'subject' },
};

/** Kinds that also befall groups and companies. */
const ALSO_GROUPS = new Set(['sanctioned', 'charged', 'indicted', 'convicted', 'acquitted', 'pleadedGuilty']);

/** Below that an incident gives nobody a status. */
const LEAST = 0.3;

/** The legal status that incidents give to those whom they name, by the sentence of the incident's word. */
export function statusesOf(document: Document, { incidents, mentions }: Suggestions): Map<number, Draft[]> {
  const found = new Map<number, Draft[]>();
  for (const incident of incidents) {
    const gives = STATUSES[incident.kind];
    if (!gives || incident.confidence < LEAST || !isTold(incident) || HELD.test(wordsOf(document, incident))) continue;
    if (isAsked(document, incident)) continue;
    const status = statusOf(document, incident, gives.status);
    const drafts = incident.participants
      .filter(({ role, mention }) => role === gives.role && mention !== null)
      .filter(({ mention }) => maySuffer(status, mentions[mention ?? -1]?.schema))
      .flatMap((participant) =>
        statusesFor(document, incident, status).map((one) => draftOf(document, incident, participant, one)),
      );
    const sentence = sentenceAt(document, incident.trigger.start);
    found.set(sentence, [...(found.get(sentence) ?? []), ...drafts]);
  }
  return found;
}

/** What is denied, negated or may come gives nobody a status. */
function isTold({ stance }: Incident): boolean {
  return stance === 'asserted' || stance === 'alleged';
}

/** 'Has asked for his extradition', 'pidió la detención de X'. */
function isAsked({ text }: Document, { trigger, kind }: Incident): boolean {
  if (kind !== 'extradition' && kind !== 'arrest') return false;
  return ASKED.test(text.slice(Math.max(0, trigger.start - 45), trigger.start));
}

const ASKED =
  /\b(?:ask|request|seek|demand|sought|fight|fought|pid|solicit|reclam|ped(?:e|iu)\b|warrant|orden de|mandado de)[^.;]*$|\bpermita[^.;]*$/i;

/** 'The imprisoned X': held, which may be an arrest or a sentence. */
const HELD = /^(?:imprison|jail|incarcer|encarcel)/i;

function wordsOf({ text }: Document, { trigger }: Incident): string {
  return text.slice(trigger.start, trigger.end);
}

function maySuffer(status: LegalStatus, schema: string | undefined): boolean {
  if (schema === 'Person' || schema === 'LegalEntity') return true;
  if (status === 'sanctioned') return schema !== 'Country' && schema !== 'Place';
  return ALSO_GROUPS.has(status) && (schema === 'Company' || schema === 'Organization');
}

const INDICTED = /indict|acusación formal|acus\p{L}+ formalmente|grand jury/iu;
const PLEADED = /plead|pled|guilty plea|se declar|declar\p{L}+ culpa|confess/iu;

function statusOf(document: Document, incident: Incident, status: LegalStatus): LegalStatus {
  const words = wordsOf(document, incident);
  if (
    status === 'charged' &&
    (INDICTED.test(words) || /grand jury|gran jurado/iu.test(document.text.slice(incident.start, incident.end)))
  )
    return 'indicted';
  return status === 'convicted' && PLEADED.test(words) ? 'pleadedGuilty' : status;
}

/** 'Lo condenó a cinco años' both convicts and sentences. */
function statusesFor(document: Document, incident: Incident, status: LegalStatus): LegalStatus[] {
  return status === 'sentenced' && /conden/iu.test(wordsOf(document, incident)) ? ['sentenced', 'convicted'] : [status];
}

function draftOf(
  document: Document,
  { trigger, confidence, stance }: Incident,
  participant: Participant,
  status: LegalStatus,
): Draft {
  const first = Math.min(tokenAt(document, trigger.start), tokenAt(document, participant.start));
  const last = Math.max(tokenAt(document, trigger.end), tokenAt(document, participant.end));
  return {
    predicate: 'legalStatus',
    subject: participant.mention ?? 0,
    object: null,
    value: status,
    confidence: Math.min(0.9, confidence + 0.05) * Math.min(1, 0.5 + participant.confidence / 2),
    stance,
    first,
    last,
  };
}
