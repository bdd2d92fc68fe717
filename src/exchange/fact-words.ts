import type { FactRecord } from './read-records.ts';

/** A fact as plain words, for whoever reads a file without our vocabulary: 'Otto Vale: leads: Grey Herons'. */
export function factWords({ subject, predicate, object, value }: FactRecord): string {
  return [subject.name, predicate.replaceAll('_', ' '), object?.name, value].filter(Boolean).join(': ');
}
