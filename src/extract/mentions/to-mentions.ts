import type { Mention } from '../suggestions.ts';
import type { Draft, Reading } from './reading.ts';

/** Drafts in the order of the text -> mentions; the first one of an entry is the first for all of its others. */
export function toMentions({ document: { tokens } }: Reading, drafts: Draft[], by: string): Mention[] {
  const firstOf = new Map<string, number>();
  return drafts.map((draft, index) => {
    const key = groupOf(draft);
    const first = firstOf.get(key) ?? index;
    firstOf.set(key, first);
    return {
      start: tokens.starts[draft.first]!,
      end: tokens.ends[draft.last - 1]!,
      confidence: draft.confidence,
      by,
      schema: draft.schema,
      form: draft.form,
      name: draft.name,
      entity: draft.entity,
      candidates: draft.candidates,
      first,
      role: draft.role,
    };
  });
}

function groupOf(draft: Draft): string {
  let meant = draft;
  for (let steps = 0; meant.meant && steps < 4; steps++) meant = meant.meant;
  return meant.entity ?? meant.group ?? `${meant.schema} ${meant.name}`;
}
