import type { Mention, Suggestions } from '../suggestions.ts';
import { onCurve } from './curve.ts';
import { CURVES } from './table.ts';

/**
 * Gives every item, in place, the confidence that its extractor's own one has proved to be worth on marked articles and
 * decided suggestions (`npm run eval -- calibrate`). Descriptions and pronouns keep theirs: nobody marked any.
 */
export function calibrate(found: Suggestions): void {
  for (const mention of found.mentions) {
    const kind = mentionKind(mention);
    if (kind) mention.confidence = onCurve(CURVES[kind], mention.confidence);
  }
  for (const kind of ['attributions', 'dates', 'quantities', 'incidents', 'claims'] as const)
    for (const item of found[kind]) item.confidence = onCurve(CURVES[kind], item.confidence);
}

/** Which curve a mention is on; null for one that is no name. */
export function mentionKind({ form, entity }: Pick<Mention, 'form' | 'entity'>): 'linked' | 'unlinked' | null {
  if (form === 'description' || form === 'pronoun') return null;
  return entity === null ? 'unlinked' : 'linked';
}
