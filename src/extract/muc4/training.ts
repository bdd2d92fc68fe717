/** What training needs beyond extraction itself: the same steps, taken apart. */
export { candidateFeatures, sumLists } from './candidate-features.ts';
export { gatherCandidates } from './candidates.ts';
export { pickFillers, type SameThing, sameThing, type Weighed } from './decide.ts';
export { describeWords, type Muc4Model, packTrees, TEMPLATE_KINDS, type Thresholds } from './model.ts';
export { pairFeatures } from './pair-features.ts';
export { findPhrases } from './phrases.ts';
export { CONSTANT, LEAST_PROPOSAL, LEAST_SENTENCE, LONGEST_FILLER, levelsOf } from './read-text.ts';
export type { Occurrence, Reading } from './reading.ts';
export { SENTENCE_QUESTIONS } from './reading.ts';
export { countMessage, noCounts, packCounts, type RoleCounts } from './role-counts.ts';
export { documentFeatures, sentenceFeatures } from './sentence-features.ts';
export { makeTemplates } from './templates.ts';
export { offsetFeatures, REACH_OF_WORDS, tokenFeatures, wordAt } from './token-features.ts';
export { tokenize } from './tokens.ts';

export { makeWordTable } from './word-table.ts';
