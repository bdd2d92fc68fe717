// Trains models/relations.bin on ../shared/data/relations/storyweb-train.csv and measures it by five-fold
// cross-validation, both with rows dealt at random and with all rows of a pair of names in one part.
// `--quick` stops before anything is written; `--shared FOLDER` names the folder with the data.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { frequentFeatures, indexFeatures, packModel, packWeights, rowOf } from '../src/extract/learn/index.ts';
import { RELATION_KINDS, readPlaceNames } from '../src/extract/relations/index.ts';
import { findNames, likeliest, relationFeatures } from '../src/extract/relations/training.ts';
import { card, type Measured, measure } from './relations/card.ts';
import { readCsv } from './relations/csv.ts';
import { dealPairs, dealRows, FOLDS } from './relations/folds.ts';
import { scoresOf, trainSoftmax } from './relations/softmax.ts';

const SEED = 1;
const SETTINGS = {
  epochs: 12,
  rate: 0.1,
  decay: 0.05,
  dropout: 0.6,
  balance: 0.3,
  pairs: 0.7,
  bags: 3,
  seed: SEED,
};
const LEAST = 2;
const DEALS = 5;

const at = process.argv.indexOf('--shared');
const path = `${at > 0 ? process.argv[at + 1] : '../shared'}/data/relations/storyweb-train.csv`;
const bytes = readFileSync(path);
const rows = readCsv(bytes.toString('utf8'))
  .slice(1)
  .filter((row) => row.length === 4);
const places = readPlaceNames({ read: (name) => readFileSync(name) });
const lists = rows.map(([sentence = '', source = '', target = '']) =>
  relationFeatures(findNames({ sentence, source, target }, places)),
);
const hashes = frequentFeatures(lists, LEAST);
const index = indexFeatures(hashes);
const cases = rows.map(([, source = '', target = '', kind = ''], i) => ({
  rows: lists[i]!.map((hash) => rowOf(index, hash)).filter((row) => row >= 0),
  kind: RELATION_KINDS.indexOf(kind as (typeof RELATION_KINDS)[number]),
  pair: [source, target].sort().join('\t'),
}));
const all = [...cases.keys()];
const fit = (ids: number[]) => trainSoftmax(cases, ids, index.size, RELATION_KINDS.length, SETTINGS);

// How large pairs are dealt changes the figures much: several deals, all told.
const byPair = Array.from({ length: DEALS }, (_, i) =>
  crossValidate(dealPairs(cases, RELATION_KINDS.length, SEED + i)),
);
const sharpness = sharpest(byPair.flat());
const atRandom = crossValidate(dealRows(cases.length, SEED));
const results = {
  pairs: measured('pairs', byPair.flat()),
  rows: measured('rows', atRandom),
  deals: byPair.map(accuracyOf),
};
console.log('deals', results.deals.map((x) => x.toFixed(3)).join(' '));
if (!process.argv.includes('--quick')) ship();

/** The scores of each case by a model that saw no case of its part. */
function crossValidate(fold: ArrayLike<number>): number[][] {
  const scores: number[][] = [];
  for (let k = 0; k < FOLDS; k++) {
    const weights = fit(all.filter((i) => fold[i] !== k));
    for (const i of all) if (fold[i] === k) scores[i] = scoresOf(weights, cases[i]!.rows, RELATION_KINDS.length);
  }
  return scores;
}

/** The sharpness under which the right answers are likeliest (temperature scaling, Guo et al. 2017). */
function sharpest(scores: number[][]): number {
  const loss = (sharpness: number) =>
    scores.reduce((sum, s, i) => {
      const { confidence } = likeliest(s, sharpness);
      const most = Math.max(...s);
      return sum - Math.log(confidence) - (s[cases[i % cases.length]!.kind]! - most) * sharpness;
    }, 0);
  const tried = Array.from({ length: 60 }, (_, i) => 0.05 * 1.07 ** i);
  return tried.reduce((best, one) => (loss(one) < loss(best) ? one : best));
}

function accuracyOf(scores: number[][]): number {
  return scores.filter((s, i) => s.indexOf(Math.max(...s)) === cases[i]!.kind).length / cases.length;
}

function measured(name: string, scores: number[][]): Measured {
  const result = measure(
    cases,
    scores.map((s) => likeliest(s, sharpness)),
  );
  const { accuracy, macroF1, kinds } = result;
  console.log(
    name,
    'accuracy',
    accuracy.map((x) => x.toFixed(3)).join(' '),
    'macro F1',
    macroF1.map((x) => x.toFixed(3)).join(' '),
  );
  for (const { kind, count, precision, recall, f1 } of kinds)
    console.log(' ', kind, count, [precision, recall, f1].map((x) => x.toFixed(2)).join(' '));
  for (const { from, share, right } of result.curve)
    console.log('  from', from, 'share', share.toFixed(3), 'right', right.toFixed(3));
  return result;
}

function ship(): void {
  const packed = packWeights(hashes, fit(all), RELATION_KINDS.length, 40_000);
  const info = { name: 'relations', version: 1, seed: SEED, sharpness, kinds: RELATION_KINDS };
  const file = packModel(info, { ...packed });
  writeFileSync('models/relations.bin', file);
  const sha = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
  writeFileSync(
    'models/relations.md',
    card(results, {
      settings: SETTINGS,
      rows: cases.length,
      pairs: new Set(cases.map(({ pair }) => pair)).size,
      features: packed.hashes.length,
      bytes: file.length,
      sharpness,
      data: sha(bytes),
      model: sha(file),
    }),
  );
}
