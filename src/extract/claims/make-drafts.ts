import type { Stance } from '../suggestions.ts';
import type { Names } from './find-names.ts';
import { fitsPredicate, type PredicateName } from './predicates.ts';
import { type Draft, mentionOf, type Reading } from './reading.ts';

/** What a rule found: who, to whom, how sure. */
export interface Relation {
  predicate: PredicateName;
  subjects: Names;
  objects: Names;
  confidence: number;
  stance: Stance;
  /** Tokens of the words that show it. */
  first: number;
  last: number;
}

/** One claim for each pair of subject and object that can be of that kind. */
export function makeDrafts(reading: Reading, relation: Relation): Draft[] {
  const { predicate, subjects, objects, stance, first, last } = relation;
  const confidence = relation.confidence * subjects.confidence * objects.confidence;
  const drafts: Draft[] = [];
  for (const subject of subjects.mentions) {
    for (const object of objects.mentions) {
      const [a, b] = [mentionOf(reading, subject), mentionOf(reading, object)];
      if (!a || !b || a.first === b.first || !fitsPredicate(predicate, a.schema, b.schema)) continue;
      drafts.push({
        predicate,
        subject,
        object,
        value: null,
        confidence: confidence * Math.min(1, 0.6 + 0.4 * Math.min(a.confidence, b.confidence)),
        stance,
        first: Math.min(subjects.first, objects.first, first),
        last: Math.max(subjects.last, objects.last, last),
      });
    }
  }
  return drafts;
}

/** A claim about one entity. */
export function makeValue(
  reading: Reading,
  claim: {
    predicate: PredicateName;
    subjects: Names;
    object?: number | null;
    value: string;
    confidence: number;
    stance?: Stance;
    first: number;
    last: number;
  },
): Draft[] {
  const { predicate, subjects, value, confidence, first, last, object = null, stance = 'asserted' } = claim;
  return subjects.mentions.flatMap((subject) => {
    const mention = mentionOf(reading, subject);
    if (!mention || !fitsPredicate(predicate, mention.schema, null) || value === '') return [];
    const sure = confidence * subjects.confidence * Math.min(1, 0.6 + 0.4 * mention.confidence);
    const draft: Draft = {
      predicate,
      subject,
      object,
      value,
      confidence: sure,
      stance,
      first: Math.min(subjects.first, first),
      last: Math.max(subjects.last, last),
    };
    return [draft];
  });
}
