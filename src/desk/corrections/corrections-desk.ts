import type { DeskPage } from '../desk-types.ts';
import { showCorrect, takeCorrect } from './correct-page.tsx';
import { showCorrections } from './corrections-page.tsx';

/** Corrections of published articles: all of them, and those of one with the form that makes one. */
export const CORRECTIONS_DESK: readonly DeskPage[] = [
  { path: '/desk/corrections', permission: 'article.read', show: showCorrections },
  { path: '/desk/articles/:id/corrections', permission: 'article.read', show: showCorrect, take: takeCorrect },
];
