/** What the newsroom does with an article before readers see it, and when something in it was wrong. */
export { type Agenda, type AgendaEntry, readAgenda } from './agenda.ts';
export { type Assignment, assign, finishAssignment, listAssignments } from './assignments.ts';
export { type CalendarEntry, planArticle, readCalendar } from './calendar.ts';
export { addComment, type CommentThread, listComments, resolveThread } from './comments.ts';
export {
  type CorrectionOutcome,
  correctArticle,
  type ListedCorrection,
  listCorrections,
  takeUntoldCorrection,
  type UntoldCorrection,
} from './corrections.ts';
export { createDraft } from './create-draft.ts';
export {
  countDeletable,
  deletableArticles,
  deleteForGood,
  listTrash,
  wordsOfArticles,
} from './delete/delete-articles.ts';
export { sweepFiles } from './delete/sweep-files.ts';
export { findArticleId } from './find-article.ts';
export type { Blocked, PublishContext } from './gate.ts';
export { type ArticleFilter, countArticles, type ListedArticle, listArticles, listShelves } from './list-articles.ts';
export { type Draft, loadDraft } from './load-draft.ts';
export {
  colleaguesOf,
  listMentions,
  seeMention,
  takeUntoldMention,
  type UntoldMention,
} from './mentions/mentions.ts';
export { moveArticle, restoreRevision, unpublishArticle } from './move-article.ts';
export { atTerminal, mayRead, mayWrite, type Staff, stepsOf } from './policy.ts';
export { noteHere } from './presence.ts';
export { countSealed } from './proofs/count-sealed.ts';
export { dropFormerKey, type ProofKey, readProofKey, renewKeyFile } from './proofs/proof-key.ts';
export { rekey } from './proofs/rekey.ts';
export { openSettings, sealPlainPassword, sealSetting, shutSettings } from './proofs/sealed-settings.ts';
export { acceptCurrent, publishDraft } from './publish-draft.ts';
export { type AskedSignature, type ChecklistPoint, type Gate, readGate, readSignatures } from './read-gate.ts';
export { rehearseSave } from './rehearse-save.ts';
export { listRequests, noteAnswer, noteRequest, type ReplyRequest } from './replies.ts';
export { type ChecklistRule, type NewsroomRules, readRules, type SignOffRule, saveRules } from './rules.ts';
export { type SaveDraft, saveDraft } from './save-draft.ts';
export { publishDue, scheduleDraft } from './schedule-draft.ts';
export {
  ASSIGNED_ROLES,
  CORRECTION_KINDS,
  type CorrectionKind,
  REPLY_WAYS,
  WORK_STATES,
  type WorkState,
} from './schema.ts';
export {
  addProof,
  type CheckOutcome,
  keepCheck,
  markSentence,
  mayCheck,
  type NewProof,
  removeProof,
} from './sentences/check-sentence.ts';
export { publishedSentences } from './sentences/published-sentences.ts';
export { type CheckedSentence, type Proof, readSentences } from './sentences/read-sentences.ts';
export { readSignOffs, signOff, tickPoint } from './sign-off.ts';
export { clockIn, instantIn } from './time-zone.ts';
export {
  beginTranslation,
  type LinkOutcome,
  linkTranslation,
  listTranslations,
  type TranslationState,
  unlinkTranslation,
} from './translations.ts';
export { listVersions, readVersion, type VersionEntry } from './versions.ts';
export { findWarnings, inspectBy } from './warnings/find-warnings.ts';
export type { Warning } from './warnings/warning.ts';
