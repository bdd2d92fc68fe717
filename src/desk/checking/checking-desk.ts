import type { DeskPage } from '../desk-types.ts';
import { showTranslations, takeTranslations } from '../translations/translations-page.tsx';
import { showCheck } from './check-page.tsx';
import { showComments, takeComments } from './comments-page.tsx';
import { takeCheck } from './take-check.ts';

/** The fact-check of an article, comments beside its text, and its translations. Who may read the article may open them. */
export const CHECKING_DESK: readonly DeskPage[] = [
  { path: '/desk/articles/:id/check', permission: 'desk.enter', show: showCheck, take: takeCheck },
  { path: '/desk/articles/:id/comments', permission: 'desk.enter', show: showComments, take: takeComments },
  {
    path: '/desk/articles/:id/translations',
    permission: 'desk.enter',
    show: showTranslations,
    take: takeTranslations,
  },
];
