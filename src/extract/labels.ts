import { PREDICATES, type PredicateName, storedPredicate } from './claims/predicates.ts';
import { INCIDENT_KINDS } from './incidents/kinds.ts';

/** Languages in which predicates and kinds of incident have labels. */
export type LabelLanguage = 'en' | 'es' | 'pt';

const PREDICATE_LABELS = new Map(
  (Object.keys(PREDICATES) as PredicateName[]).map((name) => [storedPredicate(name), PREDICATES[name].label]),
);
const KIND_LABELS = new Map(INCIDENT_KINDS.map(({ id, label }) => [id, label]));

/** What a stored predicate says between subject and object: `allied_with` -> 'is allied with'; null for no predicate of ours. */
export function predicateWords(predicate: string, language: LabelLanguage): string | null {
  return PREDICATE_LABELS.get(predicate)?.[language] ?? null;
}

/** What a kind of incident is called; null for no kind of ours. */
export function incidentWords(kind: string, language: LabelLanguage): string | null {
  return KIND_LABELS.get(kind)?.[language] ?? null;
}

/** Every predicate as it is stored, those first whose names come first. */
export const STORED_PREDICATES: readonly string[] = [...PREDICATE_LABELS.keys()].sort();
