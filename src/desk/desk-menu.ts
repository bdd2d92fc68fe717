import type { DeskMenuItem } from './desk-types.ts';

/** The desk's menu, in order; each person sees what they may open. */
export const DESK_MENU: readonly DeskMenuItem[] = [
  { label: (t) => t.deskHome, path: '/desk', permission: 'desk.enter' },
  { label: (t) => t.articlesDesk, path: '/desk/articles', permission: 'desk.enter' },
  { label: (t) => t.calendar, path: '/desk/calendar', permission: 'desk.enter' },
  { label: (t) => t.write, path: '/desk/write', permission: 'article.write' },
  { label: (t) => t.review, path: '/desk/review', permission: 'claim.write' },
  { label: (t) => t.checkCorrections, path: '/desk/corrections', permission: 'article.read' },
  { label: (t) => t.entities, path: '/desk/entities', permission: 'claim.write' },
  { label: (t) => t.importing, path: '/desk/import', permission: 'import.run' },
  { label: (t) => t.exports, path: '/desk/exports', permission: 'export.run' },
  { label: (t) => t.inbox, path: '/desk/inbox', permission: 'inbox.answer' },
  { label: (t) => t.notices, path: '/desk/notices', permission: 'notice.edit' },
  { label: (t) => t.bylines, path: '/desk/bylines', permission: 'article.edit' },
  { label: (t) => t.accounts, path: '/desk/accounts', permission: 'account.manage' },
  { label: (t) => t.approvals, path: '/desk/approvals', permission: 'archive.delete' },
  { label: (t) => t.settings, path: '/desk/settings', permission: 'settings.edit' },
  { label: (t) => t.api, path: '/desk/api', permission: 'settings.edit' },
  { label: (t) => t.auditTrail, path: '/desk/audit', permission: 'audit.read' },
];
