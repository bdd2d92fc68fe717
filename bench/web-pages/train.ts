import { writeFileSync } from 'node:fs';
import { BLOCK_FEATURES, blockFeatures } from '../../src/ingest/html/content/block-features.ts';
import { type BoostedTrees, predict } from '../../src/ingest/html/content/boosted-trees.ts';
import { CONTEXT_FEATURES, contextFeatures } from '../../src/ingest/html/content/context-features.ts';
import { findBlocks } from '../../src/ingest/html/content/find-blocks.ts';
import { findClues } from '../../src/ingest/html/content/find-clues.ts';
import { pageContext } from '../../src/ingest/html/content/page-context.ts';
import { pageCut } from '../../src/ingest/html/content/page-cut.ts';
import { type Choice, STEPS } from '../../src/ingest/html/content/steps.ts';
import { parseTree } from '../../src/ingest/html/dom/parse-tree.ts';
import { pageSource } from '../../src/ingest/html/fields/page-source.ts';
import { readTitle } from '../../src/ingest/html/fields/read-title.ts';
import { type GrowSettings, growTrees } from './grow-trees.ts';
import { labelBlocks, wordsOf } from './label-blocks.ts';
import { type AnnotatedPage, partOf } from './read-pages.ts';
import { wordScore } from './word-score.ts';

/** Few leaves and a third of the rows left out of each tree: 237 pages are little to learn from. */
const SETTINGS: GrowSettings = {
  rounds: 100,
  rate: 0.08,
  leaves: 10,
  leastWeight: 1,
  ridge: 3,
  featureShare: 0.25,
  rowShare: 0.6,
  seed: 1,
};

/** Rounds of the second pass, which has less to learn. */
const SECOND_ROUNDS = 80;

/** Seeds of the models that are averaged. */
const SEEDS = [1, 2, 3];

/** Parts into which the training pages are cut to get first-pass predictions of pages not trained on. */
const INNER_PARTS = 4;

function prepare(page: AnnotatedPage) {
  const { root } = parseTree(page.html);
  const blocks = findBlocks(root);
  const source = pageSource(root, blocks, page.url, []);
  const context = pageContext(root, blocks, findClues(source, readTitle(source)?.value ?? null));
  const words = wordsOf(page.truth.main_content);
  return {
    id: page.id,
    context,
    words,
    rows: blockFeatures(context),
    labels: labelBlocks(blocks, page.truth.main_content),
    // A block weighs what it adds to or takes from its page's score, with a little for being a block at all.
    weights: blocks.map((block) => Math.min(1, (block.words + 2) / words.length) * 20 + 0.02),
  };
}

type Sample = ReturnType<typeof prepare>;

/** Trees of several seeds, their votes averaged as log-odds: less chance in what is learnt from few pages. */
function trainOne(samples: Sample[], rows: (sample: Sample) => number[][], settings = SETTINGS): BoostedTrees {
  const all = samples.flatMap(rows);
  const labels = samples.flatMap((sample) => sample.labels);
  const weights = samples.flatMap((sample) => sample.weights);
  const models = SEEDS.map((seed) => growTrees(all, labels, weights, { ...settings, seed }));
  const share = (value: number) => Number((value / models.length).toPrecision(4));
  return {
    base: models[0]!.base,
    trees: models.flatMap((model) => model.trees.map((tree) => ({ ...tree, v: tree.v.map(share) }))),
  };
}

function fitBoth(samples: Sample[]): { first: BoostedTrees; second: BoostedTrees } {
  const before = new Map<Sample, number[]>();
  for (let part = 0; part < INNER_PARTS; part++) {
    const model = trainOne(
      samples.filter((_, i) => i % INNER_PARTS !== part),
      (sample) => sample.rows,
    );
    for (const sample of samples.filter((_, i) => i % INNER_PARTS === part)) {
      before.set(
        sample,
        sample.rows.map((row) => predict(model, row)),
      );
    }
  }
  const second = trainOne(samples, (sample) => secondRows(sample, before.get(sample)!), {
    ...SETTINGS,
    rounds: SECOND_ROUNDS,
  });
  return { first: trainOne(samples, (sample) => sample.rows), second };
}

function secondRows(sample: Sample, before: number[]): number[][] {
  return contextFeatures(sample.context, before).map((around, i) => [...around, ...sample.rows[i]!]);
}

function probabilities(sample: Sample, model: { first: BoostedTrees; second: BoostedTrees }): number[] {
  const before = sample.rows.map((row) => predict(model.first, row));
  return secondRows(sample, before).map((row) => predict(model.second, row));
}

/** Fixed cuts to compare the page's own cut with. */
const FIXED_CUTS = [0.35, 0.4, 0.45, 0.5];

/**
 * Cross-validates over `folds` parts, steps included, and prints word F1 on unseen pages: with the cut in use,
 * one of the page's own, beside fixed ones.
 */
export function crossValidate(pages: AnnotatedPage[], folds: number): void {
  const samples = pages.map(prepare);
  const found = new Map<Sample, number[]>();
  for (let fold = 0; fold < folds; fold++) {
    const model = fitBoth(samples.filter((sample) => partOf(sample.id, folds) !== fold));
    for (const sample of samples)
      if (partOf(sample.id, folds) === fold) found.set(sample, probabilities(sample, model));
  }
  for (const fixed of [null, ...FIXED_CUTS]) {
    const scores = samples.map((sample) => score(sample, found.get(sample)!, fixed));
    const mean = (pick: (one: (typeof scores)[number]) => number) =>
      (scores.reduce((sum, one) => sum + pick(one), 0) / scores.length).toFixed(4);
    console.log(
      `${fixed ?? 'own'}  F1 ${mean((one) => one.f1)}  precision ${mean((one) => one.precision)}  recall ${mean((one) => one.recall)}`,
    );
  }
}

function score(sample: Sample, found: number[], fixed: number | null) {
  const cut = fixed ?? pageCut(sample.context.blocks, found);
  const choices = found.map((probability): Choice => ({ keep: probability >= cut, probability, by: 'model' }));
  for (const step of STEPS) step.run(sample.context, choices);
  const kept = sample.context.blocks.filter((_, i) => choices[i]!.keep);
  return wordScore(
    kept.flatMap((block) => wordsOf(block.text)),
    sample.words,
  );
}

/** Trains on all pages and writes the weights to a file. */
export function trainModel(pages: AnnotatedPage[], file: string): void {
  const features = [BLOCK_FEATURES.length, CONTEXT_FEATURES.length];
  const trained = { features, ...fitBoth(pages.map(prepare)) };
  writeFileSync(file, `${JSON.stringify(trained)}\n`);
}
