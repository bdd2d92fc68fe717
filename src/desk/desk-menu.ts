import type { SignedIn } from '../accounts/index.ts';
import type { DeskMenuGroup, DeskMenuItem } from './desk-types.ts';

const HOME: DeskMenuGroup = {
  label: (t) => t.deskHome,
  pages: [{ label: (t) => t.deskHome, path: '/desk', permission: 'desk.enter' }],
};

const NEWSROOM: DeskMenuGroup = {
  label: (t) => t.deskNewsroom,
  pages: [
    { label: (t) => t.articlesDesk, path: '/desk/articles', permission: 'desk.enter' },
    { label: (t) => t.write, path: '/desk/write', permission: 'article.write' },
    { label: (t) => t.calendar, path: '/desk/calendar', permission: 'desk.enter' },
    { label: (t) => t.checkCorrections, path: '/desk/corrections', permission: 'article.read' },
    { label: (t) => t.bylines, path: '/desk/bylines', permission: 'article.edit' },
  ],
};

const DATABASE: DeskMenuGroup = {
  label: (t) => t.deskDatabase,
  pages: [
    { label: (t) => t.review, path: '/desk/review', permission: 'claim.write' },
    { label: (t) => t.entities, path: '/desk/entities', permission: 'claim.write' },
    { label: (t) => t.claimsDesk, path: '/desk/claims', permission: 'claim.write' },
    { label: (t) => t.documents, path: '/desk/documents', permission: 'proof.read' },
  ],
};

const READERS: DeskMenuGroup = {
  label: (t) => t.deskReaders,
  pages: [
    { label: (t) => t.inbox, path: '/desk/inbox', permission: 'inbox.answer' },
    { label: (t) => t.votes, path: '/desk/votes', permission: 'inbox.answer' },
    { label: (t) => t.uses, path: '/desk/uses', permission: 'inbox.answer' },
    { label: (t) => t.followers, path: '/desk/followers', permission: 'inbox.answer' },
    { label: (t) => t.notices, path: '/desk/notices', permission: 'notice.edit' },
  ],
};

const EXCHANGE: DeskMenuGroup = {
  label: (t) => t.deskExchange,
  pages: [
    { label: (t) => t.importing, path: '/desk/import', permission: 'import.run' },
    { label: (t) => t.exports, path: '/desk/exports', permission: 'export.run' },
    { label: (t) => t.apiKeys, path: '/desk/api', permission: 'settings.edit' },
    { label: (t) => t.webhooks, path: '/desk/api/webhooks', permission: 'settings.edit' },
  ],
};

const SETTINGS: DeskMenuGroup = {
  label: (t) => t.settings,
  pages: [
    { label: (t) => t.settingsGeneral, path: '/desk/settings', permission: 'settings.edit' },
    { label: (t) => t.settingsLook, path: '/desk/settings/look', permission: 'settings.edit' },
    { label: (t) => t.settingsMail, path: '/desk/settings/mail', permission: 'settings.edit' },
    { label: (t) => t.rulesDesk, path: '/desk/rules', permission: 'settings.edit' },
    { label: (t) => t.accounts, path: '/desk/accounts', permission: 'account.manage' },
    { label: (t) => t.settingsRoles, path: '/desk/settings/roles', permission: 'settings.edit' },
    { label: (t) => t.approvals, path: '/desk/approvals', permission: 'archive.delete' },
    { label: (t) => t.auditTrail, path: '/desk/audit', permission: 'audit.read' },
  ],
};

/** The desk's menu, in order. */
const DESK_MENU: readonly DeskMenuGroup[] = [HOME, NEWSROOM, DATABASE, READERS, EXCHANGE, SETTINGS];

/** What somebody may open of the menu: groups of which nothing is left are left out. */
export function menuFor(user: SignedIn): DeskMenuGroup[] {
  return DESK_MENU.map(({ label, pages }) => ({
    label,
    pages: pages.filter(({ permission }) => user.can(permission)),
  })).filter(({ pages }) => pages.length > 0);
}

/** The page of the menu under which a path lies: the longest that begins it. */
export function placeOf(path: string, menu: readonly DeskMenuGroup[]): DeskMenuItem | undefined {
  return menu
    .flatMap(({ pages }) => pages)
    .filter((page) => path === page.path || (page.path !== '/desk' && path.startsWith(`${page.path}/`)))
    .sort((a, b) => b.path.length - a.path.length)[0];
}
