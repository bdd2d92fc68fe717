/** Who works at the desk: accounts, roles and permissions, sign-in, sessions, and the audit trail of what they do. */

export { type Account, isEmail, listAccounts, readAccount, setDisabled, setRoles } from './account.ts';
export {
  type ApiKey,
  holderOf,
  KEY_DAYS,
  KEY_SCOPES,
  type KeyHolder,
  type KeyScope,
  listKeys,
  makeKey,
  revokeKey,
} from './api-keys.ts';
export {
  APPROVAL_ACTIONS,
  type Approval,
  type ApprovalAction,
  type ApprovalProgress,
  listApprovals,
} from './approvals/approval.ts';
export {
  APPROVAL_HOURS,
  type ApproveOutcome,
  approve,
  askApproval,
  cancelApproval,
  cancelOpenApprovals,
  expireApprovals,
} from './approvals/decide-approval.ts';
export {
  beatApproval,
  blankAuditWords,
  endApproval,
  releaseApproval,
  takeApproval,
} from './approvals/work-approval.ts';
export { type Actor, audit } from './audit.ts';
export {
  type CalendarFeed,
  makeCalendarFeed,
  readCalendarFeed,
  readFeedReader,
  revokeCalendarFeed,
} from './calendar-feed.ts';
export { deleteOld } from './delete-old.ts';
export { type Factors, factorsOf, newRecoveryCodes } from './factors.ts';
export {
  acceptInvitation,
  acceptReset,
  firstInvitation,
  type Invitation,
  invite,
  inviteReset,
  listInvitations,
  readInvitation,
  revokeInvitation,
} from './invitation.ts';
export { secretOf } from './meta-secret.ts';
export { addPasskey, type PasskeyPlace, passkeyCreation, passkeyRequest, removePasskey } from './passkey.ts';
export { BusyError, PASSWORD_LENGTH, passwordFault } from './password.ts';
export {
  addPenName,
  bylineOf,
  chooseByline,
  listPenNames,
  PEN_NAME_LENGTH,
  type PenName,
  penNameFault,
  removePenName,
  type StaffWords,
  staffBehind,
} from './pen-names.ts';
export { may, PERMISSIONS, type Permission, ROLES, type Role } from './permissions.ts';
export { changePassword, saveProfile, wantsMentions } from './profile.ts';
export { proveAgain, proveSecond, signInByPasskey } from './prove.ts';
export {
  type AuditFilter,
  type AuditLine,
  countAudit,
  eraseAuditWords,
  exportAudit,
  readAudit,
} from './read-audit.ts';
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
export { exportSettings, parseSettings, readSettings, saveSettings } from './settings.ts';
export { signIn } from './sign-in.ts';
export { beginTotp, confirmTotp, removeTotp } from './totp.ts';
export { verifyAudit } from './verify-audit.ts';

import './schema.ts';
