import type { DeskPage } from '../desk-types.ts';
import { showArticle } from './article.tsx';
import { showArticles } from './articles.tsx';
import { showHistory, takeHistory } from './history.tsx';
import { showRules, takeRules } from './rules.tsx';
import { takeWork } from './take-work.ts';

/** Where articles stand, what may come next, and what is asked before. Whoever sees their own articles alone sees those. */
export const WORKFLOW_PAGES: readonly DeskPage[] = [
  { path: '/desk/articles', permission: 'desk.enter', show: showArticles },
  { path: '/desk/articles/:id', permission: 'desk.enter', show: showArticle, take: takeWork },
  { path: '/desk/articles/:id/history', permission: 'desk.enter', show: showHistory, take: takeHistory },
  { path: '/desk/rules', permission: 'settings.edit', show: showRules, take: takeRules, fresh: true },
];
