/** Incidents and who took part in them, learnt from the messages of MUC-4. */
export {
  extractFillers,
  extractMuc4,
  type Filler,
  type Muc4Output,
  type Muc4Reading,
  type Muc4Template,
  proposeRoles,
  type RoleProposal,
  readMuc4,
  type Span,
  toMuc4Output,
} from './extract.ts';
export { loadMuc4Model, type Muc4Model, type Thresholds } from './model.ts';
export { INCIDENT_TYPES, type IncidentType, ROLES, type Role } from './roles.ts';
