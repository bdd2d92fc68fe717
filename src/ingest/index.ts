/** Bytes -> article drafts. */
export { completeDraft } from './complete-draft.ts';
export type {
  ArticleDraft, DraftComment, DraftMedia, DraftOrigin, DraftPart, DraftSource, DraftStatus, DraftTranslation, Kind, LateMedia,
  ParsedItem, ParseFailure, Parser, ParserInput, PartRole, RawArticle, SkippedItem,
} from './draft.ts';
export { KINDS } from './draft.ts';
export { type Companions, fetchBounded, type InputFile, type InputItem, type InputOptions, openCompanions } from './input/index.ts';
export { openInputs } from './open-inputs.ts';
export { PARSERS, PARSERS_VERSION } from './parsers.ts';
export { sniffFormat } from './sniff-format.ts';
