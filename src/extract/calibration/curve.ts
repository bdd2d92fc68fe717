/** What has a curve of its own: mentions with an entry of the lexicon, those without, and each other list. */
export type CalibratedKind = 'linked' | 'unlinked' | 'attributions' | 'dates' | 'quantities' | 'incidents' | 'claims';

/**
 * What an extractor's own confidence is worth: pairs of (its confidence, share of items that were right), both rising
 * from 0 to 1. Between two pairs the line between them holds.
 */
export type Curve = readonly (readonly [said: number, right: number])[];

/** The calibrated value of a confidence. Never falls as `said` rises; the same for the same curve. */
export function onCurve(curve: Curve, said: number): number {
  const above = curve.findIndex(([x]) => x >= said);
  const [x1, y1] = curve[above] ?? curve.at(-1) ?? [said, said];
  const [x0, y0] = curve[above - 1] ?? [x1, y1];
  return x1 > x0 && above > 0 ? y0 + ((said - x0) / (x1 - x0)) * (y1 - y0) : y1;
}
