/** For training/relations.ts only. */
export { relationFeatures } from './features.ts';
export { findNames } from './find-names.ts';
export { likeliest } from './model.ts';
