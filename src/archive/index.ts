/** What was published: articles, their revisions and what stands around them. */

export { ABOUT_LENGTH, type Byline, describeByline, listBylines } from './bylines.ts';
export { deleteArticles, deleteRemains, deleteUnusedMedia, labelsOf, type MediaName } from './delete-articles.ts';
export type { ImportCounts, ReportLine } from './import-files.ts';
export { insertRows } from './insert-rows.ts';
export { joinTranslation, leaveTranslations } from './link-translations.ts';
export { listSections } from './list-sections.ts';
export { copyMedia, importInputs, keepPicture, knownState } from './load-when-asked.ts';
export type { ArticleStatus, StoredPart } from './schema.ts';
export { setStatus } from './set-status.ts';
export { storeDrafts, storedParts } from './store-drafts.ts';
export { makeArticle, showAgain, storeRevision, touchArticle } from './store-revision.ts';
