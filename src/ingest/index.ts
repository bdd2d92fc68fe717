/** Bytes -> article drafts. */
export { completeDraft } from './complete-draft.ts';
export {
  type ArticleDraft,
  KINDS,
  type LateMedia,
  type ParsedItem,
  type Parser,
  type RawArticle,
} from './draft.ts';

export { flattenDeepTags } from './html/index.ts';
export {
  type Companions,
  decodeStream,
  fetchBounded,
  type InputFile,
  type InputItem,
  openCompanions,
  postBounded,
} from './input/index.ts';
export { splitValues } from './jsonl/index.ts';
export { openInputs } from './open-inputs.ts';
export { PARSERS, PARSERS_VERSION } from './parsers.ts';
export { sniffFormat } from './sniff-format.ts';
