import type { Block } from './find-blocks.ts';

/** Least and greatest cut; in cross-validation they cost nothing. */
const LIMITS = [0.3, 0.5] as const;

/**
 * The probability from which blocks of this page are kept: the cut that gives the best F1 on words to be expected
 * when the probabilities are true. It lies at about half that F1 (Lipton, Elkan, Naryanaswamy 2014, "Optimal
 * Thresholding of Classifiers to Maximize F1 Measure"), so it falls on pages that the model is unsure of, and
 * stays within `LIMITS`: no page loses what the model thinks rather likely. `probabilities` are those of `blocks`, 0–1.
 */
export function pageCut(blocks: Block[], probabilities: number[]): number {
  const words = blocks.map((block) => block.words);
  const expected = probabilities.reduce((sum, probability, i) => sum + probability * words[i]!, 0);
  const order = probabilities.map((_, i) => i).sort((a, b) => probabilities[b]! - probabilities[a]!);
  const best = { f1: 0, cut: LIMITS[1] as number };
  let right = 0;
  let kept = 0;
  for (const i of order) {
    right += probabilities[i]! * words[i]!;
    kept += words[i]!;
    const f1 = (2 * right) / (kept + expected);
    if (f1 > best.f1) Object.assign(best, { f1, cut: probabilities[i]! });
  }
  return Math.min(LIMITS[1], Math.max(LIMITS[0], best.cut));
}
