import type { Incident, Suggestions } from '../suggestions.ts';

/** What is left of an incident's confidence when the same text tells it better elsewhere. */
const POORER = 0.65;

/**
 * A text tells an incident more than once: in the headline, in the body, again as 'the attack'. All tellings are kept,
 * for each is a quote, but the poorer ones lose confidence. The same kind with the same party, or with no party and no date, counts as the same incident.
 */
export function markRepeats(incidents: Incident[], found: Suggestions): Incident[] {
  const best = new Map<string, Incident>();
  for (const incident of incidents) {
    for (const key of keysOf(incident, found)) {
      const other = best.get(key);
      if (!other || richness(incident) > richness(other)) best.set(key, incident);
    }
  }
  for (const incident of incidents) completeFrom(incident, best.get(keysOf(incident, found)[0] ?? ''), found);
  return incidents.map((incident) => {
    const keys = keysOf(incident, found);
    const better = best.get(keys[0] ?? '');
    const told = better && better !== incident && richness(better) > richness(incident);
    return told ? { ...incident, confidence: Math.round(incident.confidence * POORER * 100) / 100 } : incident;
  });
}

/** Most telling key first: the kind with a named party, else with its date, then the kind alone. */
function keysOf({ kind, participants, date }: Incident, found: Suggestions): string[] {
  const named = participants
    .filter((participant) => participant.mention !== null && participant.role !== 'authority')
    .map(({ mention, role }) => `${kind} ${role} ${found.mentions[mention ?? -1]?.first ?? mention}`);
  return named.length > 0 || date === null ? [...named, kind] : [`${kind} on ${found.dates[date]?.edtf}`, kind];
}

function richness({ participants, date, place, quantities }: Incident): number {
  const named = participants.filter(({ mention }) => mention !== null).length;
  return participants.length + named + (date === null ? 0 : 1) + (place === null ? 0 : 1) + quantities.length;
}

/** 'Its ally' is who the fuller telling names in that role. */
function completeFrom(incident: Incident, better: Incident | undefined, found: Suggestions): void {
  if (!better || better === incident) return;
  incident.participants = incident.participants.map((participant) => {
    if (participant.mention !== null || participant.role === 'instrument') return participant;
    const same = better.participants.filter(({ role, mention }) => role === participant.role && mention !== null);
    const [only] = same;
    if (same.length !== 1 || !only || !isTurn(participant, only, found)) return participant;
    return { ...participant, mention: only.mention, confidence: 0.5 };
  });
}

/** Only words that mean one and the same stand for a name: 'ally', 'aliado'. */
function isTurn(
  participant: { start: number; end: number },
  named: { mention: number | null },
  found: Suggestions,
): boolean {
  return participant.end - participant.start <= 30 && found.mentions[named.mention ?? -1]?.schema === 'Country';
}
