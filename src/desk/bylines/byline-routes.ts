import type { DeskPage } from '../desk-types.ts';
import { showArticleBylines, takeArticleBylines } from './article-bylines.tsx';
import { showBylines, takeByline } from './bylines.tsx';
import { showOwnBylines, takeOwnBylines } from './own-bylines.tsx';

/** Names under which people publish: one's own, an article's, and all that readers see. */
export const BYLINE_PAGES: readonly DeskPage[] = [
  { path: '/desk/profile/bylines', permission: 'article.write', show: showOwnBylines, take: takeOwnBylines },
  { path: '/desk/bylines', permission: 'article.edit', show: showBylines, take: takeByline },
  { path: '/desk/write/:id/bylines', permission: 'article.write', show: showArticleBylines, take: takeArticleBylines },
];
