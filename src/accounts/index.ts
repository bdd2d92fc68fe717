/** Who works at the desk: accounts, roles and permissions, sign-in, sessions, and the audit trail of what they do. */
export { type Account, isEmail, listAccounts, readAccount, setDisabled } from './account.ts';
export { type Actor, audit } from './audit.ts';
export { deleteOld } from './delete-old.ts';
export {
  acceptInvitation,
  acceptReset,
  firstInvitation,
  type Invitation,
  invite,
  inviteReset,
  readInvitation,
} from './invitation.ts';
export { BusyError, PASSWORD_LENGTH, passwordFault } from './password.ts';
export { may, type Permission, ROLES, type Role } from './permissions.ts';
export { changePassword, saveProfile } from './profile.ts';
export { formToken, isFormToken } from './secret.ts';
export {
  deviceName,
  endSession,
  endSessions,
  listSessions,
  readSession,
  type Session,
  type SessionInfo,
  type SignedIn,
} from './session.ts';
export { signIn } from './sign-in.ts';
export { verifyAudit } from './verify-audit.ts';

import './schema.ts';
