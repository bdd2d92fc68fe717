import { addPacked, fillLattice, type Lattice, makeLattice, type Packed, segments } from '../learn/index.ts';
import { describeWords, type Muc4Model } from './model.ts';
import { findPhrases } from './phrases.ts';
import { type Occurrence, type Reading, SENTENCE_QUESTIONS } from './reading.ts';
import { ROLES } from './roles.ts';
import { documentFeatures, sentenceFeatures } from './sentence-features.ts';
import { tokenFeatures } from './token-features.ts';
import { tokenize } from './tokens.ts';

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

/** What each role's chain proposes, in reading order. */
export function proposeFillers(reading: Reading, model: Muc4Model): Occurrence[][] {
  const { tokens, infos } = reading;
  const features = tokenFeatures(tokens, infos, levelsOf(reading), reading.phrases);
  const proposals: Occurrence[][] = ROLES.map(() => []);
  const lattice = makeLattice(longestSentence(tokens.sentenceStarts));
  for (let s = 0; s + 1 < tokens.sentenceStarts.length; s++) {
    const from = tokens.sentenceStarts[s]!;
    proposeInSentence(model, features, from, tokens.sentenceStarts[s + 1]!, lattice, proposals);
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
  features: { hashes: Int32Array; ends: Int32Array },
  from: number,
  to: number,
  lattice: Lattice,
  proposals: Occurrence[][],
): void {
  const { width, scales } = model.chains;
  const n = to - from;
  const sums = new Int32Array(n * width);
  for (let i = from; i < to; i++) {
    addPacked(
      model.chains,
      features.hashes,
      i === 0 ? 0 : features.ends[i - 1]!,
      features.ends[i]!,
      sums,
      (i - from) * width,
    );
  }
  const scores = Float64Array.from(sums, (sum, k) => sum * scales[k % width]!);
  const chains = { count: ROLES.length, transitions: model.transitions };
  for (let role = 0; role < ROLES.length; role++) {
    fillLattice(chains, role, scores, n, lattice);
    for (const { first, last, p } of segments(chains, role, scores, n, lattice, LEAST_PROPOSAL, LONGEST_FILLER)) {
      proposals[role]!.push({ first: first + from, last: last + from, p });
    }
  }
}
