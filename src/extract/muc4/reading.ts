import type { Phrases } from './phrases.ts';
import type { Tokens } from './tokens.ts';
import type { WordInfo } from './word-info.ts';

/** A text as far as it was read before candidates are weighed. */
export interface Reading {
  tokens: Tokens;
  infos: readonly WordInfo[];
  phrases: Phrases;
  /** For each sentence, the probabilities that it holds a filler of any role, then of each role: `sentences × 6`. */
  sentenceAnswers: Float32Array;
  /** The probabilities of the questions about the whole text (see DOCUMENT_QUESTIONS). */
  documentAnswers: Float32Array;
}

/** How many questions are asked of each sentence: any role, and each of five. */
export const SENTENCE_QUESTIONS = 6;

/** One place where a chain sees a filler, by tokens, last included. */
export interface Occurrence {
  first: number;
  last: number;
  p: number;
}

/** A string that may fill a role of the text's incidents, with all places where a chain saw it. */
export interface Candidate {
  role: number;
  /** The string as compared: lower case, without articles and punctuation. */
  key: string;
  hash: number;
  words: string[];
  occurrences: Occurrence[];
  /** The occurrence with the highest probability. */
  best: Occurrence;
  /** Token of the phrase's head in the best occurrence. */
  head: number;
}
