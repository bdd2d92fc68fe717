import type { DeskPage } from '../desk-types.ts';
import { showErase, takeErase, takeOneEntity } from './change-entity.tsx';
import { showClaim, showClaims, takeClaim } from './claims.tsx';
import { DOCUMENT_BODY, showDocument, showDocuments, takeDocument, takeDocuments } from './documents.tsx';
import { showEntities, takeEntities } from './entities.tsx';
import { showOneEntity } from './entity.tsx';

/** The screens on what the archive knows: actors, facts, documents. */
export const KNOWLEDGE_DESK: readonly DeskPage[] = [
  { path: '/desk/entities', permission: 'claim.write', show: showEntities },
  { path: '/desk/entities/new', permission: 'claim.decide', show: showEntities, take: takeEntities },
  { path: '/desk/entities/:slug', permission: 'claim.write', show: showOneEntity },
  { path: '/desk/entities/:slug/change', permission: 'claim.decide', show: showOneEntity, take: takeOneEntity },
  { path: '/desk/entities/:slug/erase', permission: 'claim.decide', show: showErase, take: takeErase, fresh: true },
  { path: '/desk/claims', permission: 'claim.write', show: showClaims },
  { path: '/desk/claims/:id', permission: 'claim.write', show: showClaim },
  { path: '/desk/claims/:id/decide', permission: 'claim.decide', show: showClaim, take: takeClaim },
  {
    path: '/desk/documents',
    permission: 'proof.read',
    show: showDocuments,
    take: takeDocuments,
    bodyLimit: DOCUMENT_BODY,
  },
  { path: '/desk/documents/:hash', permission: 'proof.read', show: showDocument, take: takeDocument },
];
