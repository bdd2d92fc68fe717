import { blockFeatures } from './block-features.ts';
import { type BoostedTrees, predict } from './boosted-trees.ts';
import { contextFeatures } from './context-features.ts';
import model from './model.json' with { type: 'json' };
import type { PageContext } from './page-context.ts';
import { pageCut } from './page-cut.ts';
import { type Choice, STEPS } from './steps.ts';

const first: BoostedTrees = model.first;
const second: BoostedTrees = model.second;

/**
 * Decides on every block of a page whether it belongs to the article. A model trained on annotated pages proposes
 * (see MODEL.md); the ordered steps in `steps.ts` then remove or restore, each on its own grounds.
 */
export function chooseBlocks(context: PageContext): Choice[] {
  const probabilities = secondPass(context);
  const cut = pageCut(context.blocks, probabilities);
  const choices = probabilities.map((probability): Choice => ({ keep: probability >= cut, probability, by: 'model' }));
  for (const step of STEPS) step.run(context, choices);
  return choices;
}

function secondPass(context: PageContext): number[] {
  const rows = blockFeatures(context);
  const before = rows.map((row) => predict(first, row));
  return contextFeatures(context, before).map((around, i) => predict(second, [...around, ...rows[i]!]));
}
