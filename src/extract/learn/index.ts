/** Small learners of our own: chains, trees, linear questions, and the file that holds what they learnt. */
export { addScores, type Chains, fillLattice, type Lattice, makeLattice, segments } from './chains.ts';
export { type FeatureIndex, frequentFeatures, indexFeatures, rowOf } from './feature-index.ts';
export { hashText, mix, mix2, mix3 } from './hash.ts';
export { linearScore, trainLinear } from './logistic.ts';
export { type ModelFile, packModel, unpackModel } from './model-file.ts';
export { addPacked, type Packed, type PackedArrays, packWeights, unpackWeights } from './packed.ts';
export { seededRandom, shuffle } from './random.ts';
export { type TaggedSentence, trainChains } from './train-chains.ts';
export { trainTrees } from './train-trees.ts';
export { type Trees, treesProbability } from './trees.ts';
