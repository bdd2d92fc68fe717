import type { MentionSchema, Span } from '../suggestions.ts';
import { type Draft, type Reading, textOf } from './reading.ts';
import { isAllCapitals } from './runs.ts';

/** What a name is taken for, and how surely. */
export interface Kind {
  schema: MentionSchema;
  confidence: number;
}

/** A mention that the lexicon lacks. */
export function draftOf(reading: Reading, first: number, last: number, kind: Kind, role: Span | null): Draft {
  const form = last - first === 1 && isAllCapitals(reading, first) && kind.schema !== 'Person' ? 'acronym' : 'name';
  return { first, last, ...kind, form, name: textOf(reading, first, last), entity: null, candidates: [], role };
}
