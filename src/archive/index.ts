/** What was published: articles, their revisions and what stands around them. */
export { copyMedia, mediaFile } from './copy-media.ts';
export { setStatus } from './set-status.ts';
export { contentHash } from './content-hash.ts';
export { type ImportCounts, type ImportOptions, importInputs, type ReportLine } from './import-files.ts';
export { knownState } from './known-state.ts';
export { RESERVED_SEGMENTS } from './article-path.ts';
export type { ArticleStatus, DatePrecision, StoredPart } from './schema.ts';
export { originKey, type StoredDraft, type StoreOutcome, storeDrafts } from './store-drafts.ts';
