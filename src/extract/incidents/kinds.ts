import { JUSTICE } from './kinds/justice.ts';
import type { IncidentKind } from './kinds/kind.ts';
import { VIOLENCE } from './kinds/violence.ts';

export type { IncidentKind } from './kinds/kind.ts';

/** All kinds of incident, by id, sorted. */
export const INCIDENT_KINDS: IncidentKind[] = [...VIOLENCE, ...JUSTICE].sort((a, b) => (a.id < b.id ? -1 : 1));

const BY_ID = new Map(INCIDENT_KINDS.map((kind) => [kind.id, kind]));

/** The kind with that id. Throws for an id that is none: only a mistake in our own lists can bring one. */
export function incidentKind(id: string): IncidentKind {
  const kind = BY_ID.get(id);
  if (!kind) throw new Error(`Not a kind of incident: ${id}`);
  return kind;
}
