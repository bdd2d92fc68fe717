/** What the archive says: entities, claims and the passages that carry them. */
export { type AddedClaim, addClaim, type NewClaim } from './add-claim.ts';
export { checkEvidence } from './check-evidence.ts';
export { judgeClaim, type LostEvidence, listClaims, lostEvidence, moveEvidence } from './decide.ts';
export { addName, createEntity, type Entity, ENTITY_SCHEMATA, findEntities } from './entities.ts';
export { type ReanchorCounts, reanchorEvidence } from './reanchor.ts';
export type { ClaimStatus, EvidenceField, Stance } from './schema.ts';
