/** What the newsroom does with an article before readers see it, and when something in it was wrong. */
export { createDraft } from './create-draft.ts';
export { findArticleId } from './find-article.ts';
export { listArticles } from './list-articles.ts';
export { type Draft, loadDraft } from './load-draft.ts';
export { moveArticle, restoreRevision, unpublishArticle } from './move-article.ts';
export { atTerminal, mayWrite, type Staff } from './policy.ts';
export { noteHere } from './presence.ts';
export { acceptCurrent, type PublishOutcome, publishDraft } from './publish-draft.ts';
export { type SaveContext, type SaveDraft, saveDraft } from './save-draft.ts';
export { publishDue, scheduleDraft } from './schedule-draft.ts';
export { WORK_STATES, type WorkState } from './schema.ts';
export { listVersions, readVersion } from './versions.ts';
