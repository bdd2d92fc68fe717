/** Incidents and who took part in them, learnt from the messages of MUC-4. */
export {
  extractMuc4,
  proposeRoles,
  toMuc4Output,
} from './extract.ts';
export { loadMuc4Model } from './model.ts';
export { ROLES, type Role } from './roles.ts';
