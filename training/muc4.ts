// Trains models/muc4.bin on ../shared/data/muc4/train.json, choosing thresholds by cross-validation, and measures it on
// dev.json. `--quick` stops after cross-validation; `--cache FILE` keeps what the slow first half found.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Chains, packModel, packWeights, unpackModel } from '../src/extract/learn/index.ts';
import { extractMuc4, loadMuc4Model, ROLES, toMuc4Output } from '../src/extract/muc4/index.ts';
import {
  makeWordTable,
  type Occurrence,
  packCounts,
  packTrees,
  sameThing,
  TEMPLATE_KINDS,
  type Thresholds,
} from '../src/extract/muc4/training.ts';
import { card } from './muc4/card.ts';
import { type Case, makeCases } from './muc4/cases.ts';
import { chainData, fitChains, proposeWith } from './muc4/chains.ts';
import { calibration, chooseRoles, chooseTemplates, type Decided, templatesOf } from './muc4/choose.ts';
import { FOLDS, foldOf, readMessages } from './muc4/data.ts';
import {
  countCases,
  type Deciders,
  describeCandidates,
  fitDeciders,
  type Judged,
  judgeCandidates,
  weigh,
} from './muc4/deciders.ts';
import { answerQuestions, besides, indexQuestions, trainQuestions } from './muc4/questions.ts';
import { interval, loadScorer, show } from './muc4/score.ts';

const SEED = 1;
const began = performance.now();
const say = (text: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}`);
const option = (name: string) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;

const shared = option('--shared') ?? '../shared';
const scorer = await loadScorer(pathToFileURL(`${shared}/tools/score-muc4.mjs`).href);
const wordFile = unpackModel(readFileSync('models/words.bin'), 'models/words.bin').arrays;
const words = { words: makeWordTable(wordFile.hashes as Int32Array, wordFile.classes as Int32Array), known: new Map() };
const train = makeCases(readMessages(`${shared}/data/muc4/train.json`), words);
const folds = Array.from({ length: FOLDS }, (_, k) => train.filter((_, i) => foldOf(i, train.length) === k));
const without = (k: number) => folds.flatMap((fold, i) => (i === k ? [] : fold));

const first = firstHalf();
const decided = crossValidate(first.proposals);
const roles = chooseRoles(decided);
const gold = new Map(train.map((c) => [c.message.docid, c.message]));
// Both measures are taken of the templates, so both choose.
const both = (made: Map<string, unknown[]>) =>
  scorer.templates(gold, made).micro.f1 + scorer.fillers(gold, made).micro.f1;
const thresholds = chooseTemplates(decided, roles, both);
const lines = [calibration(decided), ...report('cross-validation', gold, templatesOf(decided, thresholds))];
say(`thresholds ${JSON.stringify(thresholds)}`);
if (!process.argv.includes('--quick')) ship(thresholds);

/** Questions and chains: the weights to ship, and proposals for each case by chains that had not seen it. */
function firstHalf() {
  const cache = option('--cache');
  if (cache && process.argv.includes('--quick') && existsSync(cache)) return { proposals: restore(cache), packed: {} };
  const index = indexQuestions(train);
  folds.forEach((fold, k) => {
    const weights = trainQuestions(without(k), index, SEED);
    for (const c of fold) answerQuestions(c, index, weights);
  });
  const questions = trainQuestions(train, index, SEED);
  say('asked the questions');
  const data = chainData(train);
  const proposals = new Map<Case, Occurrence[][]>();
  folds.forEach((fold, k) => {
    const chains = fitChains(without(k), data, SEED);
    for (const c of fold) proposals.set(c, proposeWith(chains, c, data));
    say(`chains without part ${k + 1}`);
  });
  if (cache) keep(cache, proposals);
  if (process.argv.includes('--quick')) return { proposals, packed: {} };
  const chains = fitChains(train, data, SEED);
  say('chains on all');
  return { proposals, packed: packFirst(index, questions, data.hashes, chains) };
}

function packFirst(
  index: ReturnType<typeof indexQuestions>,
  questions: ReturnType<typeof trainQuestions>,
  hashes: Int32Array,
  chains: Chains,
) {
  const packed: Record<string, Int8Array | Int32Array | Float32Array | Float64Array> = {
    transitions: chains.transitions,
  };
  const add = (name: string, of: Int32Array, weights: Float32Array, width: number, most: number) => {
    for (const [key, array] of Object.entries(packWeights(of, weights, width, most))) packed[`${name}.${key}`] = array;
  };
  const s = besides(index.sentences, questions.sentences);
  add('sentences', s.hashes, s.weights, questions.sentences.length, 40_000);
  const d = besides(index.documents, questions.documents);
  add('documents', d.hashes, d.weights, questions.documents.length, 30_000);
  add('chains', hashes, relativeToOutside(chains), ROLES.length * 2, 250_000);
  return packed;
}

/** Each role's weights of begin and inside, less that of outside: of a label's scores only the differences count. */
function relativeToOutside({ weights }: Chains): Float32Array {
  const relative = new Float32Array((weights.length / 3) * 2);
  for (let from = 0, to = 0; from < weights.length; from += 3, to += 2) {
    relative[to] = weights[from + 1]! - weights[from]!;
    relative[to + 1] = weights[from + 2]! - weights[from]!;
  }
  return relative;
}

/** Decides each case by deciders that had not seen it; counts never include the case's own part. */
function crossValidate(proposals: Map<Case, Occurrence[][]>): Decided[] {
  const lists = describeAll(proposals);
  return folds.flatMap((fold, k) => {
    const deciders = fitDeciders(without(k), lists);
    return fold.map((c) => {
      weigh(lists.get(c)!, deciders);
      return { c, lists: lists.get(c)!, same: sameThing(c.reading, lists.get(c)!, deciders), deciders };
    });
  });
}

function describeAll(proposals: Map<Case, Occurrence[][]>): Map<Case, Judged[][]> {
  const lists = new Map([...proposals].map(([c, found]) => [c, judgeCandidates(c, found)] as const));
  folds.forEach((fold, k) => {
    const counts = countCases(without(k), lists, words);
    for (const c of fold) describeCandidates(c, lists.get(c)!, counts);
  });
  return lists;
}

function ship(chosen: Thresholds): void {
  const lists = describeAll(first.proposals);
  const deciders: Deciders = fitDeciders(train, lists);
  const counts = countCases(train, lists, words);
  const strings = packCounts(counts.strings);
  const lemmas = packCounts(counts.heads);
  const forests = {
    ...Object.fromEntries(ROLES.map((r, i) => [r, deciders.decide[i]!])),
    pair: deciders.pair,
    ...Object.fromEntries(TEMPLATE_KINDS.map((kind, i) => [kind, deciders.kinds[i]!])),
  };
  const file = packModel(
    { name: 'muc4', version: 1, seed: SEED, thresholds: chosen },
    {
      'words.hashes': wordFile.hashes!,
      'words.classes': wordFile.classes!,
      ...first.packed,
      'strings.hashes': strings.hashes,
      'strings.numbers': strings.numbers,
      'lemmas.hashes': lemmas.hashes,
      'lemmas.numbers': lemmas.numbers,
      ...Object.assign({}, ...Object.entries(forests).map(([name, forest]) => packTrees(name, forest))),
    },
  );
  writeFileSync('models/muc4.bin', file);
  measure(file);
}

/** Measures the file as shipped on the messages kept for choosing, and writes its card. */
function measure(file: Uint8Array): void {
  const t = performance.now();
  const model = loadMuc4Model(file);
  say(`loaded in ${(performance.now() - t).toFixed(0)} ms`);
  const dev = readMessages(`${shared}/data/muc4/dev.json`);
  for (const m of dev) extractMuc4(m.doctext, model);
  const start = process.cpuUsage();
  const made = new Map(dev.map((m) => [m.docid, toMuc4Output(extractMuc4(m.doctext, model))]));
  const used = process.cpuUsage(start);
  say(`${(dev.length / ((used.user + used.system) / 1e6)).toFixed(0)} documents a second of processor time`);
  const scores = report('dev', new Map(dev.map((m) => [m.docid, m])), made);
  writeFileSync(
    'models/muc4.md',
    card({ bytes: file.length, hash: model.hash, seed: SEED, lines: [...lines, ...scores] }),
  );
}

/** Scores templates, and the fillers in them, by the public scorer, with intervals. */
function report(name: string, truth: Map<string, unknown>, made: Map<string, unknown[]>): string[] {
  const found = (['fillers', 'templates'] as const).map(
    (what) => `${show(`${name}, ${what}`, scorer[what](truth, made))} ${interval(truth, (g) => scorer[what](g, made))}`,
  );
  for (const line of found) say(line);
  return found;
}

function keep(path: string, proposals: Map<Case, Occurrence[][]>): void {
  const all = train.map((c) => ({
    p: proposals.get(c),
    s: [...c.reading.sentenceAnswers],
    d: [...c.reading.documentAnswers],
  }));
  writeFileSync(path, JSON.stringify(all));
}

function restore(path: string): Map<Case, Occurrence[][]> {
  const all = JSON.parse(readFileSync(path, 'utf8')) as { p: Occurrence[][]; s: number[]; d: number[] }[];
  return new Map(
    train.map((c, i) => {
      c.reading.sentenceAnswers = Float32Array.from(all[i]!.s);
      c.reading.documentAnswers = Float32Array.from(all[i]!.d);
      return [c, all[i]!.p] as const;
    }),
  );
}
