import type { DeskPage } from '../desk-types.ts';
import { showParts, takeClaim, takeEntity, takePresence, takeWithdrawal } from './claim-parts.ts';
import { readNames } from './names-part.ts';
import { takePicture } from './picture-part.ts';
import { takeArticle } from './save-article.tsx';
import { showSays } from './says-part.ts';
import { showList, takeNew } from './write-list.tsx';
import { showWriting } from './write-page.tsx';

/** Bytes of the largest picture that may be sent. */
const PICTURE_LIMIT = 25_000_000;

/** The writing screen, and what its scripts ask while one writes. */
export const WRITING_PAGES: readonly DeskPage[] = [
  { path: '/desk/write', permission: 'article.write', show: showList, take: takeNew },
  {
    path: '/desk/write/:id',
    permission: 'article.write',
    show: showWriting,
    take: takeArticle,
    bodyLimit: PICTURE_LIMIT,
  },
  { path: '/desk/write/:id/names', permission: 'article.write', show: showParts, take: readNames },
  { path: '/desk/write/:id/says', permission: 'article.write', show: showSays },
  { path: '/desk/write/:id/entity', permission: 'claim.write', show: showParts, take: takeEntity },
  { path: '/desk/write/:id/claim', permission: 'claim.write', show: showParts, take: takeClaim },
  { path: '/desk/write/:id/withdraw', permission: 'claim.write', show: showParts, take: takeWithdrawal },
  { path: '/desk/write/:id/presence', permission: 'article.write', show: showParts, take: takePresence },
  {
    path: '/desk/write/:id/picture',
    permission: 'article.write',
    show: showParts,
    take: takePicture,
    bodyLimit: PICTURE_LIMIT,
  },
];
