import { API_DESK } from './api/api-desk.ts';
import { BYLINE_PAGES } from './bylines/byline-routes.ts';
import { CALENDAR_DESK } from './calendar/calendar-desk.ts';
import { CHECKING_DESK } from './checking/checking-desk.ts';
import { CORRECTIONS_DESK } from './corrections/corrections-desk.ts';
import type { DeskFile, DeskPage } from './desk-types.ts';
import { EXPORT_FILES, EXPORTS_DESK } from './exports/exports-desk.ts';
import { showHome, takeHome } from './home/home.tsx';
import { IMPORT_DESK } from './import/import-desk.ts';
import { KNOWLEDGE_DESK } from './knowledge/knowledge-desk.ts';
import { showAccount, takeAccount } from './pages/account.tsx';
import { showAccounts, takeAccounts } from './pages/accounts.tsx';
import { showApprovals } from './pages/approvals.tsx';
import { takeApprovals } from './pages/ask-approval.tsx';
import { exportTrail, showTrail, takeTrail } from './pages/audit.tsx';
import { showConfirm, takeConfirm } from './pages/confirm.tsx';
import { showCreation, showFactors, takeFactors } from './pages/factors.tsx';
import { showProfile, takeProfile } from './pages/profile.tsx';
import { exportSettingsPage, showSettings, takeSettings } from './pages/settings.tsx';
import { showSignOut, takeSignOut } from './pages/sign-out.tsx';
import { READER_DESK } from './readers/reader-desk.ts';
import { REVIEW_PAGES } from './review/overview.tsx';
import { showLook, takeLook } from './settings/look.tsx';
import { showMail, takeMail } from './settings/mail.tsx';
import { showRoles } from './settings/roles.tsx';
import { WORKFLOW_PAGES } from './workflow/workflow-routes.ts';
import { WRITING_PAGES } from './writing/writing-routes.ts';

/** Every screen of the desk for people who are signed in. */
export const DESK_PAGES: readonly DeskPage[] = [
  { path: '/desk', permission: 'desk.enter', show: showHome, take: takeHome },
  { path: '/desk/profile', permission: 'desk.enter', show: showProfile, take: takeProfile },
  ...WORKFLOW_PAGES,
  ...WRITING_PAGES,
  ...BYLINE_PAGES,
  { path: '/desk/profile/factors', permission: 'desk.enter', show: showFactors, take: takeFactors, fresh: true },
  { path: '/desk/profile/factors/passkey', permission: 'desk.enter', show: showCreation, fresh: true },
  { path: '/desk/confirm', permission: 'desk.enter', show: showConfirm, take: takeConfirm },
  { path: '/desk/sign-out', permission: 'desk.enter', show: showSignOut, take: takeSignOut },
  ...REVIEW_PAGES,
  ...KNOWLEDGE_DESK,
  ...IMPORT_DESK,
  ...EXPORTS_DESK,
  ...READER_DESK,
  ...CALENDAR_DESK,
  ...API_DESK,
  ...CHECKING_DESK,
  ...CORRECTIONS_DESK,
  { path: '/desk/accounts', permission: 'account.manage', show: showAccounts, take: takeAccounts, fresh: true },
  { path: '/desk/accounts/:id', permission: 'account.manage', show: showAccount, take: takeAccount, fresh: true },
  { path: '/desk/settings', permission: 'settings.edit', show: showSettings, take: takeSettings, fresh: true },
  { path: '/desk/settings/look', permission: 'settings.edit', show: showLook, take: takeLook, fresh: true },
  { path: '/desk/settings/mail', permission: 'settings.edit', show: showMail, take: takeMail, fresh: true },
  { path: '/desk/settings/roles', permission: 'settings.edit', show: showRoles },
  { path: '/desk/settings/export', permission: 'settings.edit', show: exportSettingsPage, fresh: true },
  {
    path: '/desk/approvals',
    permission: 'archive.delete',
    show: showApprovals,
    take: takeApprovals,
    fresh: true,
  },
  { path: '/desk/audit', permission: 'audit.read', show: showTrail, take: takeTrail, fresh: true },
  { path: '/desk/audit/export', permission: 'audit.read', show: exportTrail, fresh: true },
];

/** Files of the desk that may be large. */
export const DESK_FILES: readonly DeskFile[] = EXPORT_FILES;
