import type { Document } from '../document/document.ts';
import type { Mention, Suggestions } from '../suggestions.ts';
import { onCurve } from './curve.ts';
import { faultsOf, trustIn } from './quality.ts';
import { CURVES } from './table.ts';

/**
 * Gives every item, in place, the confidence that its extractor's own one has proved to be worth on marked articles and
 * decided suggestions (`npm run eval -- calibrate`), lowered where the text is spoilt. Descriptions and pronouns have no
 * curve: nobody marked any.
 */
export function calibrate(document: Document, found: Suggestions): void {
  const faults = faultsOf(document);
  for (const mention of found.mentions) {
    const kind = mentionKind(mention);
    const calibrated = kind ? onCurve(CURVES[kind], mention.confidence) : mention.confidence;
    mention.confidence = calibrated * trustIn(kind ?? 'unlinked', faults);
  }
  for (const kind of ['attributions', 'dates', 'quantities', 'incidents', 'claims'] as const)
    for (const item of found[kind]) item.confidence = onCurve(CURVES[kind], item.confidence) * trustIn(kind, faults);
}

/** Which curve a mention is on; null for one that is no name. */
export function mentionKind({ form, entity }: Pick<Mention, 'form' | 'entity'>): 'linked' | 'unlinked' | null {
  if (form === 'description' || form === 'pronoun') return null;
  return entity === null ? 'unlinked' : 'linked';
}
