import {
  findArticleId,
  type LinkOutcome,
  linkTranslation,
  type TranslationState,
  unlinkTranslation,
} from '../../newsroom/index.ts';
import type { Desk, DeskRequest } from '../desk-types.ts';

/** Links an article to its original by what somebody calls that: path, address, slug or id. Nothing unlinks it. */
export async function linkByName(
  desk: Desk,
  { user, origin }: DeskRequest,
  articleId: string,
  name: string,
): Promise<LinkOutcome> {
  if (name === '') return unlinkTranslation(desk.db, user, articleId);
  const own = [desk.site.origin, origin].find((one) => name.startsWith(`${one}/`)) ?? '';
  // Also the address of one of the desk's screens of it.
  const inner = /\/desk\/(?:write|articles)\/([0-9a-f-]{36})/.exec(name)?.[1];
  const originalId = await findArticleId(desk.db, inner ?? name.slice(own.length));
  return originalId === null ? 'missing' : linkTranslation(desk.db, user, { articleId, originalId });
}

/** What an original is called in a field: its path where readers see it, else its id. */
export function nameOfOriginal(original: TranslationState | null): string {
  return original ? (original.path ?? original.articleId) : '';
}
