/** From what a user names to streams of bytes and of text, within limits. */
export { decodeStream, decodeText } from './decode-text.ts';
export { type Fetched, type FetchOptions, fetchBounded, postBounded } from './fetch-bounded.ts';
export { type Companions, openCompanions } from './open-companions.ts';
export { openInputs } from './open-inputs.ts';
export { isBinary } from './sniff-container.ts';
export type { InputFile, InputItem, InputOptions } from './types.ts';
