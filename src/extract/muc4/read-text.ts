import { addPacked, fillLattice, type Lattice, makeLattice, type Packed, segments } from '../learn/index.ts';
import { describeWords, type Muc4Model } from './model.ts';
import { findPhrases } from './phrases.ts';
import { type Occurrence, type Reading, SENTENCE_QUESTIONS } from './reading.ts';
import { ROLES } from './roles.ts';
import { documentFeatures, sentenceFeatures } from './sentence-features.ts';
import { offsetFeatures, REACH_OF_WORDS, type TokenFeatures, tokenFeatures, wordAt } from './token-features.ts';
import { tokenize } from './tokens.ts';
import type { WordInfo } from './word-info.ts';

/** Below this marginal probability a chain's proposal is not looked at. */
export const LEAST_PROPOSAL = 0.015;
/** A filler has at most so many tokens. */
export const LONGEST_FILLER = 14;
/** Linear answers about whole texts are too sure of themselves by this factor. */
const DOCUMENT_SURENESS = 0.5;

/** Reads a text and answers the questions about its sentences and about the whole. */
export function readText(text: string, model: Muc4Model): Reading {
  const tokens = tokenize(text);
  const infos = describeWords(model, tokens.words);
  const sentences = tokens.sentenceStarts.length - 1;
  const sentenceAnswers = new Float32Array(sentences * SENTENCE_QUESTIONS);
  for (let s = 0; s < sentences; s++) {
    sentenceAnswers.set(ask(model.sentences, sentenceFeatures(tokens, infos, s), 1), s * SENTENCE_QUESTIONS);
  }
  const documentAnswers = ask(model.documents, documentFeatures(tokens, infos), DOCUMENT_SURENESS);
  return { tokens, infos, phrases: findPhrases(tokens, infos), sentenceAnswers, documentAnswers };
}

/** The kind of the feature that stands for a linear question's constant. */
export const CONSTANT = 99;

function ask(packed: Packed, hashes: Int32Array, sureness: number): Float32Array {
  const sums = new Int32Array(packed.width);
  addPacked(packed, hashes, 0, hashes.length, sums, 0);
  addPacked(packed, Int32Array.of(CONSTANT), 0, 1, sums, 0);
  return Float32Array.from(sums, (sum, k) => 1 / (1 + Math.exp(-sureness * sum * packed.scales[k]!)));
}

/** Levels of the answers about sentences and text, as the chains' features take them. */
export function levelsOf(reading: Pick<Reading, 'sentenceAnswers' | 'documentAnswers'>): Uint8Array[] {
  const sentences = reading.sentenceAnswers.length / SENTENCE_QUESTIONS;
  const levels = Array.from({ length: SENTENCE_QUESTIONS }, (_, q) =>
    Uint8Array.from({ length: sentences }, (_, s) => level(reading.sentenceAnswers[s * SENTENCE_QUESTIONS + q]!)),
  );
  levels.push(new Uint8Array(sentences).fill(Math.floor(reading.documentAnswers[0]! * 5.99)));
  return levels;
}

const STEPS = [0.03, 0.08, 0.18, 0.35, 0.6];

function level(p: number): number {
  let n = 0;
  while (n < STEPS.length && p >= STEPS[n]!) n++;
  return n;
}

/** Sentences less likely than this to hold any filler are passed over, for speed. */
export const LEAST_SENTENCE = 0.05;

/** What each role's chain proposes, in reading order. */
export function proposeFillers(reading: Reading, model: Muc4Model): Occurrence[][] {
  const { tokens, infos, sentenceAnswers } = reading;
  const skipped = (s: number) => sentenceAnswers[s * SENTENCE_QUESTIONS]! < LEAST_SENTENCE;
  const features = tokenFeatures(tokens, infos, levelsOf(reading), reading.phrases, skipped);
  if (model.offsets.size > MOST_OFFSETS) model.offsets.clear();
  const proposals: Occurrence[][] = ROLES.map(() => []);
  const lattice = makeLattice(longestSentence(tokens.sentenceStarts));
  for (let s = 0; s + 1 < tokens.sentenceStarts.length; s++) {
    if (!skipped(s)) proposeInSentence(model, reading, features, s, lattice, proposals);
  }
  return proposals;
}

function longestSentence(starts: Int32Array): number {
  let most = 1;
  for (let s = 0; s + 1 < starts.length; s++) most = Math.max(most, starts[s + 1]! - starts[s]!);
  return most;
}

function proposeInSentence(
  model: Muc4Model,
  reading: Reading,
  features: TokenFeatures,
  sentence: number,
  lattice: Lattice,
  proposals: Occurrence[][],
): void {
  const from = reading.tokens.sentenceStarts[sentence]!;
  const to = reading.tokens.sentenceStarts[sentence + 1]!;
  const scores = scoreSentence(model, reading.infos, features, from, to);
  const chains = { count: ROLES.length, transitions: model.transitions };
  for (let role = 0; role < ROLES.length; role++) {
    fillLattice(chains, role, scores, to - from, lattice);
    for (const { first, last, p } of segments(
      chains,
      role,
      scores,
      to - from,
      lattice,
      LEAST_PROPOSAL,
      LONGEST_FILLER,
    )) {
      proposals[role]!.push({ first: first + from, last: last + from, p });
    }
  }
}

/** The chains' scores for each token, chain and label of a sentence. */
function scoreSentence(
  model: Muc4Model,
  infos: readonly WordInfo[],
  features: TokenFeatures,
  from: number,
  to: number,
): Float64Array {
  const { width, scales } = model.chains;
  const sums = new Int32Array((to - from) * width);
  for (let i = from; i < to; i++) {
    const at = (i - from) * width;
    addPacked(model.chains, features.hashes, features.starts[i]!, features.starts[i + 1]!, sums, at);
    for (let offset = -REACH_OF_WORDS, o = 0; offset <= REACH_OF_WORDS; offset++, o += width) {
      const own = sumsOfWord(model, wordAt(infos, from, to, i + offset));
      for (let k = 0; k < width; k++) sums[at + k]! += own[o + k]!;
    }
  }
  return expand(sums, scales, to - from);
}

/** The file's weights of begin and inside are relative to outside, whose own are left out: only differences count. */
function expand(sums: Int32Array, scales: Float32Array, n: number): Float64Array {
  const scores = new Float64Array(n * ROLES.length * 3);
  for (let i = 0, from = 0, to = 0; i < n; i++) {
    for (let role = 0; role < ROLES.length; role++, from += 2, to += 3) {
      scores[to + 1] = sums[from]! * scales[role * 2]!;
      scores[to + 2] = sums[from + 1]! * scales[role * 2 + 1]!;
    }
  }
  return scores;
}

const MOST_OFFSETS = 60_000;

/** What a word adds to the scores of the tokens around it: `offsets × width`. */
function sumsOfWord(model: Muc4Model, info: WordInfo): Int32Array {
  const known = model.offsets.get(info);
  if (known) return known;
  const { width } = model.chains;
  const sums = new Int32Array((2 * REACH_OF_WORDS + 1) * width);
  const hashes = new Int32Array(16);
  for (let offset = -REACH_OF_WORDS; offset <= REACH_OF_WORDS; offset++) {
    const n = offsetFeatures(info, offset, hashes, 0);
    addPacked(model.chains, hashes, 0, n, sums, (offset + REACH_OF_WORDS) * width);
  }
  model.offsets.set(info, sums);
  return sums;
}
