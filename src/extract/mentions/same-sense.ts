import { type Draft, type Reading, textOf } from './reading.ts';

/**
 * A place or country that is linked somewhere in a text is meant wherever the text has the same word unlinked and it is
 * among the candidates, unless the word is linked to another one as well: 'the Government of Georgia … Georgia'.
 */
export function linkSameWords(reading: Reading, drafts: Draft[]): void {
  const linked = new Map<string, Draft | null>();
  for (const draft of drafts) {
    if (!draft.entity || !isWhere(draft)) continue;
    const word = textOf(reading, draft.first, draft.last);
    const had = linked.get(word);
    linked.set(word, had === undefined || had?.entity === draft.entity ? draft : null);
  }
  for (const draft of drafts) {
    if (draft.entity || !isWhere(draft)) continue;
    const meant = linked.get(textOf(reading, draft.first, draft.last));
    if (!meant || !draft.candidates.some(({ entity }) => entity === meant.entity)) continue;
    const { schema, name, entity, candidates } = meant;
    Object.assign(draft, { schema, name, entity, candidates, confidence: 0.85 });
  }
}

function isWhere({ schema, form }: Draft): boolean {
  return (schema === 'Place' || schema === 'Country') && form !== 'demonym';
}
