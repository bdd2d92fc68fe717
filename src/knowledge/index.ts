/** What the archive says: entities, claims and the passages that carry them. */
export { addClaim, type NewClaim } from './add-claim.ts';
export { checkEvidence } from './check-evidence.ts';
export { findClaims, readClaim, type ShownClaim } from './claims-at-desk.ts';
export { type ClaimOfArticle, claimsOfArticle } from './claims-of-article.ts';
export { type ComparedClaim, contradictionsIn } from './contradictions.ts';
export { judgeClaim, listClaims, lostEvidence, moveEvidence } from './decide.ts';
export { DOCUMENT_LIMITS } from './documents/document-text.ts';
export { readInWorker } from './documents/read-in-worker.ts';
export {
  addDocument,
  documentPages,
  findDocument,
  type KeptDocument,
  listDocuments,
  removeDocument,
  setDocumentVisibility,
} from './documents/store-documents.ts';
export { editEntity, makeEntity } from './entities/edit-entity.ts';
export { findDuplicates, markNotSame } from './entities/find-duplicates.ts';
export { countOpenNames, judgeName, type OpenName, openNames, undoName } from './entities/judge-name.ts';
export { mergeEntities, unmergeEntity } from './entities/merge-entities.ts';
export { eraseEntity, protectEntity } from './entities/protect-entity.ts';
export { listEntities, type ShownEntity, showEntity } from './entities/show-entity.ts';
export { ENTITY_SCHEMATA } from './entities.ts';
export { findPassages } from './find-passage.ts';
export { deleteKnowledge } from './forget/delete-knowledge.ts';
export { forgetArticles } from './forget/forget-articles.ts';
export { type ActorCounts, type ActorFile, importActors } from './import/import-actors.ts';
export { isFtmFile, openFtm } from './import/open-ftm.ts';
export { isTableFile, openTable, readTableHead, type TableHead } from './import/open-table.ts';
export { type ColumnMapping, guessColumns, readColumns, TABLE_FIELDS, writeColumns } from './import/table-columns.ts';
export { findSameIncidents } from './incidents/find-same-incidents.ts';
export { listIncidents } from './incidents/list-incidents.ts';
export { type ListedContradiction, listContradictions } from './list-contradictions.ts';
export { countLost, type LostInContext, lostInContext } from './lost-in-context.ts';
export { previewAnchoring, reanchorEvidence } from './reanchor.ts';
export {
  applyDecisions,
  type WrittenDecision,
  type WrittenLine,
  type WrittenMerge,
  type WrittenRename,
} from './review/apply-decisions.ts';
export { DecidedError, type Decision, decideSuggestion, type SuggestionEdit } from './review/decide-suggestion.ts';
export {
  alikeSuggestions,
  countMatching,
  countSuggestions,
  groupSuggestions,
  listSuggestions,
  type OpenSuggestion,
  type SuggestionFilter,
  type SuggestionGroup,
  type SuggestionGrouping,
} from './review/list-suggestions.ts';
export { undoDecision } from './review/undo-decision.ts';
export { type MeantActor, whoIsMeant } from './review/who-is-meant.ts';
export type { ClaimStatus, EvidenceField, Stance } from './schema.ts';
export type { LexiconLine } from './suggest/lexicon-entities.ts';
export { newsroomLexicon } from './suggest/newsroom-lexicon.ts';
export { type ArticleToRead, type SuggestCounts, suggestArticles } from './suggest/suggest-articles.ts';
export {
  addDraftClaim,
  listDraftClaims,
  settleDraftClaims,
  type WaitingClaim,
  withdrawDraftClaim,
} from './writing/draft-claims.ts';
export { entityForName } from './writing/entity-for-name.ts';
export { readDraft } from './writing/read-draft.ts';
export { saysOf } from './writing/says-of.ts';
