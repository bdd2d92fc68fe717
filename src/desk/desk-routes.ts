import type { DeskPage } from './desk-types.ts';
import { IMPORT_DESK } from './import/import-desk.ts';
import { KNOWLEDGE_DESK } from './knowledge/knowledge-desk.ts';
import { home } from './pages/home.tsx';
import { showProfile, takeProfile } from './pages/profile.tsx';
import { showSignOut, takeSignOut } from './pages/sign-out.tsx';
import { READER_DESK } from './readers/reader-desk.ts';
import { REVIEW_PAGES } from './review/overview.tsx';
import { WRITING_PAGES } from './writing/writing-routes.ts';

/** Every screen of the desk for people who are signed in. */
export const DESK_PAGES: readonly DeskPage[] = [
  { path: '/desk', permission: 'desk.enter', show: home },
  { path: '/desk/profile', permission: 'desk.enter', show: showProfile, take: takeProfile },
  ...WRITING_PAGES,
  { path: '/desk/sign-out', permission: 'desk.enter', show: showSignOut, take: takeSignOut },
  ...REVIEW_PAGES,
  ...KNOWLEDGE_DESK,
  ...IMPORT_DESK,
  ...READER_DESK,
];
