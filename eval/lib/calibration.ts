import { type CalibratedKind, type Curve, onCurve } from '../../src/extract/calibration/index.ts';
import type { Judged } from './scores.ts';

/** Something proposed in an article, with its extractor's own confidence, and whether it was right. */
export interface Evidence extends Judged {
  kind: CalibratedKind;
  article: string;
}

/** How many items that were right as often as they said they would be every bin starts with. */
const PRIOR = 8;
/** Items that a bin has at least, where there are as many. */
const LEAST = 12;

interface Bin {
  said: number;
  right: number;
  weight: number;
}

/**
 * A curve from judged items: isotonic regression (pool adjacent violators; Zadrozny and Elkan 2002) over bins of a dozen
 * items or more. Each bin also counts `PRIOR` items that keep the extractor's word, so that few items change little.
 * The ends lie halfway between the outermost bins and certainty.
 */
export function fitCurve(judged: readonly Judged[]): Curve {
  const blocks: Bin[] = [];
  for (const bin of binsOf(judged)) {
    blocks.push(bin);
    for (let last = blocks.length - 1; last > 0; last--) {
      const [a, b] = [blocks[last - 1] as Bin, blocks[last] as Bin];
      if (a.right < b.right) break;
      blocks.splice(last - 1, 2, joined(a, b));
    }
  }
  if (blocks.length === 0) return [[0, 0], [1, 1]]; // biome-ignore format: two pairs
  const lowest = (blocks[0] as Bin).right / 2;
  const highest = (1 + (blocks.at(-1) as Bin).right) / 2;
  const inner = blocks.map(({ said, right }) => [said, right] as const);
  return [[0, lowest] as const, ...inner, [1, highest] as const].map(([x, y]) => [rounded(x), rounded(y)] as const);
}

function binsOf(judged: readonly Judged[]): Bin[] {
  const sorted = [...judged].sort((a, b) => a.confidence - b.confidence);
  const least = Math.max(LEAST, sorted.length / 12);
  const bins: Judged[][] = [];
  for (const [i, one] of sorted.entries()) {
    const bin = bins.at(-1);
    const tied = one.confidence === sorted[i - 1]?.confidence;
    if (bin && (bin.length < least || tied || sorted.length - i < least / 2)) bin.push(one);
    else bins.push([one]);
  }
  return bins.map((bin) => {
    const said = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
    const right = bin.filter((one) => one.right).length;
    return { said, right: (right + PRIOR * said) / (bin.length + PRIOR), weight: bin.length + PRIOR };
  });
}

function joined(a: Bin, b: Bin): Bin {
  const weight = a.weight + b.weight;
  const mean = (field: 'said' | 'right') => (a[field] * a.weight + b[field] * b.weight) / weight;
  return { said: mean('said'), right: mean('right'), weight };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The same items with the confidence that a curve gives them. */
export function onFittedCurve<T extends Judged>(curve: Curve, judged: readonly T[]): T[] {
  return judged.map((one) => ({ ...one, confidence: onCurve(curve, one.confidence) }));
}

/** Each article's items on the curve that all other articles give: what calibration is worth on a text never seen. */
export function leaveOneArticleOut(evidence: readonly Evidence[]): Evidence[] {
  const articles = [...new Set(evidence.map(({ article }) => article))];
  return articles.flatMap((article) => {
    const others = evidence.filter((one) => one.article !== article);
    const here = evidence.filter((one) => one.article === article);
    return onFittedCurve(fitCurve(others), here);
  });
}
